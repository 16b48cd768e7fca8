import { type Static, Type } from 'typebox';
import { WEEKDAYS } from '../calendar/words.ts';
import { PersonRef } from '../identity/contract.ts';
import { AnyTier, Day, Start, Time } from '../plan/schema/shapes.ts';
import { ISSUE_AREAS, PLAN_PLATFORMS } from '../plan/words.ts';
import { endpoint } from '../platform/http/endpoint.ts';
import { Instant, Line, Locale, OneOf, OrNull, SeenVersion, Slug, Strict, Uuid } from '../platform/http/shapes.ts';
import { ABSENCE_KINDS, QUALITY_REASONS, SHIFT_SOURCES, STRANDED_KINDS, SWAP_STATES, TURN_UNITS } from './words.ts';

/** The longest that is shown or written at once: a month with the weeks around it, and some room. */
export const DAYS_SHOWN_MAX = 62;
const PEOPLE_MAX = 100;

/** An instant, or a day, which is a whole one: as a beginning its first moment, as an end its last, in the zone of the team. */
const DayOrInstant = Type.String({
  maxLength: 40,
  pattern:
    '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])(T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9]))?$',
});
const ById = Strict({ id: Uuid });
const span = { from: Instant, to: Instant };
const spanAsked = { from: DayOrInstant, to: DayOrInstant };

export const RotaShift = Type.Object({
  /** The same as long as the shift is: who swaps it names it. */
  id: Type.String(),
  team: Type.String(),
  person: PersonRef,
  ...span,
  source: OneOf(SHIFT_SOURCES),
  /** The layer, or whatever else, that it comes from. */
  of: Uuid,
});
export type RotaShift = Static<typeof RotaShift>;

/** What can be changed of a layer. */
const changing = {
  people: Type.Array(Uuid, { minItems: 1, maxItems: PEOPLE_MAX }),
  /** How many of them are on duty at once; one when it is not said. */
  atOnce: Type.Integer({ minimum: 1, maximum: PEOPLE_MAX }),
  until: OrNull(Day),
  turn: Strict({ every: Type.Integer({ minimum: 1, maximum: 365 }), unit: OneOf(TURN_UNITS) }),
  days: Type.Array(OneOf(WEEKDAYS), { minItems: 1, maxItems: 7, uniqueItems: true }),
  from: Start,
  /** Not after `from`, it is the next day’s. */
  to: Time,
  timeZone: Line(64),
};
export const RotaLayer = Type.Object({
  id: Uuid,
  team: Slug,
  startsOn: Day,
  ...changing,
  timeZone: Type.String(),
  people: Type.Array(PersonRef),
  version: Type.Integer(),
});
export type RotaLayer = Static<typeof RotaLayer>;

export const StandIn = Type.Object({
  id: Uuid,
  team: Type.String(),
  person: PersonRef,
  insteadOf: OrNull(PersonRef),
  ...span,
  source: OneOf(SHIFT_SOURCES),
});

export const Absence = Type.Object({
  id: Uuid,
  person: PersonRef,
  ...span,
  /** Null for whom it is no concern: others see that somebody is away, and not why. */
  kind: OrNull(OneOf(ABSENCE_KINDS)),
});
export type Absence = Static<typeof Absence>;

export const Swap = Type.Object({
  id: Uuid,
  team: Type.String(),
  askedBy: PersonRef,
  askedOf: PersonRef,
  ...span,
  /** What is offered for it; null when it is just to be taken over. */
  theirs: OrNull(Type.Object(span)),
  state: OneOf(SWAP_STATES),
});
export type Swap = Static<typeof Swap>;

const Gap = Type.Object({ team: Type.String(), ...span, needed: Type.Integer(), staffed: Type.Integer() });
const Quality = Type.Object({
  /** Of 100; null where the plan needs nobody. */
  score: OrNull(Type.Integer()),
  reasons: Type.Array(
    Type.Object({
      code: OneOf(QUALITY_REASONS),
      team: Type.String(),
      points: Type.Integer(),
      hours: Type.Number(),
      person: OrNull(PersonRef),
      /** Of what is needed, or for an uneven load of what all carry. */
      share: Type.Number(),
    }),
  ),
});

export const Rota = Type.Object({
  ...span,
  shifts: Type.Array(RotaShift),
  needs: Type.Array(Type.Object({ team: Type.String(), ...span, needed: Type.Integer() })),
  gaps: Type.Array(Gap),
  doubles: Type.Array(Type.Object({ person: PersonRef, teams: Type.Array(Type.String()), ...span })),
  absences: Type.Array(Absence),
  layers: Type.Array(RotaLayer),
  overrides: Type.Array(StandIn),
  /** Those that wait for an answer. */
  swaps: Type.Array(Swap),
  quality: Quality,
  teams: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.Object({ en: Type.String(), es: Type.String() }),
      tier: Type.Integer(),
      timeZone: Type.String(),
      holidays: Type.Array(Type.String()),
      people: Type.Array(PersonRef),
      /** Whether the reader may change its layers and stand-ins. */
      mayEdit: Type.Boolean(),
    }),
  ),
});
export type Rota = Static<typeof Rota>;

