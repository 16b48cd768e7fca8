import { sql } from 'kysely';
import type { PacketDraft } from '../../escalation/contract.ts';
import type { CAUSE_CATEGORIES } from '../../escalation/words.ts';
import type { Look } from '../../identity/act.ts';
import { knownErrorById } from '../../knowledge/find.ts';
import type { Impact, IssueArea, Urgency } from '../../plan/words.ts';
import { isRefusal, type Refusal, refuse } from '../../platform/outcome.ts';
import { findTicket } from '../../ticket/ticket-in-hand.ts';
import type { Platform } from '../../ticket/words.ts';
import { type Known, namesOf } from './redact.ts';

export type SolvedTicket = {
  subject: string;
  description: string;
  issueArea: IssueArea;
  platform: Platform | null;
  impact: Impact;
  urgency: Urgency;
  errorCode: string | null;
  deviceName: string | null;
  affected: number;
  packets: { toTier: number; reason: string; packet: PacketDraft }[];
  checks: { knownErrorId: string; step: string; outcome: 'fine' | 'fault' | 'not-possible'; note: string | null }[];
  /** What the person with the problem wrote, oldest first. */
  replies: string[];
  solution: {
    tier: number;
    rootCause: string;
    category: (typeof CAUSE_CATEGORIES)[number];
    steps: string;
    userText: { en?: string; es?: string };
  } | null;
  resolution: string | null;
};
type Person = { name: string; email: string; phone: string | null; isRequester: boolean };

const REPLIES_MAX = 5;

/** A ticket that has been solved, as whoever asks may see it, and what is known of the people on it. Nothing of it is kept. */
export async function solvedTicket(look: Look, id: string): Promise<{ ticket: SolvedTicket; known: Known[] } | Refusal> {
  const found = await findTicket(look, id);
  if (isRefusal(found)) return found;
  if (look.realm === 'practice') return refuse('ticket-not-found');
  if (found.status !== 'resolved' && found.status !== 'closed') return refuse('ticket-not-solved');
  const { rows } = await sql<SolvedTicket & { people: Person[]; cases: string[] }>`
    select t.subject, t.description, t.issue_area, t.platform, t.impact, t.urgency, t.error_code, t.device_name, t.affected,
      coalesce((select json_agg(json_build_object('toTier', e.to_tier, 'reason', e.reason, 'packet', e.packet) order by e.raised_at)
        from escalation e where e.ticket_id = t.id and e.state not in ('returned', 'withdrawn')), '[]') as packets,
      coalesce((select json_agg(json_build_object('knownErrorId', c.known_error_id, 'step', c.step, 'outcome', c.outcome, 'note', c.note) order by c.at)
        from check_done c where c.ticket_id = t.id), '[]') as checks,
      array(select m.body from message m where m.ticket_id = t.id and m.author_id = t.requester_id and m.visibility = 'public'
        order by m.at limit ${REPLIES_MAX}) as replies,
      (select json_build_object('tier', s.tier, 'rootCause', s.root_cause, 'category', s.cause_category, 'steps', s.steps, 'userText', s.user_text)
        from solution s where s.ticket_id = t.id order by s.at desc limit 1) as solution,
      (select r.note from resolution r where r.ticket_id = t.id order by r.at desc limit 1) as resolution,
      array(select v.case_number from vendor_case v where v.ticket_id = t.id) as cases,
      (select json_agg(json_build_object('name', p.name, 'email', p.email, 'phone', p.phone, 'isRequester', p.id = t.requester_id))
        from person p where p.id in (
          select t.requester_id union select t.assignee_id union select t.opened_by
          union select m.author_id from message m where m.ticket_id = t.id
          union select h.actor_id from hop h where h.ticket_id = t.id
          union select h.to_assignee_id from hop h where h.ticket_id = t.id
          union select e.raised_by from escalation e where e.ticket_id = t.id)) as people
    from ticket t where t.id = ${found.id}`.execute(look.db);
  const [row] = rows;
  if (!row) return refuse('ticket-not-found');
  const { people, cases, ...ticket } = row;
  return { ticket, known: knownOf(ticket, people ?? [], cases) };
}

function knownOf({ deviceName, packets }: SolvedTicket, people: readonly Person[], cases: readonly string[]): Known[] {
  const devices = new Set([deviceName, ...packets.map(({ packet }) => packet.deviceName)].flatMap((name) => name?.trim() || []));
  return [
    ...people.flatMap(({ name, email, phone, isRequester }): Known[] => [
      ...namesOf(name, isRequester ? { whole: '{user}', part: '{first}' } : { whole: '{colleague}', part: '{colleague}' }),
      { kind: 'account', words: email.split('@')[0] ?? '', put: 'account' },
      ...(phone ? [{ kind: 'phone' as const, words: phone, put: '+00 000 000 000' }] : []),
    ]),
    ...[...devices].map((words): Known => ({ kind: 'device', words, put: '{device}' })),
    ...cases.map((words): Known => ({ kind: 'case', words, put: '0000000000000000' })),
  ];
}

/** The known error whose checks were worked on it. */
export function knownErrorOf({ checks }: SolvedTicket): string | null {
  return checks.map(({ knownErrorId }) => knownErrorId).find((id) => knownErrorById(id, 'en')) ?? null;
}
