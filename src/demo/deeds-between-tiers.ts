import { acknowledgeRelay } from '../escalation/down/acknowledge-relay.ts';
import { answerRelay } from '../escalation/down/answer-relay.ts';
import { questionRelay } from '../escalation/down/question-relay.ts';
import { recordSolution } from '../escalation/down/record-solution.ts';
import { acceptEscalation } from '../escalation/up/accept-escalation.ts';
import { raiseEscalation } from '../escalation/up/raise-escalation.ts';
import { returnEscalation } from '../escalation/up/return-escalation.ts';
import { withdrawEscalation } from '../escalation/up/withdraw-escalation.ts';
import { answerVendorCase } from '../escalation/vendor/answer-vendor-case.ts';
import { logVendorCase } from '../escalation/vendor/log-vendor-case.ts';
import { openVendorCase } from '../escalation/vendor/open-vendor-case.ts';
import type { Deeds } from './deeds.ts';
import { attach } from './exhibits.ts';
import { packetFor, solutionFor } from './hand-over.ts';
import { must, type Scene, ticketIn } from './scene.ts';

type Between =
  | ('escalate' | 'accept' | 'return' | 'withdraw' | 'solve' | 'acknowledge' | 'question' | 'answer')
  | ('open-vendor-case' | 'log-vendor-case' | 'answer-vendor-case');

/** The way up and the way down. */
export const HANDOVER_DEEDS: Deeds<Between> = {
  escalate: async (scene, handOff) =>
    raiseEscalation(scene.act, {
      id: scene.ticketId,
      reason: handOff.why ?? handOff.ask,
      packet: await packetFor(scene, handOff),
      ...(await attach(scene, handOff.exhibit)),
    }),
  accept: async (scene) => acceptEscalation(scene.act, { id: await openEscalation(scene) }),
  return: async (scene, told) => {
    const id = await openEscalation(scene);
    return returnEscalation(
      scene.act,
      'wrongTier' in told ? { id, reason: 'wrong-tier', note: told.wrongTier } : { id, reason: 'incomplete', ...told },
    );
  },
  withdraw: async (scene, reason) => withdrawEscalation(scene.act, { id: await openEscalation(scene), reason }),
  solve: async (scene, finding) => recordSolution(scene.act, { id: scene.ticketId, ...(await solutionFor(scene, finding)) }),
  acknowledge: async (scene) => acknowledgeRelay(scene.act, { id: await relayToMe(scene) }),
  question: async (scene, question) => questionRelay(scene.act, { id: await relayToMe(scene), question }),
  answer: async (scene, answer) => answerRelay(scene.act, { id: await relayAskedBack(scene), answer }),
  'open-vendor-case': ({ act, ticketId: id }, vendorCase) => openVendorCase(act, { id, ...vendorCase }),
  'log-vendor-case': async (scene, direction, entry) => logVendorCase(scene.act, { id: await vendorCase(scene), direction, entry }),
  'answer-vendor-case': async (scene, answer) => answerVendorCase(scene.act, { id: await vendorCase(scene), answer }),
};

const openEscalation = async (scene: Scene) => must((await ticketIn(scene)).openEscalation?.id, 'open escalation');
const vendorCase = async (scene: Scene) => must((await ticketIn(scene)).vendorCase?.id, 'open vendor case');

async function relayToMe(scene: Scene): Promise<string> {
  const { openRelays } = await ticketIn(scene);
  return must(openRelays.find(({ tier }) => scene.act.by.tiers.includes(tier))?.id, `relay to ${scene.act.by.name}`);
}

async function relayAskedBack(scene: Scene): Promise<string> {
  const { openRelays } = await ticketIn(scene);
  return must(openRelays.find(({ state }) => state === 'questioned')?.id, 'question');
}
