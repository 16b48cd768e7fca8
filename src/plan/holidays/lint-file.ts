import { parsePlanFile } from '../file/parse-plan-file.ts';
import { type LintedFile, lintParsed } from '../lint/lint.ts';
import type { KnownHolidays } from './known-holidays.ts';
import { holidaysFor } from './library.ts';

/** Reads and lints a plan file with the holidays that are known at an instant; only a server can. */
export async function lintFileAt(source: string, at: Date): Promise<LintedFile & { holidays: KnownHolidays }> {
  const parsed = parsePlanFile(source);
  const holidays = parsed.document ? await holidaysFor(parsed.document, at) : {};
  return { ...lintParsed(parsed, holidays), holidays };
}
