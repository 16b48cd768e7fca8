import { Type } from 'typebox';
import { BRIDGE_MINUTES, IMPACTS, ISSUE_AREAS, PACKET_FIELDS, PRIORITIES, RELAY_MODES, URGENCIES } from '../words.ts';
import { AnyTier, BilingualText, Closed, Line, list, Minutes, maybe, OwnTier, oneOf, Slug } from './shapes.ts';

/** Question 3: what is the process? */
export const process = maybe(
  Closed({
    packet: list(
      {
        toTier: Type.Integer({ minimum: 2, maximum: 4 }),
        bar: Type.Integer({ minimum: 0, maximum: 100 }),
        fields: Type.Array(
          Closed({
            field: oneOf(PACKET_FIELDS),
            weight: Type.Integer({ minimum: 0, maximum: 100 }),
            required: maybe(Type.Boolean()),
            minLength: maybe(Type.Integer({ minimum: 1, maximum: 2000 })),
          }),
          { maxItems: 20 },
        ),
      },
      3,
    ),
    skip: maybe(
      Closed({
        allowed: Type.Boolean(),
        fromTiers: maybe(Type.Array(OwnTier, { maxItems: 3 })),
        reasonMinLength: maybe(Type.Integer({ minimum: 0, maximum: 500 })),
        /** Where all tiers are on the line together, also when it is not allowed otherwise. */
        onBridge: maybe(Type.Boolean()),
      }),
    ),
    relay: maybe(oneOf(RELAY_MODES)),
    contactTier: maybe(OwnTier),
    tiersThatMayContact: maybe(Type.Array(OwnTier, { maxItems: 3 })),
    autoCloseDays: maybe(Type.Integer({ minimum: 1, maximum: 365 })),
    timedEscalations: list({ tier: OwnTier, afterMinutes: Minutes, toTier: AnyTier }, 20),
    /** Upon what the desk calls all tiers together by itself: all that a rule names must hold. */
    bridge: list(
      {
        when: Closed({
          /** This urgent, or more. */
          priority: maybe(oneOf(PRIORITIES)),
          area: maybe(oneOf(ISSUE_AREAS)),
          /** Sent back so often, or more. */
          bounces: maybe(Type.Integer({ minimum: 1, maximum: 20 })),
          /** The same error on so many users, or more, within so long. */
          sameError: maybe(Closed({ users: Type.Integer({ minimum: 2, maximum: 100_000 }), withinMinutes: Minutes })),
        }),
        tiers: Type.Array(OwnTier, { minItems: 1, maxItems: 3 }),
        /** How soon it begins. */
        withinMinutes: Type.Integer({ minimum: 0, maximum: 1_440 }),
        minutes: maybe(Type.Integer({ minimum: BRIDGE_MINUTES.min, maximum: BRIDGE_MINUTES.max })),
      },
      20,
    ),
    vendor: maybe(
      Closed({
        name: maybe(BilingualText),
        contract: maybe(BilingualText),
        contact: maybe(Line),
        severities: list(
          { id: Type.String({ minLength: 1, maxLength: 40 }), meaning: BilingualText, responseWithinMinutes: maybe(Minutes) },
          10,
        ),
      }),
    ),
    priority: maybe(
      Closed(
        Object.fromEntries(
          IMPACTS.map((impact) => [
            impact,
            maybe(Closed(Object.fromEntries(URGENCIES.map((urgency) => [urgency, maybe(oneOf(PRIORITIES))])))),
          ]),
        ),
      ),
    ),
    steps: maybe(Type.Array(BilingualText, { maxItems: 20 })),
  }),
);

export const promises = maybe(
  Closed({
    calendar: maybe(Slug),
    toUser: list(
      {
        priority: oneOf(PRIORITIES),
        responseWithinMinutes: maybe(Minutes),
        nextResponseWithinMinutes: maybe(Minutes),
        resolveWithinMinutes: maybe(Minutes),
      },
      4,
    ),
    betweenTiers: list(
      { tier: OwnTier, acceptWithinMinutes: maybe(Minutes), answerWithinMinutes: maybe(Minutes), acknowledgeWithinMinutes: maybe(Minutes) },
      3,
    ),
  }),
);
