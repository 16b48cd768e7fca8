import { type EventDraft, type EventOf, type Recording, recorder } from '../platform/event-log.ts';
import { happens } from '../platform/happens.ts';
import type { ActionState, AgendaSource, BridgeRole, Outcome } from './words.ts';

/** When it is held, and who hears of it. */
type Called = { startsAt: string; endsAt: string; tiers: readonly number[]; people: readonly string[] };
type OfItem = { item: string; title: string; ticket: number | null };

/** What happens to a bridge and in its room. Each stands in the log of its bridge, which is where minutes come from. */
export const BRIDGE_EVENTS = {
  /** One of a series was made ahead: the series is known, so no bell rings for each of its days. */
  'bridge-scheduled': happens<Called>({ concerns: [] }),
  'bridge-opened': happens<Called & { reason: string | null }>({ concerns: ['named'] }),
  /** Whoever has come on duty since it was made is asked to come shortly before it begins. */
  'bridge-invited': happens<Called>({ concerns: ['named'] }),
  'bridge-moved': happens<Called & { before: string }>({ concerns: ['named'] }),
  'bridge-cancelled': happens<{ startsAt: string; because: 'person' | 'plan'; people: readonly string[] }>({ concerns: ['named'] }),
  'bridge-started': happens({ concerns: [] }),
  'bridge-joined': happens<{ tier: number | null }>({ concerns: [] }),
  'bridge-left': happens<{ tier: number | null; minutes: number }>({ concerns: [] }),
  /** It has begun, and of these tiers nobody is there. */
  'bridge-tier-missing': happens<{ tiers: readonly number[] }>({ concerns: [] }),
  /** Somebody in the room asks a tier to come. */
  'bridge-tier-rung': happens<{ tier: number; people: readonly string[] }>({ concerns: ['named'] }),
  'bridge-role-given': happens<{ role: BridgeRole; person: string; name: string }>({ concerns: [] }),
  'bridge-item-added': happens<OfItem & { source: AgendaSource }>({ concerns: [] }),
  'bridge-item-focused': happens<OfItem>({ concerns: [] }),
  'bridge-item-decided': happens<OfItem & { outcome: Outcome | null; note: string | null }>({ concerns: [] }),
  'bridge-decision-made': happens<{ text: string; item: string | null }>({ concerns: [] }),
  'bridge-action-given': happens<{ action: string; text: string; owner: string; dueOn: string; people: readonly string[] }>({
    concerns: ['named'],
  }),
  'bridge-action-changed': happens<{ action: string; text: string; state: ActionState; note: string | null }>({ concerns: [] }),
  'bridge-said': happens<{ body: string }>({ concerns: [] }),
  'bridge-ended': happens<{ minutes: number; people: readonly string[] }>({ concerns: ['named'] }),
  'bridge-missed': happens<{ startsAt: string }>({ concerns: [] }),
};

export type BridgeEvent = EventOf<typeof BRIDGE_EVENTS>;

const record = recorder(BRIDGE_EVENTS);
type Kinds = typeof BRIDGE_EVENTS;

/** Writes it into the log of its bridge. */
export function recordBridgeEvent<Kind extends keyof Kinds & string>(
  act: Recording,
  bridge: string,
  draft: EventDraft<Kinds, Kind>,
): Promise<string> {
  return record({ ...act, bridge: { id: bridge, tiers: [] } }, { ...draft, subjectId: bridge });
}
