import { movesTicket, type Route, reads, writes } from '../identity/route.ts';
import * as contract from './contract.ts';
import { acknowledgeRelay } from './down/acknowledge-relay.ts';
import { answerRelay } from './down/answer-relay.ts';
import { questionRelay } from './down/question-relay.ts';
import { recordSolution } from './down/record-solution.ts';
import { acceptEscalation } from './up/accept-escalation.ts';
import { scoreDraft } from './up/judge-packet.ts';
import { raiseEscalation } from './up/raise-escalation.ts';
import { returnEscalation } from './up/return-escalation.ts';
import { withdrawEscalation } from './up/withdraw-escalation.ts';
import { answerVendorCase } from './vendor/answer-vendor-case.ts';
import { logVendorCase } from './vendor/log-vendor-case.ts';
import { openVendorCase } from './vendor/open-vendor-case.ts';

export const ESCALATION_ROUTES: readonly Route[] = [
  // ── up, and cases with the vendor
  writes(contract.raiseEscalation, 'ticket:escalate', raiseEscalation),
  reads(contract.scoreDraft, 'ticket:escalate', scoreDraft),
  writes(contract.acceptEscalation, 'ticket:escalate', acceptEscalation),
  writes(contract.returnEscalation, 'ticket:escalate', returnEscalation),
  writes(contract.withdrawEscalation, 'ticket:escalate', withdrawEscalation),
  movesTicket(contract.openVendorCase, 'ticket:escalate', openVendorCase),
  writes(contract.logVendorCase, 'ticket:escalate', logVendorCase),
  writes(contract.answerVendorCase, 'ticket:escalate', answerVendorCase),
  // ── down: solutions and relays
  movesTicket(contract.recordSolution, 'ticket:relay', recordSolution),
  writes(contract.acknowledgeRelay, 'ticket:relay', acknowledgeRelay),
  writes(contract.questionRelay, 'ticket:relay', questionRelay),
  writes(contract.answerRelay, 'ticket:relay', answerRelay),
];
