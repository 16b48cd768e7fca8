import { sql } from 'kysely';
import { isTimeZone } from '../../calendar/time-zones.ts';
import type { DeskAct } from '../../identity/act.ts';
import { bridgeZone } from '../../plan/rules/bridge-series.ts';
import type { PlanDocument } from '../../plan/schema/schema.ts';
import { planOfVersion } from '../../plan/versions/store.ts';
import type { Locale } from '../../platform/http/shapes.ts';
import type { Sentences } from '../../platform/i18n/sentences.ts';
import { isRefusal } from '../../platform/outcome.ts';
import { noteByDesk } from '../../ticket/note-by-desk.ts';
import { findBridge, titleOf } from '../store.ts';
import { type Part, ticketNote } from './ticket-note.ts';

type Row = Part & { ticketId: string };

/** Each note holds its ticket until all of its step are written, and nobody may have to wait for two hundred. */
const STEP = 20;
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * After a bridge each ticket of its agenda has a note of what came of it, a bounded number in a transaction: what is written stays
 * written, and a crash goes on with the next. Run twice, it writes once.
 */
export const noteOnTickets = (act: DeskAct, sentences: Sentences, id: string): Promise<void> =>
  noteAfter(act, sentences, { id, after: FIRST });

/** The timer of what is left: it names the bridge and the ticket on which it was noted last. */
export async function noteOnMore(act: DeskAct, sentences: Sentences, subject: string): Promise<void> {
  const [id = '', after = FIRST] = subject.split(' ');
  await noteAfter(act, sentences, { id, after });
}

type Step = { id: string; after: string };

async function noteAfter(act: DeskAct, sentences: Sentences, { id, after }: Step): Promise<void> {
  const bridge = await findBridge(act.db, id);
  if (isRefusal(bridge)) return;
  const plan = await planOfVersion(act.db, bridge.planVersion);
  const zone = bridgeZone(plan);
  const title = {
    en: await titleOf({ db: act.db, locale: 'en' }, bridge),
    es: await titleOf({ db: act.db, locale: 'es' }, bridge),
  };
  const held = {
    title,
    from: bridge.startedAt ?? bridge.startsAt,
    to: bridge.endedAt ?? bridge.endsAt,
    timeZone: isTimeZone(zone) ? zone : 'UTC',
  };
  const byTicket = [...Map.groupBy(await partsOf(act, { id, after }), ({ ticketId }) => ticketId)];
  for (const [ticketId, parts] of byTicket)
    await noteByDesk(act, ticketId, { bridge: id, body: ticketNote(sentences, languagesOf(plan), held, parts) });
  const last = byTicket[STEP - 1]?.[0];
  if (last)
    await act.jobs.enqueue(act.db, 'wake', [{ data: { timer: 'note-on-more-tickets', subject: `${id} ${last}` }, startAfter: act.at }]);
}

/** Those that the organisation names, or both. */
function languagesOf({ organisation }: PlanDocument): readonly Locale[] {
  const named = organisation?.languages ?? [];
  return named.length > 0 ? named : ['en', 'es'];
}

/**
 * What came of each item that is about one of the next tickets. What was dropped was no matter of the call after all; what was carried over to it and
 * goes on untouched has been noted before.
 */
async function partsOf({ db }: DeskAct, { id, after }: Step): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with settled as (
      select i.id, i.ticket_id, (select a.text from bridge_action a where a.id = i.action_id) as title, i.outcome, i.note, i.place, i.carried_from is not null and i.focused_ms = 0 as was_passed_over,
        array(select d.text from bridge_decision d where d.bridge_id = ${id} and d.item_id = i.id order by d.made_at, d.id) as decisions,
        (select coalesce(json_agg(json_build_object('text', a.text, 'owner', p.name, 'dueOn', a.due_on) order by a.due_on, a.id), '[]')
          from bridge_action a join person p on p.id = a.owner_id where a.bridge_id = ${id} and a.item_id = i.id) as actions
      from bridge_item i where i.bridge_id = ${id} and i.ticket_id > ${after} and i.outcome <> 'dropped'),
    worth_noting as (select s.* from settled s
      where not (s.outcome = 'carried' and s.was_passed_over and s.note is null and cardinality(s.decisions) = 0 and json_array_length(s.actions) = 0))
    select s.ticket_id, s.title, s.outcome, s.note, s.decisions, s.actions from worth_noting s
    where s.ticket_id in (select distinct n.ticket_id from worth_noting n order by n.ticket_id limit ${STEP})
    order by s.ticket_id, s.place, s.id`.execute(db);
  return rows;
}
