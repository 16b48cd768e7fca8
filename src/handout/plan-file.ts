import { isDeepStrictEqual } from 'node:util';
import type { TSchema } from 'typebox';
import { Document, isMap, isScalar, isSeq, type Pair, Scalar, visit } from 'yaml';
import { escapedForEvery, forEveryYaml, quoteMisread } from '../plan/file/every-yaml.ts';
import { parsePlanFile } from '../plan/file/parse-plan-file.ts';
import { asWritten } from '../plan/schema/format.ts';
import { type PlanDocument, WrittenPlan } from '../plan/schema/schema.ts';
import { cleanText } from '../platform/http/clean-text.ts';
import type { Voice } from './paper/voice.ts';

/** The sections that begin a question of the plan, or a chapter beside the five. */
const QUESTIONS: Record<string, string> = {
  tiers: 'question.teams',
  responsibilities: 'question.responsibilities',
  process: 'question.process',
  training: 'question.training',
  phases: 'question.early',
  communication: 'question.communication',
  goals: 'question.goals',
};
/** What is this short stands on one line. */
const LINE_MAX = 100;
/** Text that a file cannot hold as it is, or that a reader of files would take for damage. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\uFFFD-\uFFFF]/u;

type Kept = { document: PlanDocument; source: string; version: number };

/** The plan as YAML that every program reads the same: the published file, with its comments, where it was YAML; otherwise written anew. */
export function planYaml(kept: Kept, voice: Voice): string {
  return isSameAs(kept) && !isJson(kept.source) ? forEveryYaml(kept.source) : writePlanYaml(kept, voice);
}

/** The plan as JSON, in the order in which the schema tells it. */
export function planJson(document: PlanDocument): string {
  return `${JSON.stringify(inSchemaOrder(asWritten(document), WrittenPlan), null, 2)}\n`;
}

function isSameAs({ source, document }: Kept): boolean {
  return isDeepStrictEqual(parsePlanFile(source).document, document);
}

function isJson(source: string): boolean {
  try {
    JSON.parse(source);
    return true;
  } catch {
    return false;
  }
}

/** Readable YAML that parses back to exactly the same document, with the five questions as its headings. */
export function writePlanYaml({ document, version }: Omit<Kept, 'source'>, { t, text }: Voice): string {
  const ordered = inSchemaOrder(asWritten(document), WrittenPlan);
  const yaml = new Document(ordered, { aliasDuplicateObjects: false, schema: 'core', version: '1.2' });
  const organisation = text(document.organisation?.name);
  yaml.commentBefore = [
    comment(organisation ? t('file.version', { version, organisation }) : t('file.versionOnly', { version })),
    comment(t('file.how')),
  ].join('\n');
  if (isMap(yaml.contents)) {
    for (const pair of yaml.contents.items as Pair[]) {
      layOut(pair, (key) => QUESTIONS[key] !== undefined && comment(`── ${t(QUESTIONS[key])} `.padEnd(LINE_MAX, '─')));
    }
  }
  visit(yaml, {
    Scalar: (_, scalar) => {
      if (typeof scalar.value !== 'string') return;
      if (UNPRINTABLE.test(scalar.value.replaceAll('\n', ''))) scalar.type = Scalar.QUOTE_DOUBLE;
      quoteMisread(scalar);
    },
    Collection: (_, node, path) => {
      // The sections themselves, and what is long, stand one below the other.
      if (path.length > 2 && (isMap(node) || isSeq(node)) && isShort(node.toJS(yaml))) node.flow = true;
    },
  });
  // Left over by the library as they are; they only stand in texts that are double-quoted.
  return escapedForEvery(yaml.toString({ lineWidth: 0, flowCollectionPadding: true }));
}

function layOut({ key }: Pair, headingOf: (key: string) => string | false): void {
  if (!isScalar(key)) return;
  key.spaceBefore = true;
  const heading = headingOf(String(key.value));
  if (heading) key.commentBefore = heading;
}

function isShort(value: unknown): boolean {
  const written = JSON.stringify(value);
  return written.length <= LINE_MAX && !written.includes('\\n');
}

/** A comment is one line whatever stands in a name. */
function comment(text: string): string {
  return ` ${cleanText(text).replace(/[\s\u0085\u2028\u2029]+/g, ' ')}`;
}

type Shape = { properties?: Record<string, Shape>; items?: Shape; anyOf?: readonly Shape[] };

/** The database keeps no order of keys; a reader expects the one in which the schema tells them. */
export function inSchemaOrder(value: unknown, schema: TSchema): unknown {
  return ordered(value, schema as Shape);
}

function ordered(value: unknown, shape: Shape | undefined): unknown {
  if (Array.isArray(value)) return value.map((item) => ordered(item, shape?.items));
  if (typeof value !== 'object' || value === null) return value;
  const known = shape?.properties ?? shape?.anyOf?.find(({ properties }) => properties)?.properties ?? {};
  const names = [...Object.keys(known).filter((name) => name in value), ...Object.keys(value).filter((name) => !(name in known))];
  return Object.fromEntries(names.map((name) => [name, ordered((value as Record<string, unknown>)[name], known[name])]));
}
