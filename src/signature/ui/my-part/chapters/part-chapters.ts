import type { PartSection } from '../../../changed-sections.ts';

/** How a part is read: its chapters, each with the places whose change it shows. */
export const PART_CHAPTERS = {
  place: ['tier', 'steps'],
  does: ['duties', 'areas', 'deviceActions'],
  handsOver: ['handsOver', 'teamsAbove', 'vendor'],
  takes: ['takes', 'relay'],
  promise: ['promise', 'promisedToUser', 'userContact', 'paging'],
  team: ['team', 'hours', 'rota'],
  training: ['training'],
  phases: ['phases'],
} as const satisfies Record<string, readonly PartSection[]>;
export type PartChapterId = keyof typeof PART_CHAPTERS;

/** The chapter in which a place stands. */
export function chapterOf(section: PartSection): PartChapterId {
  const ids = Object.keys(PART_CHAPTERS) as PartChapterId[];
  return ids.find((id) => (PART_CHAPTERS[id] as readonly PartSection[]).includes(section)) ?? 'place';
}
