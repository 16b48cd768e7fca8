import { type Document, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { PLAN_CHECK } from './check-shape.ts';
import type { RawFinding } from './findings.ts';
import type { PlanDocument } from './schema.ts';

const SIZE_MAX_BYTES = 5 * 1024 * 1024;
const DEPTH_MAX = 20;
const ALIASES_MAX = 100;

export type ParsedPlan = { document: PlanDocument; findings: [] } | { document: null; findings: RawFinding[] };

/** Reads a plan file, YAML or JSON. It is hostile until parsed: size, depth, aliases, keys and shape are checked; it never throws. */
export function parsePlanFile(source: string): ParsedPlan {
  if (Buffer.byteLength(source) > SIZE_MAX_BYTES) return failed('file/too-large', '', { limitBytes: SIZE_MAX_BYTES });
  if (source.includes('\uFFFD') || source.includes('\u0000')) return failed('file/encoding');
  const lines = new LineCounter();
  const yaml = parseDocument(source, { lineCounter: lines, uniqueKeys: false, merge: false, schema: 'core', prettyErrors: false });
  // A warning is a word that YAML knows and a plan does not: a tag, or a list as a key.
  const wrong = [...yaml.errors, ...yaml.warnings].slice(0, 50).map(
    (error): RawFinding => ({
      severity: 'error',
      code: 'file/unreadable',
      path: '',
      params: { line: lines.linePos(error.pos[0]).line, message: error.message.split('\n')[0] ?? '' },
    }),
  );
  if (wrong.length > 0) return { document: null, findings: wrong };
  const twice = keysThatStandTwice(yaml, lines);
  if (twice.length > 0) return { document: null, findings: twice };
  let value: unknown;
  try {
    value = yaml.toJS({ maxAliasCount: ALIASES_MAX });
  } catch {
    return failed('file/aliases');
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return failed('file/not-a-plan');
  if (depthOf(value) > DEPTH_MAX) return failed('file/too-deep', '', { limit: DEPTH_MAX });
  return checkShape(value);
}

/** Found by ourselves: the library compares each key with all before it, and a file of many keys would stop the desk for minutes. */
function keysThatStandTwice(yaml: Document.Parsed, lines: LineCounter): RawFinding[] {
  const findings: RawFinding[] = [];
  visit(yaml, {
    Map: (_, map) => {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        const name = isScalar(key) ? key.value : key;
        if (seen.has(name) && findings.length < 50) {
          const line = lines.linePos((isScalar(key) && key.range?.[0]) || 0).line;
          findings.push({ severity: 'error', code: 'file/duplicate-key', path: '', params: { line } });
        }
        seen.add(name);
      }
    },
  });
  return findings;
}

/** Checks a plan that is already data, such as a draft from a page; as hostile as a file. */
export function checkPlanData(value: object): ParsedPlan {
  if (depthOf(value) > DEPTH_MAX) return failed('file/too-deep', '', { limit: DEPTH_MAX });
  return checkShape(value);
}

function checkShape(value: unknown): ParsedPlan {
  if (PLAN_CHECK(value)) return { document: value as PlanDocument, findings: [] };
  const findings = (PLAN_CHECK.errors ?? []).slice(0, 100).map((error): RawFinding => {
    const { additionalProperty, missingProperty, allowedValues } = error.params as {
      additionalProperty?: string;
      missingProperty?: string;
      allowedValues?: string[];
    };
    const path = toPath(error.instancePath, additionalProperty ?? missingProperty);
    return {
      severity: 'error',
      code: `schema/${CODES[error.keyword] ?? 'invalid'}`,
      path,
      params: { allowed: allowedValues?.join(', ') ?? '' },
    };
  });
  return { document: null, findings };
}

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

function failed(code: string, path = '', params: Record<string, string | number> = {}): ParsedPlan {
  return { document: null, findings: [{ severity: 'error', code, path, params }] };
}
