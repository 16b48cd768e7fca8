import type { Db } from '../platform/database.ts';
import type { Locale } from '../platform/http/shapes.ts';
import { type OnShelf, placeOf } from './rules/on-shelf.ts';
import { readShelf } from './shelf/store.ts';

export type Shelved = Pick<OnShelf, 'title' | 'kind' | 'address' | 'file' | 'owner' | 'tiers' | 'areas' | 'language'>;

/**
 * The shelf as a text shows it, in its language: required ones first, then by title. Of what comes with the product
 * only those, behind what the organisation names itself.
 */
export async function resourcesFor(asked: { db: Db; planVersion: number }, language: Locale): Promise<Shelved[]> {
  const key = (one: OnShelf) => [one.origin === 'product' ? 1 : 0, ...placeOf(one, language)].join('\u0000');
  return (await readShelf(asked))
    .filter((one) => one.origin !== 'product' || one.isRequired)
    .filter((one) => one.language === null || one.language === language)
    .toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
