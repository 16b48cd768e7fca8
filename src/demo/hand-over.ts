import type { PacketDraft } from '../escalation/contract.ts';
import { PACKET_PHRASES } from './phrases.ts';
import { faultIn, type Scene, ticketIn } from './scene.ts';
import type { Finding, HandOff } from './story.ts';

/** The packet of a hand-off: the user's words and the documented symptom, every check that was worked, and the question. */
export async function packetFor(scene: Scene, { ask, evidence, guess }: HandOff): Promise<PacketDraft> {
  const phrases = PACKET_PHRASES[scene.act.by.locale];
  const fault = faultIn(scene);
  const tried = await checksWorked(scene);
  return {
    symptom: [phrases.said(scene.story.subject), fault?.symptom].filter(Boolean).join(' '),
    tried: tried.length > 0 ? tried : [phrases.anyway],
    question: ask,
    ...(evidence && { evidence: [...evidence] }),
    ...(guess && { hypothesis: guess }),
  };
}

/** What the checks of the catalogue showed, as the writer of the packet reads them. */
async function checksWorked(scene: Scene): Promise<string[]> {
  const { act, story, ticketId } = scene;
  const fault = faultIn(scene);
  const english = story.fault ? faultIn({ story, act: { ...act, by: { ...act.by, locale: 'en' } } }) : undefined;
  const rows = await act.db.selectFrom('checkDone').select(['step', 'outcome']).where('ticketId', '=', ticketId).orderBy('at').execute();
  return rows.map(({ step, outcome }) => {
    const index = english?.checks.findIndex((check) => check.step === step) ?? -1;
    const { done } = PACKET_PHRASES[act.by.locale];
    return `${fault?.checks[index]?.step ?? step}: ${done[outcome as keyof typeof done]}`;
  });
}

/** A finding as the use case takes it: the cause and the steps are those of the catalogue unless the story knows better. */
export async function solutionFor(scene: Scene, { cause, told, because, steps, lowestTier }: Finding) {
  const fault = faultIn(scene);
  const { tier } = await ticketIn(scene);
  return {
    rootCause: because ?? fault?.cause ?? told.en,
    causeCategory: cause,
    steps: steps ?? fault?.fix ?? told.en,
    userText: told,
    lowestTier: Math.min(lowestTier ?? fault?.resolvingTier ?? tier, tier),
  };
}
