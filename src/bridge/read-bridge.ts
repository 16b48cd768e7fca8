import { sql } from 'kysely';
import type { Look } from '../identity/act.ts';
import { worksHere } from '../identity/find-member.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import { refuse } from '../platform/outcome.ts';
import { sharedRead } from '../platform/shared-read.ts';
import { visibleTo } from '../ticket/visible-to.ts';
import type { Action, AgendaItem, Bridge, readBridge as contract } from './contract.ts';
import { mayLead } from './may-lead.ts';
import { attendance, missingTiers, type Stay } from './rules/attendance.ts';
import { type BridgeRow, titleOf } from './store.ts';

type Ref = { id: string; name: string };
type Row = BridgeRow & {
  reason: string | null;
  rule: Bridge['rule'];
  joinAddress: string | null;
  lead: Ref | null;
  scribe: Ref | null;
  stays: Stay[];
  invited: { person: Ref; tier: number | null; because: Bridge['invited'][number]['because'] }[];
  agenda: AgendaItem[];
  decisions: Bridge['decisions'];
  actions: Action[];
  said: number;
  names: Ref[];
};

/**
 * One bridge with all that is in its room. Whoever comes late reads the same as those who were there. All pages of a room ask for it at
 * once when something happens there: they share the reading.
 */
export async function readBridge(look: Look, { id }: InputOf<typeof contract>) {
  const row = await sharedRead(look.db, `bridge ${id}`, () => readRow(look, id));
  return row ? shown(look, row) : refuse('bridge-not-found');
}

/** In one statement, and alike for everybody who works here. */
async function readRow(look: Look, id: string): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
    select b.*, ${ref('b.lead_id')} as lead, ${ref('b.scribe_id')} as scribe,
      (select coalesce(json_agg(json_build_object('person', s.person_id, 'tier', s.tier, 'joinedAt', ${ms('s.joined_at')},
        'seenAt', ${ms('s.seen_at')}, 'leftAt', ${ms('s.left_at')})), '[]') from bridge_attendance s where s.bridge_id = b.id) as stays,
      (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name)), '[]') from person p
        where p.id in (select s.person_id from bridge_attendance s where s.bridge_id = b.id)) as names,
      (select coalesce(json_agg(json_build_object('person', json_build_object('id', p.id, 'name', p.name), 'tier', i.tier, 'because', i.because)
        order by i.tier, lower(p.name), p.id), '[]') from bridge_invited i join person p on p.id = i.person_id where i.bridge_id = b.id) as invited,
      (select coalesce(json_agg(json_build_object('id', i.id, 'source', i.source, 'ownerTier', i.owner_tier, 'outcome', i.outcome, 'note', i.note,
        'isCarried', i.carried_from is not null, 'focusedSeconds', i.focused_ms / 1000, 'version', i.version,
        'title', coalesce(t.subject, a.text, i.title, i.error_code, ''),
        'ticket', case when t.id is not null then json_build_object('id', t.id, 'number', t.number, 'subject', t.subject, 'status', t.status, 'priority', t.priority) end,
        'action', case when a.id is not null then ${ACTION} end)
        order by i.place, i.id), '[]')
        from bridge_item i left join ticket t on t.id = i.ticket_id and ${visibleTo(look)}
          left join bridge_action a on a.id = i.action_id left join person p on p.id = a.owner_id
        where i.bridge_id = b.id) as agenda,
      (select coalesce(json_agg(json_build_object('id', d.id, 'text', d.text, 'item', d.item_id, 'at', d.made_at,
        'by', json_build_object('id', p.id, 'name', p.name)) order by d.made_at, d.id), '[]')
        from bridge_decision d join person p on p.id = d.made_by where d.bridge_id = b.id) as decisions,
      (select coalesce(json_agg(${ACTION} order by a.due_on, a.id), '[]')
        from bridge_action a join person p on p.id = a.owner_id left join ticket t on t.id = a.ticket_id where a.bridge_id = b.id) as actions,
      (select count(*)::int from event e where e.bridge_id = b.id and e.kind = 'bridge-said') as said
    from bridge b where b.id = ${id}`.execute(look.db);
  return rows[0];
}

/** An action `a` of a person `p`, perhaps about a ticket `t`. */
export const ACTION = sql`json_build_object('id', a.id, 'bridge', a.bridge_id, 'text', a.text, 'owner', json_build_object('id', p.id, 'name', p.name),
  'isOwnerGone', not ${worksHere}, 'dueOn', a.due_on, 'state', a.state, 'note', a.note, 'item', a.item_id, 'version', a.version,
  'ticket', case when t.id is not null then json_build_object('id', t.id, 'number', t.number) end)`;

const ms = (column: string) => sql`(extract(epoch from ${sql.ref(column)}) * 1000)::bigint`;
const ref = (column: string) => sql`(select json_build_object('id', p.id, 'name', p.name) from person p where p.id = ${sql.ref(column)})`;

async function shown(look: Look, row: Row) {
  const {
    stays,
    names,
    lead,
    scribe,
    focusId,
    focusedAt,
    planVersion: _,
    leadId,
    scribeId,
    openedBy,
    takesAll: __,
    title: ___,
    ...bridge
  } = row;
  const nameOf = new Map(names.map((one) => [one.id, one.name]));
  const present = attendance(stays, look.at.getTime());
  const isOver = bridge.state !== 'scheduled' && bridge.state !== 'live';
  const hasBegun = bridge.state === 'live' || (isOver && bridge.state !== 'cancelled');
  return {
    ...bridge,
    title: await titleOf(look, row),
    missingTiers: hasBegun ? missingTiers(bridge.tiers, present, isOver) : [],
    people: present.map(({ person, joinedAt, leftAt, ...one }) => ({
      ...one,
      person: { id: person, name: nameOf.get(person) ?? '' },
      joinedAt: new Date(joinedAt),
      leftAt: leftAt === null ? null : new Date(leftAt),
    })),
    lead,
    scribe,
    focus: focusId,
    focusedAt,
    mayLead: mayLead(
      look.by,
      { id: bridge.id, state: bridge.state, leadId, scribeId, openedBy },
      present.filter(({ leftAt }) => leftAt === null).map(({ person }) => person),
    ),
  };
}
