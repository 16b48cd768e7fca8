import { sql } from 'kysely';
import type { Act, DeskAct, Look } from '../identity/act.ts';
import { textIn } from '../plan/rules/in-force.ts';
import { planOfVersion } from '../plan/versions/store.ts';
import type { Db } from '../platform/database.ts';
import type { Room } from '../platform/event-log.ts';
import type { Locale } from '../platform/http/shapes.ts';
import { isRefusal, type Refusal, refuse } from '../platform/outcome.ts';
import { HEARD_FOR_MS } from './rules/attendance.ts';
import { type BridgeMove, stateForbids } from './rules/moves.ts';
import type { BridgeKind, BridgeState } from './words.ts';

/** A bridge as it is kept, locked by whoever changes it. */
export type BridgeRow = {
  id: string;
  kind: BridgeKind;
  phase: string | null;
  title: string | null;
  state: BridgeState;
  startsAt: Date;
  endsAt: Date;
  startedAt: Date | null;
  endedAt: Date | null;
  takesAll: boolean;
  tiers: number[];
  planVersion: number;
  sequence: number;
  leadId: string | null;
  scribeId: string | null;
  focusId: string | null;
  focusedAt: Date | null;
  openedBy: string | null;
  version: number;
};

const COLUMNS = sql`b.id, b.kind, b.phase, b.title, b.state, b.starts_at, b.ends_at, b.started_at, b.ended_at, b.takes_all, b.tiers,
  b.plan_version, b.sequence, b.lead_id, b.scribe_id, b.focus_id, b.focused_at, b.opened_by, b.version`;

/** Of two who change a bridge at once, the second waits and sees what the first has left. */
export async function lockBridge(act: Act | DeskAct, id: string, move?: BridgeMove): Promise<BridgeRow | Refusal> {
  const { rows } = await sql<BridgeRow>`select ${COLUMNS} from bridge b where b.id = ${id} for no key update`.execute(act.db);
  const bridge = rows[0];
  if (!bridge) return refuse('bridge-not-found');
  return (move && stateForbids(move, bridge)) ?? bridge;
}

export async function findBridge(db: Db, id: string): Promise<BridgeRow | Refusal> {
  const { rows } = await sql<BridgeRow>`select ${COLUMNS} from bridge b where b.id = ${id}`.execute(db);
  return rows[0] ?? refuse('bridge-not-found');
}

type Change = Partial<Omit<BridgeRow, 'id' | 'kind' | 'phase' | 'version'>> & {
  joinAddress?: string | null;
  cancelledBy?: string | null;
};

/** The only writer of a bridge’s own row. Every change counts the version up. */
export async function saveBridge(act: Act | DeskAct, id: string, change: Change = {}): Promise<void> {
  await act.db
    .updateTable('bridge')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute();
}

/** What it is called: a call of a series as its phase is. */
export async function titleOf(
  { db, locale }: { db: Db; locale: Locale },
  { title, phase, planVersion }: Pick<BridgeRow, 'title' | 'phase' | 'planVersion'>,
): Promise<string> {
  if (title !== null) return title;
  const plan = await planOfVersion(db, planVersion);
  return textIn(plan.phases?.find(({ id }) => id === phase)?.name, locale) || (phase ?? '');
}

/** Who hears of what becomes of it. */
export async function invitedTo(db: Db, id: string): Promise<string[]> {
  const rows = await db.selectFrom('bridgeInvited').select('personId').where('bridgeId', '=', id).orderBy('personId').execute();
  return rows.map(({ personId }) => personId);
}

/** The bridge in whose room somebody makes a move of a ticket, by what they say: it must be live. Its tiers are on the line with those who are in it. */
export async function liveRoom({ db, by, at }: Pick<Look, 'db' | 'by' | 'at'>, id: string): Promise<Room | Refusal> {
  if (!/^[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$/.test(id)) return refuse('bridge-not-found');
  const bridge = await findBridge(db, id);
  if (isRefusal(bridge)) return bridge;
  if (bridge.state !== 'live') return refuse(bridge.state === 'scheduled' ? 'bridge-not-live' : 'bridge-over');
  const { rows } = await sql`
    select from bridge_attendance s where s.bridge_id = ${id} and s.person_id = ${by.id} and s.left_at is null
      and s.seen_at >= ${new Date(at.getTime() - HEARD_FOR_MS)} limit 1`.execute(db);
  return { id: bridge.id, tiers: rows.length > 0 ? bridge.tiers : [] };
}
