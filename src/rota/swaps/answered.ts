import type { Act } from '../../identity/act.ts';
import { recordRotaEvent } from '../events.ts';
import { nameOf } from '../members.ts';
import { span as asInstants, shown } from '../shown.ts';
import type { SwapRow } from '../store.ts';
import type { SwapState } from '../words.ts';

/** Writes down how a swap was answered, and tells the other of the two. */
export async function answered(act: Act, swap: SwapRow, state: SwapState) {
  await act.db.updateTable('rotaSwap').set({ state, answeredAt: act.at }).where('id', '=', swap.id).execute();
  const { from, to } = asInstants(swap);
  const other = act.by.id === swap.askedBy ? swap.askedOf : swap.askedBy;
  await recordRotaEvent(act, {
    kind: state === 'accepted' ? 'rota-swap-accepted' : 'rota-swap-declined',
    subjectId: swap.id,
    data: { team: swap.team, from: from.toISOString(), to: to.toISOString(), people: [other] },
  });
  return shown(await nameOf(act.db, [swap.askedBy, swap.askedOf])).swap({ ...swap, state });
}
