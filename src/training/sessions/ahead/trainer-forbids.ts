import { certificateForbids } from '../../../certificate/gate/certificate-lacking.ts';
import type { Look } from '../../../identity/act.ts';
import type { PlanDocument } from '../../../plan/schema/schema.ts';
import { refuse } from '../../../platform/outcome.ts';
import { candidateOf } from '../../may-train.ts';
import { lacksToTrain, mayHold } from '../../rules/who-may-train.ts';

type Asking = Pick<Look, 'db' | 'by' | 'at' | 'locale' | 'realm'>;
type Held = { tier: number /** When it is to be held. */; startsAt: Date };

/** Why somebody cannot hold a session; null when they can. A lead with the certificate holds the one that is watched; who lacks more holds none. */
export async function trainerForbids(look: Asking, plan: PlanDocument, { trainer, tier, startsAt }: Held & { trainer: string }) {
  const candidate = await candidateOf(look.db, trainer, look.at);
  if (!candidate) return refuse('trainer-not-here');
  const lacks = lacksToTrain(plan, candidate, tier);
  if (!mayHold(lacks)) return refuse('trainer-may-not-train', { name: candidate.name, tier, lacks });
  return gateForbids(look, plan, { person: candidate, tier, at: startsAt });
}

/** Why the plan’s gate keeps somebody from holding a session of a tier at a time: whose certificate ends before it has none then. */
export function gateForbids(
  look: Asking,
  plan: PlanDocument,
  { person, tier, at }: { person: { id: string; name: string }; tier: number; at: Date },
) {
  return certificateForbids({ ...look, at }, plan, { moves: ['hold-session'], tier, area: null, person });
}
