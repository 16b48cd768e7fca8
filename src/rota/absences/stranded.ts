import { sql } from 'kysely';
import type { Act } from '../../identity/act.ts';
import type { PlanDocument } from '../../plan/schema/schema.ts';
import { visibleTo } from '../../ticket/visible-to.ts';
import { onDuty } from '../read-on-duty.ts';
import type { Absence } from '../rules/rota.ts';

/** More than anybody hands on by hand; the list of what somebody holds has the rest. */
const SHOWN_MAX = 100;

type Row = { kind: 'ticket' | 'relay'; ticket: number; subject: string; relay: string | null; team: string };

/** The bridges that wait for somebody within a span, each with who is on duty then in their place. A higher slice knows of them. */
export type BridgesOf = (
  act: Act,
  plan: PlanDocument,
  absence: { person: string; from: Date; to: Date },
) => Promise<{ bridge: string; subject: string; startsAt: Date; team: string; offers: { id: string; name: string }[] }[]>;

/** What somebody has in hand and what waits for their acknowledgement, with who is on duty in its team when they go, without them. */
export async function strandedBy(act: Act, plan: PlanDocument, { person, from }: Absence) {
  const { rows } = await sql<Row>`
    (select 'ticket' as kind, t.number as ticket, t.subject, null::uuid as relay, t.team from ticket t
      where t.assignee_id = ${person} and t.status <> 'closed' and t.status <> 'resolved' and ${visibleTo(act)})
    union all
    (select 'relay', t.number, t.subject, l.id, l.team from relay l join ticket t on t.id = l.ticket_id
      where l.person_id = ${person} and l.state in ('sent', 'questioned') and ${visibleTo(act)})
    order by kind desc, ticket limit ${SHOWN_MAX}`.execute(act.db);
  const at = new Date(Math.max(from, act.at.getTime()));
  const offers = new Map<string, { id: string; name: string }[]>();
  for (const team of new Set(rows.map((row) => row.team)))
    offers.set(
      team,
      (await onDuty(act.db, { plan, at, now: act.at }, { team })).map((one) => one.person).filter(({ id }) => id !== person),
    );
  return rows.map((row) => ({ ...row, bridge: null, startsAt: null, offers: offers.get(row.team) ?? [] }));
}
