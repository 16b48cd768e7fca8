import { type Static, Type } from 'typebox';
import { PersonRef } from '../identity/contract.ts';
import { AnyTier, Day, HttpsAddress } from '../plan/schema/shapes.ts';
import { BRIDGE_MINUTES, PRIORITIES } from '../plan/words.ts';
import { endpoint } from '../platform/http/endpoint.ts';
import { Instant, Line, ListOf, OneOf, OrNull, PageQuery, SeenVersion, Slug, Strict, Text, Uuid } from '../platform/http/shapes.ts';
import { ACTION_STATES, AGENDA_SOURCES, BRIDGE_KINDS, BRIDGE_STATES, INVITED_BECAUSE, OUTCOMES } from './words.ts';

/** The longest that is noted, settled or said at once. */
export const NOTE_MAX = 4_000;
const ById = Strict({ id: Uuid });
const OfTicket = Type.Object({ id: Uuid, number: Type.Integer(), subject: Type.String(), status: Type.String(), priority: Type.String() });

export const Action = Type.Object({
  id: Uuid,
  bridge: Uuid,
  text: Type.String(),
  owner: PersonRef,
  /** Whoever should do it does not work here any more. */
  isOwnerGone: Type.Boolean(),
  dueOn: Day,
  state: OneOf(ACTION_STATES),
  note: OrNull(Type.String()),
  item: OrNull(Uuid),
  ticket: OrNull(Type.Object({ id: Uuid, number: Type.Integer() })),
  version: Type.Integer(),
});
export type Action = Static<typeof Action>;

export const AgendaItem = Type.Object({
  id: Uuid,
  source: OneOf(AGENDA_SOURCES),
  ticket: OrNull(OfTicket),
  /** What somebody does by a day, where the item is about that. */
  action: OrNull(Action),
  /** What it is called: the subject of its ticket, an error code, an action, or the words that somebody gave it. */
  title: Type.String(),
  /** The tier that has to do something about it; null when nobody has yet. */
  ownerTier: OrNull(Type.Integer()),
  outcome: OrNull(OneOf(OUTCOMES)),
  note: OrNull(Type.String()),
  /** Carried over from an earlier bridge. */
  isCarried: Type.Boolean(),
  /** How long all looked at it, without the time that it is in focus now. */
  focusedSeconds: Type.Integer(),
  version: Type.Integer(),
});
export type AgendaItem = Static<typeof AgendaItem>;

export const Decision = Type.Object({ id: Uuid, text: Type.String(), item: OrNull(Uuid), by: PersonRef, at: Instant });
const summary = {
  id: Uuid,
  kind: OneOf(BRIDGE_KINDS),
  phase: OrNull(Type.String()),
  title: Type.String(),
  /** Why it was opened; null for one of a series. */
  reason: OrNull(Type.String()),
  state: OneOf(BRIDGE_STATES),
  startsAt: Instant,
  /** When it is to end. */
  endsAt: Instant,
  startedAt: OrNull(Instant),
  endedAt: OrNull(Instant),
  joinAddress: OrNull(Type.String()),
  tiers: Type.Array(Type.Integer()),
  /** Those of them of which nobody is there, or was there at all once it is over; none before it begins. */
  missingTiers: Type.Array(Type.Integer()),
  version: Type.Integer(),
};

/** On which bridge a ticket is looked at, now or next; the person with the problem is told when, and not which it is. */
export const BridgeOfTicket = Type.Object({ id: OrNull(Uuid), startsAt: Instant, state: OneOf(['scheduled', 'live'] as const) });
export type BridgeOfTicket = Static<typeof BridgeOfTicket>;

/** A bridge in a list. */
export const BridgeLine = Type.Object({ ...summary, agendaSize: Type.Integer(), peopleThere: Type.Integer() });
export type BridgeLine = Static<typeof BridgeLine>;

/** A bridge with all that is in its room. */
export const Bridge = Type.Object({
  ...summary,
  /** What calendars know its invitation by: it grows with each change. */
  sequence: Type.Integer(),
  /** What of the plan’s rule that opened it was met, as it was; null when people opened it. */
  rule: OrNull(
    Type.Object({
      priority: Type.Optional(OneOf(PRIORITIES)),
      area: Type.Optional(Type.String()),
      bounces: Type.Optional(Type.Integer()),
      sameError: Type.Optional(Type.Object({ code: Type.String(), users: Type.Integer(), withinMinutes: Type.Integer() })),
    }),
  ),
  people: Type.Array(
    Type.Object({
      person: PersonRef,
      /** Null for whoever belongs to none. */
      tier: OrNull(Type.Integer()),
      joinedAt: Instant,
      /** Null as long as they are there. */
      leftAt: OrNull(Instant),
      minutes: Type.Integer(),
    }),
  ),
  invited: Type.Array(Type.Object({ person: PersonRef, tier: OrNull(Type.Integer()), because: OneOf(INVITED_BECAUSE) })),
  lead: OrNull(PersonRef),
  scribe: OrNull(PersonRef),
  /** The item that all look at, and since when. */
  focus: OrNull(Uuid),
  focusedAt: OrNull(Instant),
  agenda: Type.Array(AgendaItem),
  decisions: Type.Array(Decision),
  actions: Type.Array(Action),
  /** How often something was said in the room’s chat. */
  said: Type.Integer(),
  /** Whether the caller may end and cancel it, and give its roles. */
  mayLead: Type.Boolean(),
});
export type Bridge = Static<typeof Bridge>;

