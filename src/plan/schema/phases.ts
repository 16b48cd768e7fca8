import { Type } from 'typebox';
import { WEEKDAYS } from '../../calendar/words.ts';
import { APPROACHES, BRIDGE_MINUTES, PHASE_KINDS } from '../words.ts';
import { AnyTier, BilingualText, Closed, Day, HttpsAddress, list, maybe, oneOf, People, Slug, Start } from './shapes.ts';

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
        /** On which days of each week, and when: in the zone of the plan’s dates. */
        days: maybe(Type.Array(oneOf(WEEKDAYS), { minItems: 1, maxItems: 7 })),
        at: maybe(Start),
        minutes: Type.Integer({ minimum: BRIDGE_MINUTES.min, maximum: BRIDGE_MINUTES.max }),
        tiers: maybe(Type.Array(AnyTier, { maxItems: 4 })),
        /** Where it does not last as long as its phase. */
        from: maybe(Day),
        until: maybe(Day),
        joinAddress: maybe(HttpsAddress),
        /** What else is said of it; in plans that give no days and time, when it is held. */
        schedule: maybe(BilingualText),
      }),
    ),
    involvement: list({ team: Slug, how: BilingualText }, 50),
    gate: maybe(Type.Array(BilingualText, { maxItems: 20 })),
  },
  100,
);
