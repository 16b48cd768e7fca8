import type { PlanDocument } from '../schema/schema.ts';
import type { Edit } from './edits.ts';

/** What others in the plan refer to by its id. */
export type Named = 'team' | 'calendar' | 'phase';
type Path = Edit['path'];
/** Where an id is referred to, and what goes when there is nothing to refer to any more. */
type Reference = { id: string | undefined; at: Path; goes: Path };

const LISTS = { team: 'teams', calendar: 'calendars', phase: 'phases' } as const;

const REFERENCES: Record<Named, (plan: PlanDocument) => Reference[]> = {
  team: ({ rota, phases, training, paging, resources }) => [
    ...entries(rota, ['rota'], 'team'),
    ...listed(phases).flatMap(({ involvement }, phase) => entries(involvement, ['phases', phase, 'involvement'], 'team')),
    ...entries(training?.trainers, ['training', 'trainers'], 'team'),
    ...entries(resources, ['resources'], 'owner'),
    ...listed(paging).flatMap(({ steps }, rule) =>
      steps.flatMap(({ whom }, step) => {
        const goes = ['paging', rule, 'steps', step];
        return typeof whom === 'object' ? [{ id: whom.team, at: [...goes, 'whom', 'team'], goes }] : [];
      }),
    ),
  ],
  calendar: ({ teams, promises }) => [
    ...listed(teams).map(({ calendar }, index) => field(calendar, ['teams', index, 'calendar'])),
    field(promises?.calendar, ['promises', 'calendar']),
  ],
  phase: ({ communication }) =>
    listed(communication?.waves).flatMap(({ pieces }, wave) => entries(pieces, ['communication', 'waves', wave, 'pieces'], 'phase')),
};

/** Every place that refers to a team, calendar or phase. */
export function referencesTo(plan: PlanDocument, named: Named, id: string): Reference[] {
  return REFERENCES[named](plan).filter((reference) => reference.id === id);
}

/** Gives another id to the entry at a place of its list, and tells everyone who refers to it. */
export function renameId(plan: PlanDocument, named: Named, { index, to }: { index: number; to: string }): Edit[] {
  const own: Edit = { path: [LISTS[named], index, 'id'], value: to };
  return [own, ...ofLastBearer(plan, named, index).map(({ at }) => ({ path: at, value: to }))];
}

/** Takes an entry out of its list, the last one with the list, and with it whatever refers to it. */
export function removeNamed(plan: PlanDocument, named: Named, index: number): Edit[] {
  // From the end, so that no place moves before its turn.
  const references = ofLastBearer(plan, named, index).reverse();
  const isLast = plan[LISTS[named]]?.length === 1;
  return [...references.map(({ goes }) => ({ path: goes })), { path: isLast ? [LISTS[named]] : [LISTS[named], index] }];
}

/** While another entry bears the same id, what refers to it refers to that one. */
function ofLastBearer(plan: PlanDocument, named: Named, index: number): Reference[] {
  const bearers: readonly { id: string }[] = listed<{ id: string }>(plan[LISTS[named]]);
  const id = bearers[index]?.id;
  return id === undefined || bearers.some((other, at) => at !== index && other.id === id) ? [] : referencesTo(plan, named, id);
}

function entries<K extends string>(list: readonly Record<K, unknown>[] | undefined, path: Path, key: K): Reference[] {
  return listed(list).map((entry, index) => ({ id: String(entry[key]), at: [...path, index, key], goes: [...path, index] }));
}

const field = (id: string | undefined, at: Path): Reference => ({ id, at, goes: at });
const listed = <T>(items: readonly T[] | undefined): readonly T[] => items ?? [];
