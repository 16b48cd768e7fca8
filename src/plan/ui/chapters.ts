import type { Finding } from '../contract.ts';

/** The five questions of Microsoft's planning guide, in its order; each names the sections of the plan file that answer it. */
export const CHAPTERS = [
  { id: 'teams', sections: ['organisation', 'tiers', 'teams', 'calendars', 'rota'] },
  { id: 'responsibilities', sections: ['responsibilities'] },
  { id: 'process', sections: ['process', 'promises'] },
  { id: 'training', sections: ['training'] },
  { id: 'early', sections: ['phases', 'communication'] },
] as const;
export type ChapterId = (typeof CHAPTERS)[number]['id'];

/** The chapter that a finding is about, by the section that its path begins with. */
export function chapterOf(path: string): ChapterId | null {
  const section = /^[a-z]+/i.exec(path)?.[0];
  return CHAPTERS.find(({ sections }) => (sections as readonly (string | undefined)[]).includes(section))?.id ?? null;
}

export function findingsOf(chapter: ChapterId, findings: readonly Finding[]): Finding[] {
  return findings.filter(({ path }) => chapterOf(path) === chapter);
}