export const readRota = endpoint('GET', '/rota', {
  summary: 'Who is on duty: shifts, what the plan needs, gaps, double bookings, and how good it is; this week when no days are named',
  query: Strict({ team: Type.Optional(Slug), from: Type.Optional(DayOrInstant), to: Type.Optional(DayOrInstant) }),
  answer: Rota,
});
export const addLayer = endpoint('POST', '/rota/layers', {
  summary: 'Let people of a team take turns on the same days and hours',
  status: 201,
  body: Strict({
    team: Slug,
    startsOn: Day,
    ...changing,
    atOnce: Type.Optional(changing.atOnce),
    until: Type.Optional(changing.until),
    timeZone: Type.Optional(changing.timeZone),
  }),
  answer: RotaLayer,
});
export const changeLayer = endpoint('PATCH', '/rota/layers/:id', {
  summary: 'Change a layer from today on; what it was until then stays on record',
  params: ById,
  body: Strict({ ...Type.Partial(Type.Object(changing)).properties, version: Type.Optional(SeenVersion) }),
  answer: RotaLayer,
});
export const removeLayer = endpoint('DELETE', '/rota/layers/:id', {
  summary: 'End a layer with yesterday, or remove one that has not begun',
  params: ById,
  answer: Type.Object({ id: Uuid }),
});
export const addOverride = endpoint('POST', '/rota/overrides', {
  summary: 'Put somebody on duty for a while, in the place of somebody or besides',
  status: 201,
  body: Strict({ team: Slug, person: Uuid, ...spanAsked, insteadOf: Type.Optional(OrNull(Uuid)) }),
  answer: StandIn,
});
export const removeOverride = endpoint('DELETE', '/rota/overrides/:id', {
  summary: 'Take back a shift of its own, a stand-in or a swap',
  params: ById,
  answer: Type.Object({ id: Uuid }),
});

/** What somebody has in hand that would lie there while they are away, and the bridges that wait for them. */
export const Stranded = Type.Object({
  kind: OneOf(STRANDED_KINDS),
  /** The number of its ticket; null of a bridge. */
  ticket: OrNull(Type.Integer()),
  /** What the ticket is about, or what the bridge is called. */
  subject: Type.String(),
  relay: OrNull(Uuid),
  bridge: OrNull(Uuid),
  /** When the bridge begins. */
  startsAt: OrNull(Instant),
  team: Type.String(),
  /** Who is on duty in its team at the time, and could take it. */
  offers: Type.Array(PersonRef),
});
export const addAbsence = endpoint('POST', '/absences', {
  summary: 'Say that one is away, or for a lead that somebody of their team is; answers what would be stranded',
  status: 201,
  body: Strict({ person: Type.Optional(Uuid), ...spanAsked, kind: OneOf(ABSENCE_KINDS) }),
  answer: Type.Object({ ...Absence.properties, stranded: Type.Array(Stranded) }),
});
export const removeAbsence = endpoint('DELETE', '/absences/:id', {
  summary: 'Be there after all; of an absence that has begun, what is over stays',
  params: ById,
  answer: Type.Object({ id: Uuid }),
});
export const askSwap = endpoint('POST', '/rota/swaps', {
  summary: 'Ask a colleague to take a shift, perhaps for one of theirs',
  status: 201,
  body: Strict({
    shift: Line(200),
    withPerson: Uuid,
    theirShift: Type.Optional(OrNull(Line(200))),
  }),
  answer: Swap,
});
export const acceptSwap = endpoint('POST', '/rota/swaps/:id/accept', {
  summary: 'Take the shift; from then on the rota says so',
  params: ById,
  answer: Swap,
});
export const declineSwap = endpoint('POST', '/rota/swaps/:id/decline', {
  summary: 'Decline a swap, or take back one’s own question',
  params: ById,
  answer: Swap,
});

export const OnDuty = Type.Object({ person: PersonRef, team: Type.String(), tier: Type.Integer(), until: Instant });
export type OnDuty = Static<typeof OnDuty>;
export const readOnDuty = endpoint('GET', '/on-duty', {
  summary: 'Who is on duty now, or at an instant, until when',
  query: Strict({
    tier: Type.Optional(AnyTier),
    team: Type.Optional(Slug),
    area: Type.Optional(OneOf(ISSUE_AREAS)),
    platform: Type.Optional(OneOf(PLAN_PLATFORMS)),
    at: Type.Optional(Instant),
  }),
  answer: Type.Object({ items: Type.Array(OnDuty) }),
});

/** A file. Nobody is signed in here: the secret in the address opens it. */
export const openShiftFeed = endpoint('GET', '/calendar/:secret.ics', {
  summary: 'One’s shifts and the bridges that one is asked to, or the shifts of a team, for a calendar program',
  params: Strict({ secret: Type.String({ pattern: '^[A-Za-z0-9_-]{20,100}$' }) }),
  // Calendar programs append what they like.
  query: Type.Object({ lang: Type.Optional(Locale), team: Type.Optional(Slug) }),
});
