import { type Static, type TProperties, Type } from 'typebox';
import { Strict } from '../../platform/http/shapes.ts';
import { HTTPS_ADDRESS } from '../words.ts';

/** An object of the plan file: it refuses what it does not know. */
export const Closed = Strict;

export const oneOf = <const W extends readonly string[]>(words: W) => Type.Unsafe<W[number]>(Type.String({ enum: [...words] }));
export const maybe = Type.Optional;
export const Slug = Type.String({ pattern: '^[a-z0-9][a-z0-9-]*$', maxLength: 64 });
export const Line = Type.String({ minLength: 1, maxLength: 500 });
export const Paragraph = Type.String({ minLength: 1, maxLength: 4_000 });
/** A text in one language, or in both. */
export const BilingualText = Type.Union([Paragraph, Closed({ en: maybe(Paragraph), es: maybe(Paragraph) })]);
export type BilingualText = Static<typeof BilingualText>;
export const Day = Type.String({ pattern: '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' });
/** A country, a region of it, or a part of that: `ES`, `ES-MD`, `DE-BY-A`. */
export const HolidayRegion = Type.String({ pattern: '^[A-Z]{2}(-[A-Za-z0-9]{1,16}){0,2}$' });
export const Time = Type.String({ pattern: '^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$' });
/** When something begins: the end of a day is the beginning of the next. */
export const START_PATTERN = '^([01][0-9]|2[0-3]):[0-5][0-9]$';
export const Start = Type.String({ pattern: START_PATTERN });
export const HttpsAddress = Type.String({ pattern: HTTPS_ADDRESS, maxLength: 1_000 });
export const OwnTier = Type.Integer({ minimum: 1, maximum: 3 });
export const AnyTier = Type.Integer({ minimum: 1, maximum: 4 });
export const Minutes = Type.Integer({ minimum: 1, maximum: 525_600 });
export const People = Type.Integer({ minimum: 0, maximum: 10_000_000 });
export const list = <P extends TProperties>(properties: P, maxItems = 200) => maybe(Type.Array(Closed(properties), { maxItems }));
