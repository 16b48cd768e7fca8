import type { Locale } from '../../platform/http/shapes.ts';
import type { Sentences } from '../../platform/i18n/sentences.ts';
import type { Finding } from './lint/findings.ts';

export type SpokenFinding = Pick<Finding, 'severity' | 'code' | 'path'> & { line: number | null; message: string };

/** Findings in a language. */
export function spokenFindings(findings: readonly Finding[], sentences: Sentences, locale: Locale): SpokenFinding[] {
  return findings.map(({ severity, code, path, params, line }) => ({
    severity,
    code,
    path,
    line: line ?? null,
    message: sentences.say(locale, 'lab', `lint.${code}`, params),
  }));
}
