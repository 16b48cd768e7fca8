import type { PlanDocument } from '../schema/schema.ts';
import type { BilingualText } from '../schema/shapes.ts';
import type { Found } from './check.ts';

type Named = { id: string; name?: BilingualText | undefined };

/** What a check found, with the names that the plan itself gives to what it names by an id; an id that leads nowhere stays. */
export function withNames(plan: PlanDocument, { path, ...params }: Found): Record<string, string | number | BilingualText> {
  return Object.fromEntries(
    Object.entries(params).map(([param, value]) => {
      const lookUp = LISTS[param] ?? (param === 'id' ? listAt : undefined);
      const name = lookUp?.(plan, path)?.find(({ id }) => id === value)?.name;
      return [param, name ?? value];
    }),
  );
}

type Lookup = (plan: PlanDocument, path: string) => readonly Named[] | undefined;

/** Parameters that name something of one list, wherever the finding is. */
const LISTS: Record<string, Lookup> = {
  team: (plan) => plan.teams,
  phase: (plan) => plan.phases,
  calendar: (plan) => plan.calendars,
  other: (plan) => plan.phases,
};
/** What an `id` is one of, by where the finding is. */
const BY_PLACE: readonly [string, Lookup][] = [
  ['teams', (plan) => plan.teams],
  ['calendars', (plan) => plan.calendars],
  ['phases', (plan) => plan.phases],
  ['training.programmes', (plan) => plan.training?.programmes],
  ['resources', (plan) => plan.resources?.map(({ id, title }) => ({ id, name: title }))],
  ['communication.waves', (plan) => plan.communication?.waves],
  ['goals.aims', (plan) => plan.goals?.aims],
  ['goals.challenges', (plan) => plan.goals?.challenges],
];
const listAt: Lookup = (plan, path) => BY_PLACE.find(([place]) => path.startsWith(place))?.[1](plan, path);
