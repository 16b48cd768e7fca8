import { movesTicket, type Route, reads, writes } from '../identity/route.ts';
import { acceptEscalation } from './accept-escalation.ts';
import { acknowledgeRelay } from './acknowledge-relay.ts';
import { answerRelay } from './answer-relay.ts';
import { answerVendorCase } from './answer-vendor-case.ts';
import * as contract from './contract.ts';
import { scoreDraft } from './judge-packet.ts';
import { logVendorCase } from './log-vendor-case.ts';
import { openVendorCase } from './open-vendor-case.ts';
import { questionRelay } from './question-relay.ts';
import { raiseEscalation } from './raise-escalation.ts';
import { recordSolution } from './record-solution.ts';
import { returnEscalation } from './return-escalation.ts';
import { withdrawEscalation } from './withdraw-escalation.ts';

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
