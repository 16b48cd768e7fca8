import { type Static, type TObject, type TProperties, type TSchema, Type } from 'typebox';

/** An object that refuses what it does not know. */
export function Strict<P extends TProperties>(properties: P): TObject<P> {
  return Type.Object(properties, { additionalProperties: false });
}

/** Text of a person: control characters are gone and the ends trimmed before this is checked. */
export function Text(maxLength: number, { minLength = 1, ...said }: { minLength?: number; description?: string } = {}) {
  return Type.String({ minLength, maxLength, ...said });
}

/** A name, a subject, whatever stands in a line with others: something of it is seen, and it turns no direction of writing. */
export function Line(maxLength: number) {
  return Type.String({ minLength: 1, maxLength, format: 'line' });
}

/** One of these words. */
export function OneOf<const W extends readonly string[]>(words: W) {
  return Type.Unsafe<W[number]>(Type.String({ enum: [...words] }));
}

export const OrNull = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()]);

export const Uuid = Type.String({ pattern: '^[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$' });
/** An instant in UTC, ISO 8601. */
export const Instant = Type.String({ format: 'date-time' });
/** A week as ISO 8601 counts them, such as `2026-W48`. As text, weeks sort by time. */
export const IsoWeek = Type.String({ pattern: '^[1-9][0-9]{3}-W(0[1-9]|[1-4][0-9]|5[0-3])$' });
export const Email = Type.String({ format: 'email', maxLength: 254 });
export const Slug = Type.String({ pattern: '^[a-z0-9][a-z0-9-]*$', maxLength: 64 });
export const Locale = OneOf(['en', 'es']);
export type Locale = Static<typeof Locale>;
/** The version of the row that the caller has seen; another one is refused as stale. */
export const SeenVersion = Type.Integer({ minimum: 1, maximum: 2_147_483_647 });

export const PageQuery = {
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  cursor: Type.Optional(Type.String({ maxLength: 500 })),
};

export function ListOf<S extends TSchema>(item: S) {
  return Type.Object({ items: Type.Array(item), nextCursor: OrNull(Type.String()) });
}
