export type NoticeFacts = {
  actorId: string | null;
  requesterId: string;
  assigneeId: string | null;
  /** Members of the team that a hand-off or relay went to. */
  teamIds: readonly string[];
  /** Those of them who lead it. */
  leadIds: readonly string[];
  isPublic: boolean;
  fromRequester: boolean;
};

type Party = 'requester' | 'assignee' | 'team' | 'leads';

/** Whom each event concerns; the one who did it is never told. */
const CONCERNS: Record<string, readonly Party[]> = {
  'ticket-opened': ['team'],
  'ticket-assigned': ['assignee'],
  'ticket-noted': ['assignee'],
  'ticket-waiting': ['requester'],
  'ticket-resumed': ['assignee'],
  'ticket-resolved': ['requester'],
  'ticket-confirmed': ['assignee'],
  'ticket-reopened': ['assignee'],
  'ticket-closed': ['requester'],
  'ticket-escalated': ['team', 'requester'],
  'escalation-accepted': ['requester'],
  'escalation-returned': ['assignee'],
  'escalation-withdrawn': ['team'],
  'relay-sent': ['team'],
  'relay-acknowledged': ['assignee'],
  'relay-questioned': ['team'],
  'relay-answered': ['team'],
  'vendor-case-opened': ['requester'],
  'vendor-case-answered': ['assignee'],
  'clock-breached': ['assignee', 'leads'],
};

export function recipients(kind: string, { actorId, requesterId, assigneeId, teamIds, leadIds, fromRequester }: NoticeFacts): string[] {
  const parties = kind === 'ticket-replied' ? ([fromRequester ? 'assignee' : 'requester'] as const) : (CONCERNS[kind] ?? []);
  const people = parties.flatMap((party) => {
    if (party === 'requester') return [requesterId];
    if (party === 'team') return teamIds;
    if (party === 'leads') return leadIds;
    // Nobody has it yet: then it concerns everyone who could take it.
    return assigneeId ? [assigneeId] : teamIds;
  });
  return [...new Set(people)].filter((person) => person !== actorId);
}
