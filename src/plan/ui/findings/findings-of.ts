import type { Finding } from '../../contract.ts';
import { CHAPTER_IDS, type ChapterId, chapterOf } from '../../schema/chapters.ts';

export function findingsOf(chapter: ChapterId, findings: readonly Finding[]): Finding[] {
  return findings.filter(({ path }) => chapterOf(path) === chapter);
}

/** The findings by the chapter that they are about, in the order of the plan, first those of the whole; a chapter without any is left out. */
export function findingsByChapter(findings: readonly Finding[]): { chapter: ChapterId | null; own: Finding[] }[] {
  return [null, ...CHAPTER_IDS]
    .map((chapter) => ({ chapter, own: findings.filter(({ path }) => chapterOf(path) === chapter) }))
    .filter(({ own }) => own.length > 0);
}
