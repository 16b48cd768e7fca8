import { lackingIn } from '../../platform/typefaces.ts';
import { applyEdits, type Edit } from '../edits/edits.ts';
import { type ParsedPlan, parsePlanFile } from '../file/parse-plan-file.ts';
import { type KnownHolidays, withHolidays } from '../holidays/known-holidays.ts';
import { FORMAT } from '../schema/format.ts';
import type { PlanDocument } from '../schema/schema.ts';
import type { Check, Found } from './check.ts';
import type { RawFinding } from './findings.ts';
import { inTheirLanguage } from './in-their-language.ts';
import { LINT_CHECKS } from './lint-checks.ts';
import { withNames } from './names-of.ts';
import { writtenIn } from './texts-in.ts';

/**
 * Everything that is wrong with a plan, or still missing: errors first. Of a region whose holidays are not given nothing is said: only
 * a server has the library.
 */
export function lintPlan(written: PlanDocument, known: KnownHolidays = {}): RawFinding[] {
  const plan = withHolidays(written, known);
  const findings = LINT_CHECKS.flatMap((check) =>
    check.find(plan, known).map((found) => findingOf(plan, check, found, check.fix !== undefined && check.fix(plan, found).length > 0)),
  );
  return [...findings, ...lintCharacters(written)].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
}

/** The first character of each section that the PDF of the plan cannot show, and how many the section has. */
function lintCharacters(plan: PlanDocument): RawFinding[] {
  const lacking = writtenIn(plan).flatMap(({ path, text }) => lackingIn(text).map((character) => ({ path, character })));
  return [...Map.groupBy(lacking, ({ path }) => path.split(/[.[]/, 1)[0])].flatMap(([, [first, ...more]]) => {
    if (!first) return [];
    const count = new Set([first, ...more].map(({ character }) => character)).size;
    return {
      severity: 'info',
      code: 'character-not-in-pdf',
      path: first.path,
      params: { count, example: first.character },
      fixable: false,
    };
  });
}

function findingOf(plan: PlanDocument, { code, severity }: Check, found: Found, fixable: boolean): RawFinding {
  return { severity, code, path: found.path, params: withNames(plan, found), fixable };
}

const RANK = { error: 0, warning: 1, info: 2 };

/** The changes that end a finding; null when it is not found in this plan, or only the organisation can know the answer. */
export function fixOf(plan: PlanDocument, { code, path }: { code: string; path: string }): readonly Edit[] | null {
  const check = LINT_CHECKS.find((known) => known.code === code);
  const found = check?.find(plan, {}).find((one) => one.path === path);
  const edits = (found && check?.fix?.(plan, found)) ?? [];
  return edits.length > 0 ? inTheirLanguage(plan, edits) : null;
}

export type Fixed = { plan: PlanDocument; fixes: { finding: RawFinding; edits: readonly Edit[] }[] };

/** Two fixes that undid each other would go on for ever. */
const FIXES_MAX = 500;

/** Applies the fix of every finding that has one, or of those of one code; each is looked for in what the last one left. */
export function fixAll(plan: PlanDocument, code?: string): Fixed {
  const checks = LINT_CHECKS.filter((check) => check.fix && (code === undefined || check.code === code));
  const fixes: Fixed['fixes'] = [];
  let fixed = plan;
  for (let before = -1; before < fixes.length && fixes.length < FIXES_MAX; ) {
    before = fixes.length;
    for (const check of checks)
      for (let next = firstFix(check, fixed); next && fixes.length < FIXES_MAX; next = firstFix(check, fixed)) {
        fixed = applyEdits(fixed, next.edits);
        fixes.push(next);
      }
  }
  return { plan: fixed, fixes };
}

function firstFix(check: Check, plan: PlanDocument): Fixed['fixes'][number] | undefined {
  for (const found of check.find(plan, {})) {
    const edits = inTheirLanguage(plan, check.fix?.(plan, found) ?? []);
    if (edits.length > 0) return { finding: findingOf(plan, check, found, true), edits };
  }
  return undefined;
}

export type LintedFile = { document: PlanDocument | null; findings: RawFinding[]; isPublishable: boolean };

/** Reads and lints a plan file. A plan is publishable when it has no error; warnings are the organisation's own choice. */
export function lintPlanFile(source: string): LintedFile {
  return lintParsed(parsePlanFile(source));
}

export function lintParsed(parsed: ParsedPlan, known: KnownHolidays = {}): LintedFile {
  if (!parsed.document) return { ...parsed, isPublishable: false };
  const findings = [...lintPlan(parsed.document, known), ...lintFormat(parsed.format)];
  return { document: parsed.document, findings, isPublishable: isFreeOfErrors(findings) };
}

/** A file may stay as it is: every format is read for ever. What the newest one says as data, an older one cannot. */
export function lintFormat(format: number): RawFinding[] {
  if (format === FORMAT) return [];
  return [{ severity: 'info', code: 'format-older', path: 'format', params: { format, newest: FORMAT }, fixable: true }];
}

export function isFreeOfErrors(findings: readonly RawFinding[]): boolean {
  return findings.every(({ severity }) => severity !== 'error');
}
