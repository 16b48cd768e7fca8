import type { IssueArea, ResourceKind } from '../../plan/words.ts';
import type { Locale } from '../../platform/http/shapes.ts';
import { withoutMarks } from '../../platform/normal-form.ts';
import type { Origin } from '../words.ts';
import { addressKey } from './content.ts';

export type Titles = { en?: string; es?: string };
type Ref = { id: string; name: string };
/** How a resource stands at the desk; that of one that nobody has touched is empty. */
export type State = {
  since: Date | null;
  reviewedAt: Date | null;
  reviewedBy: Ref | null;
  reviewOn: string | null;
  toldOn: string | null;
  replacedAt: Date | null;
  offAt: Date | null;
  isRequired: boolean | null;
};
export const UNTOUCHED: State = {
  since: null,
  reviewedAt: null,
  reviewedBy: null,
  reviewOn: null,
  toldOn: null,
  replacedAt: null,
  offAt: null,
  isRequired: null,
};

/** A resource, wherever it comes from, with how it stands at the desk. */
export type OnShelf = {
  id: string;
  origin: Origin;
  title: Titles;
  kind: ResourceKind;
  address: string | null;
  file: { id: string; name: string; mediaType: string; sizeBytes: number } | null;
  tiers: readonly number[];
  areas: readonly IssueArea[] | null;
  language: Locale | null;
  owner: string | null;
  reviewEveryMonths: number | null;
  isRequired: boolean;
  addedBy: Ref | null;
  addedAt: Date | null;
  state: State;
};

/**
 * What comes from two places stands there once, by its id or by its address: what the plan says of it counts, then what the desk does. Within
 * one place an address may stand twice, such as once for each language.
 */
export function eachOnce<One extends Pick<OnShelf, 'id' | 'address' | 'origin'>>(inOrder: readonly One[]): One[] {
  const from = new Map<string, Origin>();
  return inOrder.filter(({ id, address, origin }) => {
    const names = [`id ${id}`, ...(address === null ? [] : [`at ${addressKey(address)}`])];
    if (names.some((name) => (from.get(name) ?? origin) !== origin)) return false;
    for (const name of names) from.set(name, origin);
    return true;
  });
}

export function titleIn(title: Titles, locale: Locale): string {
  return title[locale] ?? title.en ?? title.es ?? '';
}

export type Wanted = {
  tiers?: readonly number[] | undefined;
  area?: IssueArea | undefined;
  kind?: ResourceKind | undefined;
  lang?: Locale | undefined;
  q?: string | undefined;
};

/** Without areas it is for all of them, without a language for whoever reads. */
export function isWanted(
  one: Pick<OnShelf, 'title' | 'kind' | 'address' | 'tiers' | 'areas' | 'language'>,
  { tiers, area, kind, lang, q }: Wanted,
): boolean {
  return (
    (tiers === undefined || one.tiers.some((tier) => tiers.includes(tier))) &&
    (area === undefined || one.areas === null || one.areas.includes(area)) &&
    (kind === undefined || one.kind === kind) &&
    (lang === undefined || one.language === null || one.language === lang) &&
    (q === undefined ||
      [one.title.en, one.title.es, one.address].some((words) => words !== null && folded(words ?? '').includes(folded(q))))
  );
}

/** What whoever is new in these tiers reads, in their language. */
export function rampUpOf(shelf: readonly OnShelf[], { tiers, locale }: { tiers: readonly number[]; locale: Locale }): OnShelf[] {
  return shelf.filter((one) => one.isRequired && isWanted(one, { tiers, lang: locale }));
}

const TITLE_IN_KEY = 60;
type Key = [rank: number, title: string, id: string];

/** Where one stands: for an area what is of it before what is of all, then required ones first, then by title. */
export function placeOf({ isRequired, areas, title, id }: OnShelf, locale: Locale, area?: IssueArea): Key {
  const isOfAll = area !== undefined && areas === null;
  return [(isOfAll ? 2 : 0) + (isRequired ? 0 : 1), folded(titleIn(title, locale)).slice(0, TITLE_IN_KEY), id];
}

export function comesAfter(key: Key, other: readonly unknown[]): boolean {
  for (const [index, part] of key.entries()) {
    const beside = other[index];
    if (part !== beside) return typeof beside === typeof part && part > (beside as typeof part);
  }
  return false;
}

function folded(text: string): string {
  return withoutMarks(text).toLowerCase();
}
