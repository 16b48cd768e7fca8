import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Document } from 'yaml';
import { readYaml } from '../../plan/file/read-yaml.ts';
import { withLines } from './lines.ts';
import { error, type Finding } from './lint/findings.ts';
import { lintScenario, type Measure } from './lint/lint.ts';
import { Scenario } from './schema.ts';

export const SCENARIO_SIZE_MAX_BYTES = 256 * 1024;
const ALIASES_MAX = 20;
const FINDINGS_MAX = 100;
const fits = new Ajv2020({ allErrors: true, strict: false }).compile(Scenario);

export type ReadScenario = { scenario: Scenario | null; findings: Finding[] };

/** A scenario that was linted before; null when it was written for another release, and has another shape. */
export function keptScenario(source: string): Scenario | null {
  const { value } = readValue(source);
  return fits(value) ? value : null;
}

/** Reads a scenario file and lints it. It is hostile until it is read: size, depth, aliases, keys and shape are bounded; it never throws. */
export function readScenario(source: string, measure: Measure): ReadScenario {
  const { value, yaml, findings } = readValue(source);
  if (findings.length > 0 || !yaml) return { scenario: null, findings };
  const placed = (found: readonly Finding[]) => withLines(found, yaml, source);
  if (!fits(value)) return { scenario: null, findings: placed(shapeFindings()) };
  return { scenario: value, findings: placed(lintScenario(value, measure)) };
}

type Value = { value: unknown; yaml: Document.Parsed | null; findings: Finding[] };

function readValue(source: string): Value {
  const failed = (...findings: Finding[]): Value => ({ value: undefined, yaml: null, findings });
  if (source.length > SCENARIO_SIZE_MAX_BYTES || Buffer.byteLength(source) > SCENARIO_SIZE_MAX_BYTES)
    return failed(error('file/too-large', '', { limitKB: SCENARIO_SIZE_MAX_BYTES / 1024 }));
  if (source.includes('\uFFFD') || source.includes('\u0000') || !source.isWellFormed()) return failed(error('file/encoding', ''));
  const { yaml, findings } = readYaml(source);
  if (!yaml)
    return failed(
      ...findings.map(({ code, params }) => ({ ...error(code, '', params as Finding['params']), line: Number(params.line ?? 1) })),
    );
  try {
    return { value: yaml.toJS({ maxAliasCount: ALIASES_MAX }), yaml, findings: [] };
  } catch {
    return failed(error('file/aliases', ''));
  }
}

/** A language that is missing has a finding of its own: it is what writers forget. */
function shapeFindings(): Finding[] {
  return (fits.errors ?? []).slice(0, FINDINGS_MAX).map(({ keyword, instancePath, params }) => {
    const { missingProperty, additionalProperty, allowedValues, limit } = params as Partial<Record<string, unknown>>;
    const property = missingProperty ?? additionalProperty;
    const path = placeOf(instancePath, property === undefined ? '' : String(property));
    if (missingProperty === 'en' || missingProperty === 'es') return error('missing-language', path, { language: missingProperty });
    if (missingProperty === 'why') return error('missing-why', path);
    const allowed = Array.isArray(allowedValues) ? allowedValues.join(', ') : '';
    return error(`shape/${SHAPES[keyword] ?? 'invalid'}`, path, { allowed, limit: Number(limit ?? 0) });
  });
}

const SHAPES: Record<string, string> = {
  additionalProperties: 'unknown-field',
  required: 'missing-field',
  enum: 'unknown-value',
  type: 'wrong-type',
  minimum: 'too-little',
  maximum: 'too-much',
  minLength: 'too-little',
  maxLength: 'too-much',
  minItems: 'too-little',
  maxItems: 'too-much',
};

function placeOf(pointer: string, property: string): string {
  const parts = [...pointer.split('/').slice(1), ...(property ? [property] : [])];
  return parts.reduce((path, part) => (/^[0-9]+$/.test(part) ? `${path}[${part}]` : path ? `${path}.${part}` : part), '');
}
