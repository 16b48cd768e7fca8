import type { Act } from '../../identity/act.ts';
import type { PlanDocument } from '../../plan/schema/schema.ts';
import { VENDOR_TIER } from '../../plan/words.ts';
import { type Refusal, refuse } from '../../platform/outcome.ts';
import type { Shift } from '../rules/rota.ts';
import { shiftsOf } from '../rules/shifts.ts';
import { rotaOf, rotaRows } from '../store.ts';

/** The shift of an id as the rota has it now. It says when it begins, and so where to look; one that has begun cannot be given away. */
export async function shiftNamed(
  act: Pick<Act, 'db' | 'at'>,
  plan: PlanDocument,
  id: string,
): Promise<Shift | Refusal<'shift-not-found' | 'span-is-over'>> {
  const from = Number.parseInt(id.split('.')[2] ?? '', 36);
  if (!Number.isSafeInteger(from) || Math.abs(from) > LAST_INSTANT) return refuse('shift-not-found');
  const teams = (plan.teams ?? []).filter(({ tier }) => tier < VENDOR_TIER).map((team) => team.id);
  const span = { from, to: from + 1 };
  const shift = shiftsOf(rotaOf(plan, await rotaRows(act.db, teams, span), act.at), span).find((one) => one.id === id);
  if (!shift) return refuse('shift-not-found');
  return shift.from <= act.at.getTime() ? refuse('span-is-over') : shift;
}

/** Beyond it, a year has more than four digits. */
const LAST_INSTANT = Date.UTC(9999, 0, 1);
