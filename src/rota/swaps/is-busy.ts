import type { Act } from '../../identity/act.ts';
import { planOfVersion } from '../../plan/versions/store.ts';
import type { Span } from '../rules/rota.ts';
import { shiftsOf } from '../rules/shifts.ts';
import { overlap } from '../rules/spans.ts';
import { rotaOf, rotaRows } from '../store.ts';

type Taking = { person: string; span: Span };

/**
 * Whether whoever is to take a shift is on duty in the same team meanwhile: they cannot stand there twice, so the team would be one short.
 * That holds for the shift that they give in return as well, where the two overlap: each would stand in for the other at the same time.
 */
export async function isBusy(act: Pick<Act, 'db' | 'at' | 'planVersion'>, team: string, { person, span }: Taking): Promise<boolean> {
  const plan = await planOfVersion(act.db, act.planVersion);
  const shifts = shiftsOf(rotaOf(plan, await rotaRows(act.db, [team], span), act.at), span);
  return shifts.some((shift) => shift.person === person && overlap(shift, span));
}
