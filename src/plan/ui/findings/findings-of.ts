import type { Finding } from '../../contract.ts';
import { type ChapterId, chapterOf } from '../../schema/chapters.ts';

export function findingsOf(chapter: ChapterId, findings: readonly Finding[]): Finding[] {
  return findings.filter(({ path }) => chapterOf(path) === chapter);
}
