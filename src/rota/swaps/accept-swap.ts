import type { Act } from '../../identity/act.ts';
import { planOfVersion } from '../../plan/versions/store.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { refuse } from '../../platform/outcome.ts';
import type { acceptSwap as contract } from '../contract.ts';
import { membersOf, nameOf } from '../members.ts';
import type { Span } from '../rules/rota.ts';
import { shiftsOf } from '../rules/shifts.ts';
import { putOnDuty } from '../stand-ins/put-on-duty.ts';
import { findSwap, isAway, lockRota, rotaOf, rotaRows } from '../store.ts';
import { answered } from './answered.ts';
import { isBusy } from './is-busy.ts';

/** Takes the shift that one was asked for, and gives the own one that was asked in return. Both must still be as they were. */
export async function acceptSwap(act: Act, { id }: InputOf<typeof contract>) {
  const swap = await findSwap(act.db, id);
  if (!swap) return refuse('rota-entry-not-found');
  if (swap.askedOf !== act.by.id) return refuse('not-your-swap');
  if (swap.state !== 'asked') return refuse('swap-over');
  await lockRota(act.db, swap.team);
  for (const [person, span] of [[swap.askedBy, swap], ...(swap.theirs ? [[swap.askedOf, swap.theirs] as const] : [])] as const)
    if (!(await isOnDuty(act, swap.team, person, span))) return refuse('swap-over');
  if (!(await membersOf(act.db, swap.team, [swap.askedOf])).has(swap.askedOf)) return refuse('not-of-this-team');
  if (await isAway(act.db, swap.askedOf, swap)) return refuse('person-away');
  if (swap.theirs && (await isAway(act.db, swap.askedBy, swap.theirs))) return refuse('person-away');
  for (const [person, span] of [[swap.askedOf, swap], ...(swap.theirs ? [[swap.askedBy, swap.theirs] as const] : [])] as const)
    if (await isBusy(act, swap.team, { person, span }))
      return refuse('already-on-duty', { person: (await nameOf(act.db, [person])).get(person) ?? '' });
  const { team, askedBy, askedOf, theirs } = swap;
  const given = { team, source: 'swap' as const, from: swap.from, to: swap.to };
  await putOnDuty(act, { ...given, person: askedOf, insteadOf: askedBy });
  if (theirs) await putOnDuty(act, { ...given, ...theirs, person: askedBy, insteadOf: askedOf });
  return await answered(act, swap, 'accepted');
}

async function isOnDuty(act: Act, team: string, person: string, { from, to }: Span): Promise<boolean> {
  if (from <= act.at.getTime()) return false;
  const plan = await planOfVersion(act.db, act.planVersion);
  const shifts = shiftsOf(rotaOf(plan, await rotaRows(act.db, [team], { from, to }), act.at), { from, to });
  return shifts.some((shift) => shift.person === person && shift.from === from && shift.to === to);
}
