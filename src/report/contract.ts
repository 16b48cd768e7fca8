import { type Static, Type } from 'typebox';
import { endpoint } from '../platform/http/endpoint.ts';
import { Instant, OneOf, OrNull, Strict, Uuid } from '../platform/http/shapes.ts';
import { ByTicket } from '../ticket/contract.ts';
import { BRIDGE_DEVIATION_KINDS, DEVIATION_KINDS } from './words.ts';

export const WEEKS_SHOWN = 12;
const WEEKS_MAX = 53;
const Version = Type.Integer({ minimum: 1, maximum: 1_000_000 });

/** Tickets, each counted once however often it departed from the plan. */
const figure = {
  tickets: Type.Integer(),
  /** The same for each hundred tickets that were opened meanwhile, so that a busy week looks no worse; null when none was. */
  per100: OrNull(Type.Number()),
};
const Figure = Type.Object(figure);
export type Figure = Static<typeof Figure>;
/** Bridges, of all that the plan called meanwhile and that are over. */
const bridgeFigure = { bridges: Type.Integer(), of: Type.Integer() };
const opened = { opened: Type.Integer() };

export const Drift = Type.Object({
  /** The plan version whose tickets are counted; null for all of them together. */
  version: OrNull(Version),
  ...figure,
  ...opened,
  /** Oldest first; `week` as ISO 8601 counts them, `monday` its first day. */
  weeks: Type.Array(Type.Object({ week: Type.String(), monday: Type.String(), ...figure, ...opened })),
  /** Every kind, with its figure for each of those weeks in their order. */
  kinds: Type.Array(Type.Object({ kind: OneOf(DEVIATION_KINDS), ...figure, weeks: Type.Array(Figure) })),
  /** Every version that had tickets in those weeks, newest first. */
  versions: Type.Array(Type.Object({ version: Version, ...figure, ...opened })),
  /** What was otherwise than the plan says of bridges; in no figure of tickets. */
  bridges: Type.Object({
    due: Type.Integer(),
    kinds: Type.Array(Type.Object({ kind: OneOf(BRIDGE_DEVIATION_KINDS), ...bridgeFigure, weeks: Type.Array(Type.Object(bridgeFigure)) })),
    /** Which bridges, newest first. */
    items: Type.Array(
      Type.Object({
        bridge: Uuid,
        kind: OneOf(BRIDGE_DEVIATION_KINDS),
        week: Type.String(),
        version: Version,
        startsAt: Instant,
        title: Type.String(),
        /** Which tiers were missing, or why it was not held. */
        detail: Type.Record(Type.String(), Type.Unknown()),
      }),
    ),
  }),
  /** Who was let do what the plan keeps for those who hold a certificate; in no figure of tickets, and without a name. */
  exceptions: Type.Object({
    granted: Type.Integer(),
    weeks: Type.Array(Type.Object({ granted: Type.Integer() })),
    /** Newest first. */
    items: Type.Array(
      Type.Object({
        exception: Uuid,
        week: Type.String(),
        version: Version,
        tier: Type.Integer(),
        programme: Type.String(),
        name: Type.Object({ en: Type.String(), es: Type.String() }),
        until: Type.String(),
      }),
    ),
  }),
  /** Phases that have ended by their dates while tickets that were opened in them are still open. */
  overduePhases: Type.Array(
    Type.Object({
      version: Version,
      phase: Type.String(),
      name: Type.Object({ en: Type.String(), es: Type.String() }),
      endedOn: Type.String(),
      tickets: Type.Integer(),
    }),
  ),
});
export type Drift = Static<typeof Drift>;

export const TicketDeviation = Type.Object({
  id: Uuid,
  kind: OneOf(DEVIATION_KINDS),
  tier: OrNull(Type.Integer()),
  team: OrNull(Type.String()),
  week: Type.String(),
  at: Instant,
  /** What its sentence needs: tiers, clocks, what was missing. */
  detail: Type.Record(Type.String(), Type.Unknown()),
});
export type TicketDeviation = Static<typeof TicketDeviation>;

export const readDrift = endpoint('GET', '/plan/drift', {
  summary: 'What the desk did against what the plan says, by kind and week; a figure counts tickets, or bridges',
  query: Strict({ version: Type.Optional(Version), weeks: Type.Optional(Type.Integer({ minimum: 1, maximum: WEEKS_MAX })) }),
  answer: Drift,
});
export const readDeviations = endpoint('GET', '/tickets/:id/deviations', {
  summary: 'Where this ticket departed from the plan that it was opened under, oldest first',
  params: ByTicket,
  answer: Type.Object({ items: Type.Array(TicketDeviation) }),
});
