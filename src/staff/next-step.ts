import type { Clock } from '../clock/contract.ts';
import type { Status, WaitingFor } from '../ticket/words.ts';
import type { NextStep } from './contract.ts';

export type NextStepFacts = {
  status: Status;
  waitingFor: WaitingFor | null;
  waitingUntil: string | null;
  tier: number;
  contactTier: number;
  answerOwedSince: string | null;
  isTaken: boolean;
  isConfirmed: boolean;
  clocks: readonly Pick<Clock, 'kind' | 'state' | 'dueAt'>[];
};

/** What comes next for the person with the problem, who does it, and the promise they were given. */
export function nextStep(facts: NextStepFacts): NextStep {
  const { status, waitingFor, waitingUntil, tier, contactTier, answerOwedSince, isTaken, isConfirmed, clocks } = facts;
  const promised = (...kinds: Clock['kind'][]) =>
    clocks.find((clock) => clock.state === 'running' && kinds.includes(clock.kind))?.dueAt ?? null;
  switch (status) {
    case 'new':
      return { step: 'tier-looks', tier, by: promised('response') };
    case 'open':
      return { step: isTaken ? 'tier-investigates' : 'tier-takes', tier, by: promised('next-response') ?? promised('resolution') };
    case 'waiting':
      return waiting(waitingFor, tier, waitingUntil);
    case 'relaying':
      return { step: 'contact-calls', tier: contactTier, by: promised('resolution') };
    case 'resolved':
      if (answerOwedSince) return { step: 'tier-answers', tier, by: promised('next-response') };
      // Who has said that it works is not asked again: the case stays until every tier has learnt from it.
      return { step: isConfirmed ? 'tiers-learn' : 'you-confirm', tier: contactTier, by: null };
    case 'closed':
      return { step: 'done', tier: contactTier, by: null };
  }
}

function waiting(waitingFor: WaitingFor | null, tier: number, until: string | null): NextStep {
  switch (waitingFor) {
    case 'requester':
      return { step: 'you-answer', tier, by: null };
    case 'vendor':
      return { step: 'vendor-answers', tier, by: null };
    case 'change':
      return { step: 'change-happens', tier, by: until };
    case 'date':
    case null:
      return { step: 'date-comes', tier, by: until };
  }
}
