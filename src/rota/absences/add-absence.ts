import type { Act } from '../../identity/act.ts';
import { zoneOfTeam } from '../../plan/rules/in-force.ts';
import { planOfVersion } from '../../plan/versions/store.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { newId } from '../../platform/ids.ts';
import { isRefusal, refuse } from '../../platform/outcome.ts';
import type { addAbsence as contract } from '../contract.ts';
import { recordRotaEvent } from '../events.ts';
import { mayEditRota } from '../may-edit.ts';
import { teamsOfMember } from '../members.ts';
import { spanAsked } from '../rules/span-asked.ts';
import { span as asInstants, shown } from '../shown.ts';
import { isAway, lockPerson } from '../store.ts';
import { type BridgesOf, strandedBy } from './stranded.ts';

const DAYS_MAX = 400;

/**
 * Says that somebody is away. It takes nothing out of their hands by itself: what would lie there meanwhile is answered, with who is on
 * duty and could take it. Two who say it at once say it once.
 */
export async function addAbsence(
  act: Act,
  { person = act.by.id, kind, from, to }: InputOf<typeof contract>,
  { bridgesOf }: { bridgesOf: BridgesOf },
) {
  const plan = await planOfVersion(act.db, act.planVersion);
  const member = await teamsOfMember(act.db, person);
  if (person !== act.by.id && !(member?.teams ?? []).some((team) => mayEditRota(act.by, team))) return refuse('not-your-team');
  if (!member) return refuse('not-of-this-team');
  const span = spanAsked({ from, to }, { timeZone: zoneOfTeam(plan, member.teams[0] ?? ''), daysMax: DAYS_MAX });
  if (isRefusal(span)) return span;
  if (span.to <= act.at.getTime()) return refuse('span-is-over');
  await lockPerson(act.db, person);
  if (await isAway(act.db, person, span)) return refuse('already-away');
  const id = newId(act.at);
  const { from: startsAt, to: endsAt } = asInstants(span);
  await act.db.insertInto('absence').values({ id, personId: person, kind, startsAt, endsAt, createdAt: act.at }).execute();
  await recordRotaEvent(act, {
    kind: 'rota-absence-added',
    subjectId: id,
    data: { person, from: startsAt.toISOString(), to: endsAt.toISOString() },
  });
  const say = shown(new Map([[person, member.name]]));
  const bridges = await bridgesOf(act, plan, { person, from: startsAt, to: endsAt });
  const stranded = [
    ...(await strandedBy(act, plan, { person, ...span })),
    ...bridges.map((one) => ({ kind: 'bridge' as const, ticket: null, relay: null, ...one })),
  ];
  return { ...say.absence({ id, person, kind, ...span }, true), stranded };
}
