import type { BridgeEvent } from '../../events.ts';

type Names = { tier(tier: number): string; day(day: string): string; list(words: readonly string[]): string };
type Told = { with?: Record<string, string | number>; said?: string | null };
type DataOf<K extends BridgeEvent['kind']> = Extract<BridgeEvent, { kind: K }>['data'];

const NOTHING = () => ({});

/** The table of a bridge’s log: a line for each kind of event, whose sentence has the same name. */
const TELLINGS: { [K in BridgeEvent['kind']]: (data: DataOf<K>, names: Names) => Told } = {
  'bridge-scheduled': NOTHING,
  'bridge-opened': ({ reason }) => ({ said: reason }),
  'bridge-invited': ({ people }) => ({ with: { count: people.length } }),
  'bridge-moved': NOTHING,
  'bridge-cancelled': ({ because }) => ({ with: { because } }),
  'bridge-started': NOTHING,
  'bridge-joined': NOTHING,
  'bridge-left': ({ minutes }) => ({ with: { minutes } }),
  'bridge-tier-missing': ({ tiers }, { tier, list }) => ({ with: { tiers: list(tiers.map(tier)) } }),
  'bridge-tier-rung': ({ tier }, names) => ({ with: { tier: names.tier(tier) } }),
  'bridge-role-given': ({ role, name }) => ({ with: { role, name } }),
  'bridge-item-added': (data) => ({ with: { item: titled(data) } }),
  'bridge-item-focused': (data) => ({ with: { item: titled(data) } }),
  'bridge-item-decided': ({ outcome, note, ...data }) => ({ with: { item: titled(data), outcome: outcome ?? 'none' }, said: note }),
  'bridge-decision-made': ({ text }) => ({ said: text }),
  'bridge-action-given': ({ text, dueOn }, { day }) => ({ with: { day: day(dueOn) }, said: text }),
  'bridge-action-changed': ({ state, text, note }) => ({ with: { state, text }, said: note }),
  'bridge-said': ({ body }) => ({ said: body }),
  'bridge-ended': ({ minutes }) => ({ with: { minutes } }),
  'bridge-missed': NOTHING,
};

function titled({ title, ticket }: { title: string; ticket: number | null }): string {
  return ticket === null ? title : `#${ticket} ${title}`;
}

type Kind = BridgeEvent['kind'];
export type Happened<K extends Kind = Kind> = { kind: K; data: DataOf<K> };

/** What is said of an entry that is the bridge’s own. */
export function tellEntry<K extends Kind>({ kind, data }: Happened<K>, names: Names): Told {
  const tell: (data: DataOf<K>, names: Names) => Told = TELLINGS[kind];
  return tell(data, names);
}

/** Whether it is the bridge’s own; what happened to tickets from there, they tell themselves. */
export function isOfBridge(entry: { kind: string; data: Record<string, unknown> }): entry is Happened {
  return entry.kind in TELLINGS;
}
