import { readFileSync } from 'node:fs';
import { type Static, Type } from 'typebox';
import { HttpsAddress, OwnTier } from '../../plan/schema/shapes.ts';
import { ISSUE_AREAS, RESOURCE_KINDS } from '../../plan/words.ts';
import { Line, OneOf, Slug, Strict } from '../../platform/http/shapes.ts';
import { TITLE_LENGTH } from '../words.ts';

/** A resource that comes with the product, as its file writes it. */
export const ProductResource = Strict({
  id: Slug,
  title: Strict({ en: Line(TITLE_LENGTH), es: Line(TITLE_LENGTH) }),
  kind: OneOf(RESOURCE_KINDS),
  address: HttpsAddress,
  tiers: Type.Array(OwnTier, { minItems: 1, maxItems: 3, uniqueItems: true }),
  areas: Type.Optional(Type.Array(OneOf(ISSUE_AREAS), { minItems: 1, uniqueItems: true })),
  required: Type.Optional(Type.Boolean()),
});
export type ProductResource = Static<typeof ProductResource>;

let kept: readonly ProductResource[] | undefined;

/** Read when it is first asked for; a test has looked at it. */
export function productShelf(): readonly ProductResource[] {
  kept ??= JSON.parse(readFileSync(new URL('./product-shelf.json', import.meta.url), 'utf8')) as ProductResource[];
  return kept;
}
