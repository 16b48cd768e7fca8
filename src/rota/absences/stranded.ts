import { sql } from 'kysely';
import type { Act } from '../../identity/act.ts';
import type { PlanDocument } from '../../plan/schema/schema.ts';
import { visibleTo } from '../../ticket/visible-to.ts';
import type { Absence, Span } from '../rules/rota.ts';
import { shiftsOf } from '../rules/shifts.ts';
import { rotaOf, rotaRows } from '../store.ts';

/** More than anybody hands on by hand; the list of what somebody holds has the rest. */
const SHOWN_MAX = 100;

type Row = { kind: 'ticket' | 'relay'; ticket: number; subject: string; relay: string | null; team: string };

/** The bridges that wait for somebody within a span, each with who is on duty then in their place. A higher slice knows of them. */
export type BridgesOf = (
  act: Act,
  plan: PlanDocument,
  absence: { person: string; from: Date; to: Date },
) => Promise<{ bridge: string; subject: string; startsAt: Date; team: string; offers: { id: string; name: string }[] }[]>;

/** For longer nothing is left to wait for the first who comes on duty. */
const AHEAD_MS = 7 * 24 * 3_600_000;

/** What somebody has in hand and what waits for their acknowledgement, with who of its team is the first on duty after they go, without them. */
export async function strandedBy(act: Act, plan: PlanDocument, { person, from, to }: Absence) {
  const { rows } = await sql<Row>`
    (select 'ticket' as kind, t.number as ticket, t.subject, null::uuid as relay, t.team from ticket t
      where t.assignee_id = ${person} and t.status <> 'closed' and t.status <> 'resolved' and ${visibleTo(act)})
    union all
    (select 'relay', t.number, t.subject, l.id, l.team from relay l join ticket t on t.id = l.ticket_id
      where l.person_id = ${person} and l.state in ('sent', 'questioned') and ${visibleTo(act)})
    order by kind desc, ticket limit ${SHOWN_MAX}`.execute(act.db);
  const since = Math.max(from, act.at.getTime());
  const span = { from: since, to: Math.max(since + 1, Math.min(to, since + AHEAD_MS)) };
  const offers = new Map<string, { id: string; name: string }[]>();
  for (const team of new Set(rows.map((row) => row.team))) offers.set(team, await firstOnDuty(act, plan, { team, without: person, span }));
  return rows.map((row) => ({ ...row, bridge: null, startsAt: null, offers: offers.get(row.team) ?? [] }));
}

/** Who is on duty in a team when somebody is there for the first time: a day off begins at midnight, and few teams do. */
async function firstOnDuty({ db, at }: Act, plan: PlanDocument, { team, without, span }: { team: string; without: string; span: Span }) {
  const rows = await rotaRows(db, [team], span);
  const shifts = shiftsOf(rotaOf(plan, rows, at), span).filter(({ person }) => person !== without);
  const first = Math.min(...shifts.map(({ from }) => Math.max(from, span.from)));
  const there = new Set(shifts.filter(({ from, to }) => from <= first && first < to).map(({ person }) => person));
  return [...there].map((id) => ({ id, name: rows.names.get(id) ?? '' })).toSorted((a, b) => a.name.localeCompare(b.name));
}
