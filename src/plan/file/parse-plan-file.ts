import type { RawFinding } from '../lint/findings.ts';
import { FORMAT, formatOf, upgraded } from '../schema/format.ts';
import type { PlanDocument } from '../schema/schema.ts';
import { START_PATTERN } from '../schema/shapes.ts';
import { HTTPS_ADDRESS } from '../words.ts';
import { PLAN_CHECK } from './check-shape.ts';
import { failure, readYaml } from './read-yaml.ts';

const SIZE_MAX_BYTES = 5 * 1024 * 1024;
const DEPTH_MAX = 20;
const ALIASES_MAX = 100;

/** `format` is the one that it was written in; the document is of the newest. */
export type ParsedPlan = { document: PlanDocument; format: number; findings: [] } | { document: null; findings: RawFinding[] };

/** Reads a plan file, YAML or JSON. It is hostile until parsed: size, depth, aliases, keys and shape are checked; it never throws. */
export function parsePlanFile(source: string): ParsedPlan {
  const { value, findings } = readPlanValue(source);
  return findings.length > 0 ? { document: null, findings } : checkFormat(value as object);
}

/** What the file says, whether or not it has the shape of a plan. */
export function readPlanValue(source: string): { value: unknown; findings: RawFinding[] } {
  const failed = (...findings: RawFinding[]) => ({ value: undefined, findings });
  if (Buffer.byteLength(source) > SIZE_MAX_BYTES) return failed(failure('file/too-large', { limitBytes: SIZE_MAX_BYTES }));
  if (source.includes('\uFFFD') || source.includes('\u0000') || !source.isWellFormed()) return failed(failure('file/encoding'));
  const { yaml, findings } = readYaml(source);
  if (!yaml) return failed(...findings);
  let value: unknown;
  try {
    value = yaml.toJS({ maxAliasCount: ALIASES_MAX });
  } catch {
    return failed(failure('file/aliases'));
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return failed(failure('file/not-a-plan'));
  if (depthOf(value) > DEPTH_MAX) return failed(failure('file/too-deep', { limit: DEPTH_MAX }));
  return { value, findings: [] };
}

/** Checks a plan that is already data, such as a draft from a page; as hostile as a file. */
export function checkPlanData(value: object): ParsedPlan {
  if (depthOf(value) > DEPTH_MAX) return { document: null, findings: [failure('file/too-deep', { limit: DEPTH_MAX })] };
  return checkFormat(value);
}

/** A newer format is refused by its name: what this release does not know in it would be called an unknown field. */
function checkFormat(value: object): ParsedPlan {
  const format = formatOf(value);
  if (format === null) return { document: null, findings: [{ ...failure('file/format'), path: 'format' }] };
  if (format > FORMAT)
    return { document: null, findings: [{ ...failure('file/format-newer', { format, known: FORMAT }), path: 'format' }] };
  return checkShape(upgraded(value), format);
}

function checkShape(value: unknown, format: number): ParsedPlan {
  if (PLAN_CHECK(value)) return { document: value as PlanDocument, format, findings: [] };
  const findings = (PLAN_CHECK.errors ?? []).slice(0, 100).map((error): RawFinding => {
    const { additionalProperty, missingProperty, allowedValues, limit, pattern } = error.params as {
      additionalProperty?: string;
      missingProperty?: string;
      allowedValues?: string[];
      limit?: number;
      pattern?: string;
    };
    const path = toPath(error.instancePath, additionalProperty ?? missingProperty);
    const code = TRUTHS.test(additionalProperty ?? '') ? 'key-on' : (PATTERNS[pattern ?? ''] ?? CODES[error.keyword] ?? 'invalid');
    return {
      severity: 'error',
      code: `schema/${code}`,
      path,
      params: { allowed: allowedValues?.join(', ') ?? '', limit: limit ?? '', ...(code === 'key-on' && { key: additionalProperty ?? '' }) },
      fixable: false,
    };
  });
  return { document: null, findings: eachOnce(findings) };
}

/** What YAML 1.1 programs make of the key `on`, or call it by. */
const TRUTHS = /^(?:true|yes|y|no|n|off|false)$/i;

/** Of a value that may be one of several shapes, each shape complains: it is said once, and only as deep as it is known. */
function eachOnce(findings: readonly RawFinding[]): RawFinding[] {
  const truths = findings.filter(({ code }) => code === 'schema/key-on').map(({ path }) => path.replace(TRUTH_AT_END, '$1on'));
  const isSaidBetter = ({ code, path }: RawFinding) =>
    (code === 'schema/wrong-type' && findings.some((other) => other.path.startsWith(`${path}.`) || other.path.startsWith(`${path}[`))) ||
    (code === 'schema/missing-field' && truths.includes(path));
  const said = new Set<string>();
  return findings.filter((finding) => {
    const key = `${finding.code} ${finding.path}`;
    if (said.has(key) || isSaidBetter(finding)) return false;
    said.add(key);
    return true;
  });
}

const TRUTH_AT_END = /(^|\.)[^.]+$/;

const CODES: Record<string, string> = {
  additionalProperties: 'unknown-field',
  required: 'missing-field',
  enum: 'unknown-value',
  type: 'wrong-type',
  anyOf: 'wrong-type',
  minimum: 'too-small',
  maximum: 'too-large',
  minLength: 'empty-text',
  maxLength: 'too-long',
  maxItems: 'too-many',
  minItems: 'too-few',
  pattern: 'malformed',
};

/** Patterns that have a name of their own, so that it can be said what is wanted. */
const PATTERNS: Record<string, string> = {
  [HTTPS_ADDRESS]: 'not-https',
  [START_PATTERN]: 'not-a-start',
};

/** `/tiers/1/teams` as people write it: `tiers[1].teams`. */
function toPath(pointer: string, property: string | undefined): string {
  const parts = pointer
    .split('/')
    .slice(1)
    .map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'));
  if (property) parts.push(property);
  return parts.reduce((path, part) => (/^[0-9]+$/.test(part) ? `${path}[${part}]` : path ? `${path}.${part}` : part), '');
}

function depthOf(value: unknown, depth = 0): number {
  if (depth > DEPTH_MAX || value === null || typeof value !== 'object') return depth;
  return Object.values(value).reduce<number>((deepest, inner) => Math.max(deepest, depthOf(inner, depth + 1)), depth);
}
