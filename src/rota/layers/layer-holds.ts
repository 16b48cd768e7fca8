import { isDay } from '../../calendar/days.ts';
import { isTimeZone } from '../../calendar/time-zones.ts';
import type { Act } from '../../identity/act.ts';
import type { PlanDocument } from '../../plan/schema/schema.ts';
import { type Refusal, refuse } from '../../platform/outcome.ts';
import type { LayerKept } from '../events.ts';
import { mayEditRota } from '../may-edit.ts';
import { membersOf } from '../members.ts';
import type { LayerRow } from '../store.ts';

/** Why a layer cannot be as it is wanted, if it cannot: of another team, in a zone that nobody knows, of people who are not there. */
export async function whyNot(act: Act, plan: PlanDocument, layer: LayerRow): Promise<Refusal | null> {
  if (!plan.teams?.some(({ id }) => id === layer.team)) return refuse('team-unknown', { team: layer.team });
  if (!mayEditRota(act.by, layer.team)) return refuse('not-your-team');
  if (!isTimeZone(layer.timeZone)) return refuse('time-zone-unknown', { timeZone: layer.timeZone });
  if (![layer.startsOn, layer.until ?? layer.startsOn].every(isDay) || (layer.until ?? layer.startsOn) < layer.startsOn)
    return refuse('span-unclear');
  if (layer.atOnce > new Set(layer.people).size) return refuse('more-at-once-than-people', { people: new Set(layer.people).size });
  const members = await membersOf(act.db, layer.team, layer.people);
  return layer.people.every((person) => members.has(person)) ? null : refuse('not-of-this-team');
}

export function kept({ team, people, days, from, to, startsOn, until }: LayerRow): LayerKept {
  return { team, members: people, days, from, to, startsOn, until };
}
