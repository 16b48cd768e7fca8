import { sql } from 'kysely';
import { weekOf } from '../calendar/weeks.ts';
import { dayOf } from '../plan/rules/in-force.ts';
import type { Packet } from '../plan/rules/packet-score.ts';
import { planOfVersion } from '../plan/versions/store.ts';
import type { Recording } from '../platform/event-log.ts';
import { newId } from '../platform/ids.ts';
import { deviationsOf, type Facts, type Telling } from './rules.ts';

type Row = Omit<Facts, 'plan' | 'packet'> & { planVersion: number; known: Packet; handedOver: Packet | null; lastReceived: Packet | null };

/** Writes down what an event did otherwise than the ticket's plan says. Run twice, it writes once. */
export async function noteDeviations(act: Recording, event: Telling): Promise<void> {
  const { ticketId } = event;
  if (!ticketId) return;
  const found = await factsAt(act, event, ticketId);
  if (!found) return;
  const { planVersion, ...facts } = found;
  const week = weekOf(dayOf(facts.plan, event.at));
  const rows = deviationsOf(event, facts).map(({ detail, ...deviation }) => ({
    ...deviation,
    id: newId(act.at),
    ticketId,
    eventId: event.id,
    planVersion,
    week,
    detail: JSON.stringify(detail),
    at: event.at,
  }));
  if (rows.length === 0) return;
  await act.db
    .insertInto('deviation')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['eventId', 'kind']).doNothing())
    .execute();
}

/** The ticket as it was at the event: it may have gone on since. */
async function factsAt(act: Recording, { subjectId, at }: Telling, ticketId: string) {
  const { rows } = await sql<Row>`
    select t.plan_version, t.issue_area as area,
      json_strip_nulls(json_build_object('symptom', t.subject, 'errorCode', t.error_code, 'platform', t.platform,
        'deviceName', t.device_name, 'affected', t.affected)) as known,
      coalesce((select json_agg(json_build_object('tier', h.to_tier, 'team', h.to_team) order by h.seq)
        from hop h where h.ticket_id = t.id and h.at <= ${at} and h.kind <> 'acknowledged'), '[]') as path,
      (select m.author_tier from message m where m.id = ${subjectId}) as author_tier,
      e.packet as handed_over,
      (select b.packet from escalation b
        where b.ticket_id = t.id and b.accepted_at <= ${at} and (b.ended_at is null or b.ended_at > ${at}) and b.id is distinct from e.id
        order by b.raised_at desc limit 1) as last_received,
      exists (select from solution s where s.ticket_id = t.id and s.at <= ${at}) as is_solved
    from ticket t left join escalation e on e.id = ${subjectId} and e.ticket_id = t.id
    where t.id = ${ticketId}`.execute(act.db);
  const row = rows[0];
  if (!row) return null;
  const { known, handedOver, lastReceived, ...facts } = row;
  return {
    ...facts,
    plan: await planOfVersion(act.db, facts.planVersion),
    // A vendor case brings no packet of its own: the vendor can be given what the desk knows.
    packet: handedOver ?? { ...known, ...lastReceived },
    received: handedOver && lastReceived,
  };
}
