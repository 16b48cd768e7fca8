import type { Act } from '../../identity/act.ts';
import { planOfVersion } from '../../plan/versions/store.ts';
import type { Span } from '../rules/rota.ts';
import { shiftsOf } from '../rules/shifts.ts';
import { overlap } from '../rules/spans.ts';
import { rotaOf, rotaRows } from '../store.ts';

type Taking = { person: string; span: Span; given: Span | null };

/**
 * Whether whoever is to take a shift is on duty in the same team meanwhile: they cannot stand there twice, so the team would be one short.
 * The shift that they give in return does not count.
 */
export async function isBusy(act: Pick<Act, 'db' | 'at' | 'planVersion'>, team: string, { person, span, given }: Taking): Promise<boolean> {
  const plan = await planOfVersion(act.db, act.planVersion);
  const shifts = shiftsOf(rotaOf(plan, await rotaRows(act.db, [team], span), act.at), span);
  return shifts.some(
    (shift) => shift.person === person && overlap(shift, span) && !(given && shift.from === given.from && shift.to === given.to),
  );
}
