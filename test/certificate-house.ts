import { inDeskAct } from '../src/app/act.ts';
import { startingPlan } from '../src/app/starting-plan.ts';
import type { Evidence } from '../src/certificate/contract.ts';
import { offerSession } from '../src/certificate/gate/offer-session.ts';
import { issueCertificate } from '../src/certificate/issue-certificate.ts';
import { isRefusal } from '../src/platform/outcome.ts';
import type { Player, Stage } from './cast.ts';

export const PROGRAMMES = { 1: 'tier-1-basics', 2: 'tier-2-investigation', 3: 'tier-3-root-cause' } as const;

let proofs = 0;
/** Everything that the worked plan asks for, never proved before. */
export function newEvidence({ desk }: Stage): Evidence {
  proofs += 1;
  const proof = [{ id: `proof-${proofs}`, at: desk.now().toISOString() }];
  return { attendance: proof, lab: proof, quiz: proof };
}

export function handIn(stage: Stage, player: Player, programme: string, evidence = newEvidence(stage)) {
  return inDeskAct(stage.desk, 'reaction', (act) => issueCertificate(act, { person: stage.ids[player], programme, evidence }));
}

/** Somebody earns a certificate; the one as everybody who may see it reads it. */
export async function earned(stage: Stage, player: Player, programme: string) {
  const issued = await handIn(stage, player, programme);
  if (isRefusal(issued)) throw new Error(issued.refused);
  return ofId(stage, player, issued.id);
}

export async function ofId(stage: Stage, player: Player, id: string) {
  const { body } = await stage.as('ada').get(`/certificates?person=${stage.ids[player]}`);
  return body.items.find((one: { id: string }) => one.id === id);
}

export function session(stage: Stage, programme: string, startsAt: Date | null, sessionId = '019ac0de-0000-7000-8000-00000000abcd') {
  return inDeskAct(stage.desk, 'reaction', (act) => offerSession(act, { sessionId, programme, startsAt }));
}

/** The worked plan with some gates, each written as a line of it. */
export async function planWithGates(...gates: string[]): Promise<string> {
  const plan = await startingPlan('support-plan');
  return plan.replace(/^training:\n/m, `training:\n  gates:\n${gates.map((gate) => `    - ${gate}\n`).join('')}`);
}
