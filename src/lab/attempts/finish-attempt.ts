import { sql } from 'kysely';
import type { PacketDraft } from '../../escalation/contract.ts';
import type { Act } from '../../identity/act.ts';
import { packetDemand, vendorSeverities } from '../../plan/rules/in-force.ts';
import { planOfVersion } from '../../plan/versions/store.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import type { Sentences } from '../../platform/i18n/sentences.ts';
import { isRefusal } from '../../platform/outcome.ts';
import type { finishAttempt as contract } from '../contract.ts';
import { recordLabEvent } from '../events.ts';
import { spokenSteps } from '../result/spoken-steps.ts';
import type { Deed, EndingDeed } from '../scenario/deeds.ts';
import { labPassMark } from '../scenario/pass-mark.ts';
import { receivedBy } from '../scenario/play.ts';
import { scoreRun } from '../scenario/score.ts';
import { lockOwn } from './say.ts';
import type { Attempt } from './store.ts';

/** Ends a practice, and says what it came to under the plan by which it began: a plan that has changed meanwhile changes nothing of it. */
export async function finishAttempt(act: Act, { id }: InputOf<typeof contract>, sentences: Sentences) {
  const attempt = await lockOwn(act, id);
  if (isRefusal(attempt)) return attempt;
  const { scenario, draws, locale, tier, planVersion } = attempt;
  const plan = await planOfVersion(act.db, planVersion);
  const ending = await endingOf(act, attempt);
  const deeds: Deed[] = [...attempt.deeds, ...(ending ? [ending] : [])];
  const received = receivedBy(scenario, draws, locale);
  const { score, passed, steps } = scoreRun(scenario, deeds, {
    demand: packetDemand(plan, tier + 1),
    received,
    passMark: labPassMark(plan, scenario),
    severities: vendorSeverities(plan),
  });
  await act.db
    .updateTable('labAttempt')
    .set({ finishedAt: act.at, score, passed, steps: JSON.stringify(steps), deeds: JSON.stringify(deeds) })
    .where('id', '=', id)
    .execute();
  // A trial of its writer’s proves nothing, so nothing follows from it.
  const data = { scenario: scenario.id, tier, areas: [scenario.area], score, passed };
  if (!attempt.isTrial) await recordLabEvent(act, { kind: 'lab-finished', subjectId: id, data });
  return { score, passed, steps: spokenSteps(steps, { sentences, draws, locale: act.locale }) };
}

type Done = {
  escalated: { toTier: number; packet: PacketDraft } | null;
  returned: { reason: 'incomplete' | 'wrong-tier'; missing: string[]; note: string | null } | null;
  solved: {
    rootCause: string;
    category: Extract<EndingDeed, { kind: 'solve' }>['category'];
    steps: string;
    userText: { en?: string; es?: string };
  } | null;
  withVendor: { severity: string; summary: string } | null;
  resolved: { note: string; message: string | null } | null;
};

/** How whoever practises has ended it on the ticket itself, by the moves that are there for everybody; the last one counts. */
async function endingOf({ db }: Act, { ticketId, personId }: Attempt): Promise<EndingDeed | null> {
  const { rows } = await sql<Done>`
    with done as (
      select 'escalated' as way, e.raised_at as at, e.id, json_build_object('toTier', e.to_tier, 'packet', e.packet) as said
        from escalation e where e.ticket_id = ${ticketId} and e.raised_by = ${personId} and e.state <> 'withdrawn'
      union all select 'returned', e.ended_at, e.id, json_build_object('reason', e.return_reason, 'missing', e.return_missing, 'note', e.return_note)
        from escalation e where e.ticket_id = ${ticketId} and e.state = 'returned'
      union all select 'solved', s.at, s.id, json_build_object('rootCause', s.root_cause, 'category', s.cause_category, 'steps', s.steps, 'userText', s.user_text)
        from solution s where s.ticket_id = ${ticketId} and s.recorded_by = ${personId}
      union all select 'resolved', r.at, r.id, json_build_object('note', r.note, 'message',
          (select m.body from message m where m.ticket_id = r.ticket_id and m.author_id = r.actor_id and m.at = r.at and m.visibility = 'public' limit 1))
        from resolution r where r.ticket_id = ${ticketId} and r.actor_id = ${personId}
      union all select 'vendor', v.opened_at, v.id, json_build_object('severity', v.severity, 'summary', v.summary)
        from vendor_case v where v.ticket_id = ${ticketId} and v.opened_by = ${personId}
    ), last as (select way, said from done order by at desc, id desc limit 1)
    select case when way = 'escalated' then said end as escalated, case when way = 'returned' then said end as returned,
      case when way = 'solved' then said end as solved, case when way = 'vendor' then said end as with_vendor, case when way = 'resolved' then said end as resolved from last`.execute(
    db,
  );
  const [done] = rows;
  if (!done) return null;
  const { escalated, returned, solved, resolved, withVendor } = done;
  if (escalated) return { kind: 'escalate', ...escalated };
  if (returned) return { kind: 'return', ...returned, note: returned.note ?? '' };
  if (withVendor) return { kind: 'vendor', ...withVendor };
  if (resolved) return { kind: 'resolve', text: [resolved.note, resolved.message].filter(Boolean).join('\n') };
  if (!solved) return null;
  const userText = [solved.userText.en, solved.userText.es].filter(Boolean).join('\n');
  return { kind: 'solve', rootCause: solved.rootCause, category: solved.category, steps: solved.steps.split('\n'), userText };
}
