import type { Edit } from './edits.ts';
import type { RawFinding } from './findings.ts';
import { LINT_CHECKS } from './lint-checks.ts';
import { parsePlanFile } from './parse-plan-file.ts';
import type { PlanDocument } from './schema.ts';

/** Everything that is wrong with a plan, or still missing: errors first. */
export function lintPlan(plan: PlanDocument): RawFinding[] {
  const findings = LINT_CHECKS.flatMap(({ code, severity, find }) =>
    find(plan).map(({ path, ...params }) => ({ severity, code, path, params })),
  );
  return findings.sort((a, b) => RANK[a.severity] - RANK[b.severity]);
}

const RANK = { error: 0, warning: 1, info: 2 };

export type LintedFile = { document: PlanDocument | null; findings: RawFinding[]; isPublishable: boolean };

/** Reads and lints a plan file. A plan is publishable when it has no error; warnings are the organisation's own choice. */
export function lintPlanFile(source: string): LintedFile {
  const parsed = parsePlanFile(source);
  if (!parsed.document) return { ...parsed, isPublishable: false };
  const findings = lintPlan(parsed.document);
  return { document: parsed.document, findings, isPublishable: isFreeOfErrors(findings) };
}

export function isFreeOfErrors(findings: readonly RawFinding[]): boolean {
  return findings.every(({ severity }) => severity !== 'error');
}

/** The edits by which a finding proposes to be put right; null when there is no such finding, or it proposes nothing. */
export function fixOf(_plan: PlanDocument, _finding: { code: string; path: string }): readonly Edit[] | null {
  return null;
}
