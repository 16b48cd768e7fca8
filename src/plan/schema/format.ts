import { applyEdits, type Edit } from '../edits/edits.ts';
import type { PlanDocument } from './schema.ts';

/** What one format changed in the one before it. What it is given is of that one at best: nobody has checked its shape yet. */
type Step = (plan: object) => readonly Edit[];

/**
 * The way from each format to the next one, the first from 1 to 2. What was published once stays readable for ever, so a step that
 * was released never changes. Format 1 is what plans were before they said their format; format 2 says it, and nothing else is new.
 */
const STEPS: readonly Step[] = [() => []];

/** The format that this release writes. Plans in memory are always of this one, and need not say so. */
export const FORMAT = formatAfter(STEPS);

function formatAfter(steps: readonly Step[]): number {
  return steps.length + 1;
}

/** The format that a written plan says it is of; null when that is none. */
export function formatOf(written: object): number | null {
  const { format = 1 } = written as { format?: unknown };
  return Number.isSafeInteger(format) && (format as number) > 0 ? (format as number) : null;
}

/** The changes that make a written plan one of the newest format; none when it is. */
export function upgradeEdits(written: object, steps: readonly Step[] = STEPS): Edit[] {
  const edits: Edit[] = [];
  let plan = written;
  for (const [index, step] of [...steps.entries()].slice((formatOf(written) ?? formatAfter(steps)) - 1)) {
    const more = [...step(plan), { path: ['format'], value: index + 2 }];
    plan = applyEdits(plan, more);
    edits.push(...more);
  }
  return edits;
}

/** A plan of any format up to the newest as this release knows it. Its shape is as good as it was. */
export function upgraded(written: object): object {
  const { format: _, ...plan } = applyEdits(written, upgradeEdits(written)) as { format?: number };
  return plan;
}

/** A plan as it is written, whole and with its format on top: into a row, a file, or an answer. */
export function asWritten(plan: PlanDocument): object {
  return { format: FORMAT, ...plan };
}

/** A plan that the desk itself has written, in this release or an earlier one; its shape was checked then. */
export function asRead(written: unknown): PlanDocument {
  const format = formatOf(written as object);
  if (format === null || format > FORMAT) throw new Error(`a plan of format ${format} is newer than this release, which knows ${FORMAT}`);
  return upgraded(written as object) as PlanDocument;
}