export const listBridges = endpoint('GET', '/bridges', {
  summary: 'Bridges: those to come soonest first, those that are over newest first',
  query: Strict({
    ...PageQuery,
    state: Type.Optional(OneOf(BRIDGE_STATES)),
    phase: Type.Optional(Slug),
    ticket: Type.Optional(Type.String({ pattern: '^([0-9]{1,15}|[0-9a-fA-F-]{36})$' })),
    from: Type.Optional(Instant),
    to: Type.Optional(Instant),
  }),
  answer: ListOf(BridgeLine),
});
export const readBridge = endpoint('GET', '/bridges/:id', { summary: 'One bridge with its room', params: ById, answer: Bridge });

export const openBridge = endpoint('POST', '/bridges', {
  summary: 'Call all tiers together, now or at a time, about some tickets or all that waits',
  status: 201,
  body: Strict({
    title: Line(200),
    tickets: Type.Optional(Type.Array(Type.String({ pattern: '^([0-9]{1,15}|[0-9a-fA-F-]{36})$' }), { maxItems: 50, uniqueItems: true })),
    startsAt: Type.Optional(Instant),
    minutes: Type.Integer({ minimum: BRIDGE_MINUTES.min, maximum: BRIDGE_MINUTES.max }),
    tiers: Type.Array(AnyTier, { minItems: 1, maxItems: 4, uniqueItems: true }),
    reason: Text(1_000),
    joinAddress: Type.Optional(HttpsAddress),
  }),
  answer: Bridge,
});

/** The same person may be there with several devices; each says which it is, and that it is still there, at least once a minute (`stay`). */
const Device = Type.Optional(Line(64));
export const joinBridge = endpoint('POST', '/bridges/:id/join', {
  summary: 'Come in, or say that one is still there',
  params: ById,
  body: Strict({ device: Device }),
  answer: Bridge,
});
export const stayOnBridge = endpoint('POST', '/bridges/:id/stay', {
  summary: 'Say that one is still there; who is not any more, or was cut off for too long, joins anew',
  params: ById,
  body: Strict({ device: Device }),
  answer: Strict({ isThere: Type.Boolean(), version: Type.Integer() }),
});
export const leaveBridge = endpoint('POST', '/bridges/:id/leave', {
  summary: 'Go; without a device, with all of them',
  params: ById,
  body: Strict({ device: Device }),
  answer: Bridge,
});
export const startBridge = endpoint('POST', '/bridges/:id/start', { summary: 'Begin it', params: ById, answer: Bridge });
export const endBridge = endpoint('POST', '/bridges/:id/end', {
  summary: 'End it: what is still open is carried over',
  params: ById,
  answer: Bridge,
});
export const cancelBridge = endpoint('POST', '/bridges/:id/cancel', {
  summary: 'It will not be held',
  params: ById,
  answer: Bridge,
});
export const giveRoles = endpoint('POST', '/bridges/:id/roles', {
  summary: 'Say who leads it and who writes for all',
  params: ById,
  body: Strict({ lead: Type.Optional(OrNull(Uuid)), scribe: Type.Optional(OrNull(Uuid)) }),
  answer: Bridge,
});
export const ringTier = endpoint('POST', '/bridges/:id/ring', {
  summary: 'Ask a tier to come that is missing',
  params: ById,
  body: Strict({ tier: AnyTier }),
  answer: Bridge,
});

export const addItem = endpoint('POST', '/bridges/:id/agenda', {
  summary: 'Put a ticket, or a topic in words, on the agenda',
  status: 201,
  params: ById,
  body: Strict({
    ticket: Type.Optional(Type.String({ pattern: '^([0-9]{1,15}|[0-9a-fA-F-]{36})$' })),
    title: Type.Optional(Line(200)),
    ownerTier: Type.Optional(AnyTier),
  }),
  answer: Bridge,
});
export const editItem = endpoint('PATCH', '/bridges/:id/agenda/:item', {
  summary: 'Say what came of an item, note something, or move it before another',
  params: Strict({ id: Uuid, item: Uuid }),
  body: Strict({
    outcome: Type.Optional(OrNull(OneOf(OUTCOMES))),
    note: Type.Optional(OrNull(Text(NOTE_MAX))),
    ownerTier: Type.Optional(OrNull(AnyTier)),
    /** The item before which it is to stand; null: last. */
    before: Type.Optional(OrNull(Uuid)),
    version: Type.Optional(SeenVersion),
  }),
  answer: Bridge,
});
export const setFocus = endpoint('POST', '/bridges/:id/focus', {
  summary: 'Let all look at one item, or at none',
  params: ById,
  body: Strict({ item: OrNull(Uuid) }),
  answer: Bridge,
});
