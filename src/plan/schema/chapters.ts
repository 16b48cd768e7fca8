/** The five questions of Microsoft's planning guide in its order, and the two answers around them; each names its sections of the plan file. */
export const CHAPTERS = [
  { id: 'teams', sections: ['organisation', 'tiers', 'teams', 'calendars', 'rota'] },
  { id: 'responsibilities', sections: ['responsibilities'] },
  { id: 'process', sections: ['process', 'promises', 'paging', 'maintenance'] },
  { id: 'training', sections: ['training', 'resources'] },
  { id: 'early', sections: ['phases'] },
  { id: 'communication', sections: ['communication'] },
  { id: 'goals', sections: ['goals'] },
] as const;
export type ChapterId = (typeof CHAPTERS)[number]['id'];
export const CHAPTER_IDS = CHAPTERS.map(({ id }) => id) as [ChapterId, ...ChapterId[]];

/** The chapter that a place in the plan belongs to, by the section that its path begins with. */
export function chapterOf(path: string): ChapterId | null {
  const section = /^[a-z]+/i.exec(path)?.[0];
  return CHAPTERS.find(({ sections }) => (sections as readonly (string | undefined)[]).includes(section))?.id ?? null;
}
