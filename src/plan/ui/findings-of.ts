import { type ChapterId, chapterOf } from '../chapters.ts';
import type { Finding } from '../contract.ts';

export function findingsOf(chapter: ChapterId, findings: readonly Finding[]): Finding[] {
  return findings.filter(({ path }) => chapterOf(path) === chapter);
}
