import type { Act } from '../../identity/act.ts';
import { planOfVersion } from '../../plan/versions/store.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { newId } from '../../platform/ids.ts';
import { isRefusal, refuse } from '../../platform/outcome.ts';
import type { askSwap as contract } from '../contract.ts';
import { recordRotaEvent } from '../events.ts';
import { membersOf, nameOf } from '../members.ts';
import type { Span } from '../rules/rota.ts';
import { span as asInstants, shown } from '../shown.ts';
import { lockRota, type SwapRow } from '../store.ts';
import { isBusy } from './is-busy.ts';
import { shiftNamed } from './shift-named.ts';

/** Asks a colleague of the team to take a shift of one's own, perhaps for one of theirs. Nothing changes until they accept. */
export async function askSwap(act: Act, { shift, withPerson, theirShift = null }: InputOf<typeof contract>) {
  if (withPerson === act.by.id) return refuse('stands-in-for-themselves');
  const plan = await planOfVersion(act.db, act.planVersion);
  const own = await shiftNamed(act, plan, shift);
  if (isRefusal(own)) return own;
  if (own.person !== act.by.id) return refuse('not-your-swap');
  const theirs = theirShift === null ? null : await shiftNamed(act, plan, theirShift);
  if (isRefusal(theirs)) return theirs;
  if (theirs && (theirs.person !== withPerson || theirs.team !== own.team)) return refuse('shift-not-found');
  const members = await membersOf(act.db, own.team, [withPerson]);
  if (!members.has(withPerson)) return refuse('not-of-this-team');
  if (await isBusy(act, own.team, { person: withPerson, span: own }))
    return refuse('already-on-duty', { person: members.get(withPerson) ?? '' });
  if (theirs && (await isBusy(act, own.team, { person: act.by.id, span: theirs })))
    return refuse('already-on-duty', { person: act.by.name });
  await lockRota(act.db, own.team);
  if (await isAsked(act, { withPerson, own, theirs })) return refuse('swap-asked', { person: members.get(withPerson) ?? '' });
  const swap: SwapRow = {
    id: newId(act.at),
    team: own.team,
    askedBy: act.by.id,
    askedOf: withPerson,
    from: own.from,
    to: own.to,
    theirs: theirs && { from: theirs.from, to: theirs.to },
    state: 'asked',
  };
  const { from, to } = asInstants(swap);
  const back = theirs && asInstants(theirs);
  await act.db
    .insertInto('rotaSwap')
    .values({
      id: swap.id,
      team: swap.team,
      askedBy: swap.askedBy,
      askedOf: swap.askedOf,
      startsAt: from,
      endsAt: to,
      theirStartsAt: back?.from ?? null,
      theirEndsAt: back?.to ?? null,
      state: swap.state,
      askedAt: act.at,
    })
    .execute();
  await recordRotaEvent(act, {
    kind: 'rota-swap-asked',
    subjectId: swap.id,
    data: { team: swap.team, from: from.toISOString(), to: to.toISOString(), people: [withPerson] },
  });
  return shown(await nameOf(act.db, [swap.askedBy, swap.askedOf])).swap(swap);
}

/** Whether the same was asked of the same person, who has not answered yet. */
async function isAsked({ db, by }: Act, { withPerson, own, theirs }: { withPerson: string; own: Span; theirs: Span | null }) {
  const at = (time: number) => new Date(time);
  const found = await db
    .selectFrom('rotaSwap')
    .select('id')
    .where('askedBy', '=', by.id)
    .where('askedOf', '=', withPerson)
    .where('state', '=', 'asked')
    .where('startsAt', '=', at(own.from))
    .where('endsAt', '=', at(own.to))
    .where('theirStartsAt', theirs ? '=' : 'is', theirs && at(theirs.from))
    .executeTakeFirst();
  return found !== undefined;
}
