import { Type } from 'typebox';
import { APPROACHES, PHASE_KINDS } from '../words.ts';
import { AnyTier, BilingualText, Closed, Day, list, maybe, oneOf, People, Slug } from './shapes.ts';

/** Question 5: how are they involved early? */
export const phases = list(
  {
    id: Slug,
    name: BilingualText,
    kind: oneOf(PHASE_KINDS),
    from: Day,
    to: maybe(Day),
    enrolBy: maybe(Day),
    /** Tickets that its groups are expected to open while it lasts. */
    expectedTickets: maybe(People),
    groups: list({ name: BilingualText, users: People, approach: oneOf(APPROACHES), vip: maybe(Type.Boolean()) }, 100),
    bridge: maybe(
      Closed({
        schedule: BilingualText,
        minutes: Type.Integer({ minimum: 5, maximum: 480 }),
        tiers: maybe(Type.Array(AnyTier, { maxItems: 4 })),
      }),
    ),
    involvement: list({ team: Slug, how: BilingualText }, 50),
    gate: maybe(Type.Array(BilingualText, { maxItems: 20 })),
  },
  100,
);
