import type { Look } from '../../identity/act.ts';
import { rampUpOf } from '../rules/on-shelf.ts';
import { shown } from '../shelf/shown.ts';
import { readShelf } from '../shelf/store.ts';

/** What whoever is new in the reader’s tiers reads. Those that are still to be read stand first, as in the shelf. */
export async function readRampUp(look: Look) {
  const items = await shown(look, rampUpOf(await readShelf(look), { tiers: look.by.tiers, locale: look.by.locale }));
  const collator = new Intl.Collator(look.locale);
  const inOrder = items.toSorted(
    (a, b) => Number(a.readAt !== null) - Number(b.readAt !== null) || collator.compare(a.title, b.title) || (a.id < b.id ? -1 : 1),
  );
  return { items: inOrder, read: items.filter(({ readAt }) => readAt !== null).length, total: items.length };
}
