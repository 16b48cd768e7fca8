import { Type } from 'typebox';
import { IMPACTS, PACKET_FIELDS, PRIORITIES, RELAY_MODES, URGENCIES } from '../words.ts';
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
      }),
    ),
    relay: maybe(oneOf(RELAY_MODES)),
    contactTier: maybe(OwnTier),
    tiersThatMayContact: maybe(Type.Array(OwnTier, { maxItems: 3 })),
    autoCloseDays: maybe(Type.Integer({ minimum: 1, maximum: 365 })),
    timedEscalations: list({ tier: OwnTier, afterMinutes: Minutes, toTier: AnyTier }, 20),
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
