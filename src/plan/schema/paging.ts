import { Type } from 'typebox';
import { PAGED, PAGING_CAUSES, PAGING_CHANNELS } from '../words.ts';
import { BilingualText, Closed, list, Minutes, maybe, OwnTier, oneOf, Slug } from './shapes.ts';

/** A day and a time of day, where the plan’s promises count: `2026-12-05T22:00`. */
const DayAndTime = Type.String({ pattern: '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]$' });

/** Question 3 goes on: for whom does it ring, when something must not wait? */
export const paging = list(
  {
    tier: OwnTier,
    about: oneOf(PAGING_CAUSES),
    steps: Type.Array(
      Closed({
        /** Minutes since it began to wait. */
        after: Type.Integer({ minimum: 0, maximum: 10_080 }),
        whom: Type.Union([oneOf(PAGED), Closed({ team: Slug })]),
        by: Type.Array(oneOf(PAGING_CHANNELS), { minItems: 1, maxItems: PAGING_CHANNELS.length, uniqueItems: true }),
      }),
      { maxItems: 10 },
    ),
    /** The last step rings again every so many minutes, so many times. */
    repeat: maybe(Closed({ every: Minutes, times: Type.Integer({ minimum: 1, maximum: 20 }) })),
  },
  9,
);

/** When nothing rings, since everybody knows what is being worked on. */
export const maintenance = list({ from: DayAndTime, until: DayAndTime, note: maybe(BilingualText) }, 100);
