import type { Act } from '../../identity/act.ts';
import { zoneOfTeam } from '../../plan/rules/in-force.ts';
import { planOfVersion } from '../../plan/versions/store.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { isRefusal, refuse } from '../../platform/outcome.ts';
import { type addOverride as contract, DAYS_SHOWN_MAX } from '../contract.ts';
import { recordRotaEvent } from '../events.ts';
import { mayEditRota } from '../may-edit.ts';
import { membersOf, nameOf } from '../members.ts';
import { spanAsked } from '../rules/span-asked.ts';
import { span as asInstants, shown } from '../shown.ts';
import { isAway, lockRota } from '../store.ts';
import { putOnDuty } from './put-on-duty.ts';

/** Puts somebody on duty besides the layers, or lets them stand in for somebody; both hear of it. */
export async function addOverride(act: Act, { team, person, insteadOf = null, from, to }: InputOf<typeof contract>) {
  const plan = await planOfVersion(act.db, act.planVersion);
  if (!plan.teams?.some(({ id }) => id === team)) return refuse('team-unknown', { team });
  if (!mayEditRota(act.by, team)) return refuse('not-your-team');
  if (insteadOf === person) return refuse('stands-in-for-themselves');
  const span = spanAsked({ from, to }, { timeZone: zoneOfTeam(plan, team), daysMax: DAYS_SHOWN_MAX });
  if (isRefusal(span)) return span;
  if (span.to <= act.at.getTime()) return refuse('span-is-over');
  const members = await membersOf(act.db, team, [person]);
  if (!members.has(person)) return refuse('not-of-this-team');
  await lockRota(act.db, team);
  if (await isAway(act.db, person, span)) return refuse('person-away');
  const [added] = await putOnDuty(act, { team, person, insteadOf, source: insteadOf === null ? 'single' : 'override', ...span });
  if (!added) throw new Error('a span that is not empty gives a row');
  const people = [person, ...(insteadOf === null ? [] : [insteadOf])];
  const told = people.filter((one) => one !== act.by.id);
  const { from: begins, to: ends } = asInstants(span);
  await recordRotaEvent(act, {
    kind: 'rota-stand-in-added',
    subjectId: added.id,
    data: { team, from: begins.toISOString(), to: ends.toISOString(), people: told },
  });
  return { ...shown(await nameOf(act.db, people)).override(added), ...asInstants(span) };
}
