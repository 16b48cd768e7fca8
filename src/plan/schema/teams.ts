import { Type } from 'typebox';
import { WEEKDAYS } from '../../calendar/words.ts';
import { CHANNEL_KINDS, ISSUE_AREAS, PLAN_PLATFORMS } from '../words.ts';
import { AnyTier, BilingualText, Closed, Day, HolidayRegion, Line, list, maybe, oneOf, Slug, Time } from './shapes.ts';

/** Question 1: which teams provide support? */
export const teamsQuestion = {
  organisation: maybe(
    Closed({
      name: maybe(BilingualText),
      contact: maybe(BilingualText),
      languages: maybe(Type.Array(oneOf(['en', 'es']), { maxItems: 2 })),
    }),
  ),
  tiers: list(
    {
      tier: AnyTier,
      name: BilingualText,
      purpose: maybe(BilingualText),
      /** What one ticket takes this tier on average: with the rota, how many it can answer. */
      minutesPerTicket: maybe(Type.Integer({ minimum: 1, maximum: 1_440 })),
    },
    4,
  ),
  teams: list({
    id: Slug,
    name: BilingualText,
    tier: AnyTier,
    languages: maybe(Type.Array(oneOf(['en', 'es']), { maxItems: 2 })),
    channels: maybe(
      Type.Array(Closed({ kind: oneOf(CHANNEL_KINDS), address: maybe(Line) }), {
        maxItems: 20,
      }),
    ),
    calendar: maybe(Slug),
    areas: maybe(Type.Array(oneOf(ISSUE_AREAS), { maxItems: 20 })),
    platforms: maybe(Type.Array(oneOf(PLAN_PLATFORMS), { maxItems: 10 })),
    lead: maybe(Line),
  }),
  calendars: list({
    id: Slug,
    name: maybe(BilingualText),
    timeZone: Type.String({ minLength: 1, maxLength: 64 }),
    hours: Type.Array(Closed({ days: Type.Array(oneOf(WEEKDAYS), { minItems: 1, maxItems: 7 }), from: Time, to: Time }), { maxItems: 50 }),
    holidays: maybe(Type.Array(Day, { maxItems: 500 })),
    /** Countries or regions whose public holidays are days off here as well. */
    holidaysOf: maybe(Type.Array(HolidayRegion, { maxItems: 10 })),
    /** Days on which people work here all the same. */
    workingDays: maybe(Type.Array(Day, { maxItems: 500 })),
  }),
  rota: list(
    {
      team: Slug,
      days: Type.Array(oneOf(WEEKDAYS), { minItems: 1, maxItems: 7 }),
      from: Time,
      to: Time,
      people: maybe(Type.Integer({ minimum: 1, maximum: 1000 })),
    },
    500,
  ),
};
