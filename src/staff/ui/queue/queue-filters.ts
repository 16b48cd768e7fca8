import { ISSUE_AREAS, type IssueArea, PRIORITIES, type Priority } from '../../../plan/words.ts';
import type { Behind } from '../../../report/ui/QueueLink.tsx';
import { DEVIATION_KINDS } from '../../../report/words.ts';
import { SORTS, type Sort, STATUSES, type Status, type View } from '../../../ticket/words.ts';

export const QUEUE_VIEWS = ['all-open', 'my-tier', 'unassigned', 'mine', 'handed-up', 'resolved', 'all'] as const satisfies readonly View[];
export type QueueView = (typeof QUEUE_VIEWS)[number];

/** What the queue shows. It lives in the address, so that going back, reloading and sharing keep it. */
export type QueueFilters = Behind & {
  view: QueueView;
  sort: Sort;
  requester?: string;
  tier?: number;
  team?: string;
  area?: IssueArea;
  priority?: Priority;
  status?: Status;
  q?: string;
};
export type QueueSearch = Partial<Record<keyof QueueFilters, string | number>>;

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

const UNFINISHED: readonly Status[] = ['new', 'open', 'waiting', 'relaying'];
/** The statuses that a view can hold; only these are offered as its filter. */
export const STATUSES_OF_VIEW: Record<QueueView, readonly Status[]> = {
  'all-open': UNFINISHED,
  'my-tier': UNFINISHED,
  unassigned: UNFINISHED,
  mine: [...UNFINISHED, 'resolved'],
  'handed-up': [...UNFINISHED, 'resolved'],
  resolved: [],
  all: STATUSES,
};

/** Work is shown by what is due first, what is done by what happened last. */
const SORT_OF_VIEW: Record<QueueView, Sort> = {
  'all-open': 'due',
  'my-tier': 'due',
  unassigned: 'due',
  mine: 'due',
  'handed-up': 'updated',
  resolved: 'updated',
  all: 'updated',
};

/** Reads the address; what it does not know is as if it were not there. */
export function toFilters(search: QueueSearch): QueueFilters {
  const view = oneOf(QUEUE_VIEWS, search.view) ?? 'all-open';
  const requester = UUID.exec(String(search.requester ?? ''))?.[0];
  const tier = [1, 2, 3, 4].find((known) => known === Number(search.tier));
  const team = slug(search.team);
  const area = oneOf(ISSUE_AREAS, search.area);
  const priority = oneOf(PRIORITIES, search.priority);
  const status = oneOf(STATUSES_OF_VIEW[view], search.status);
  const phase = slug(search.phase);
  const planVersion = /^[1-9][0-9]{0,5}$/.test(String(search.planVersion)) ? Number(search.planVersion) : undefined;
  const drift = oneOf(['any', ...DEVIATION_KINDS], search.drift);
  const [driftWeek, driftSince] = [drift && week(search.driftWeek), drift && week(search.driftSince)];
  const q = String(search.q ?? '')
    .trim()
    .slice(0, 200);
  return {
    view,
    sort: oneOf(SORTS, search.sort) ?? SORT_OF_VIEW[view],
    ...(requester && { requester }),
    ...(tier && { tier }),
    ...(team && { team }),
    ...(area && { area }),
    ...(priority && { priority }),
    ...(status && { status }),
    ...(phase && { phase }),
    ...(planVersion && { planVersion }),
    ...(drift && { drift }),
    ...(driftWeek && { driftWeek }),
    ...(driftSince && { driftSince }),
    ...(q && { q }),
  };
}

/** Writes the address, without what goes without saying; a number as such, since in an address words that look like one are quoted. */
export function toSearch({ view, sort, q, ...filters }: QueueFilters): QueueSearch {
  return {
    ...(view !== 'all-open' && { view }),
    ...filters,
    ...(q && { q: /^[1-9][0-9]{0,14}$/.test(q) ? Number(q) : q }),
    ...(sort !== SORT_OF_VIEW[view] && { sort }),
  };
}

/** The same filters in another view; its own order, unless another was chosen. */
export function inView({ view: from, sort, ...filters }: QueueFilters, view: QueueView): QueueFilters {
  return toFilters({ ...filters, view, ...(sort !== SORT_OF_VIEW[from] && { sort }) });
}

/** Without the filters: the view and its order alone. */
export function withoutFilters({ view, sort }: QueueFilters): QueueFilters {
  return { view, sort };
}

/** The weeks of a departure belong to it. */
export function countFilters({ view: _, sort: __, driftWeek: ___, driftSince: ____, ...filters }: QueueFilters): number {
  return Object.keys(filters).length;
}

/** Without what a report has led here with, one part of it. */
export function withoutReport({ ...filters }: QueueFilters, part: 'drift' | 'phase' | 'planVersion'): QueueFilters {
  delete filters[part];
  return toFilters(filters);
}

function slug(value: unknown): string | undefined {
  return /^[a-z0-9][a-z0-9-]{0,63}$/.exec(String(value ?? ''))?.[0];
}

function week(value: unknown): string | undefined {
  return /^[1-9][0-9]{3}-W(0[1-9]|[1-4][0-9]|5[0-3])$/.exec(String(value ?? ''))?.[0];
}

function oneOf<const W extends string>(known: readonly W[], value: unknown): W | undefined {
  return known.find((word) => word === value);
}
