import type { Party } from '../platform/happens.ts';

export type NoticeFacts = {
  actorId: string | null;
  requesterId: string;
  assigneeId: string | null;
  /** Members of the team that a hand-off or relay went to. */
  teamIds: readonly string[];
  /** Those of them who lead it. */
  leadIds: readonly string[];
  /** Who leads anywhere: they hear what is for a team that nobody works in. */
  standInIds: readonly string[];
};

/** The people behind the parties of a ticket whom an event concerns; the one who did it is never told. */
export function recipients(parties: readonly Party[], { actorId, requesterId, assigneeId, leadIds, ...facts }: NoticeFacts): string[] {
  const teamIds = facts.teamIds.length > 0 ? facts.teamIds : facts.standInIds;
  const people = parties.flatMap((party) => {
    if (party === 'requester') return [requesterId];
    if (party === 'team') return teamIds;
    if (party === 'leads') return leadIds;
    if (party === 'stand-ins') return facts.standInIds;
    // Nobody has it yet: then it concerns everyone who could take it.
    if (party === 'assignee') return assigneeId ? [assigneeId] : teamIds;
    return [];
  });
  return [...new Set(people)].filter((person) => person !== actorId);
}
