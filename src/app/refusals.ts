import { BRIDGE_REFUSALS } from '../bridge/refusals.ts';
import { CERTIFICATE_REFUSALS } from '../certificate/refusals.ts';
import { CLOCK_REFUSALS } from '../clock/refusals.ts';
import { ESCALATION_REFUSALS } from '../escalation/refusals.ts';
import { FOLLOWUP_REFUSALS } from '../followup/refusals.ts';
import { HANDOUT_REFUSALS } from '../handout/refusals.ts';
import { IDENTITY_REFUSALS } from '../identity/refusals.ts';
import { KNOWLEDGE_REFUSALS } from '../knowledge/refusals.ts';
import { LAB_REFUSALS } from '../lab/refusals.ts';
import { PAGING_REFUSALS } from '../paging/refusals.ts';
import { PLAN_REFUSALS } from '../plan/refusals.ts';
import { FILE_REFUSALS } from '../platform/files.ts';
import { PLATFORM_REFUSALS } from '../platform/refusals.ts';
import { QUIZ_REFUSALS } from '../quiz/refusals.ts';
import { REHEARSAL_REFUSALS } from '../rehearsal/refusals.ts';
import { RESOURCE_REFUSALS } from '../resource/refusals.ts';
import { ROTA_REFUSALS } from '../rota/refusals.ts';
import { SIGNATURE_REFUSALS } from '../signature/refusals.ts';
import { TICKET_REFUSALS } from '../ticket/refusals.ts';
import { TRAINING_REFUSALS } from '../training/refusals.ts';

/** Every code that the desk can refuse with: the slice that words it, and the HTTP status. */
export const REFUSALS: ReadonlyMap<string, { slice: string; status: number }> = new Map(
  Object.entries({
    platform: { ...PLATFORM_REFUSALS, ...FILE_REFUSALS },
    identity: IDENTITY_REFUSALS,
    plan: PLAN_REFUSALS,
    handout: HANDOUT_REFUSALS,
    ticket: TICKET_REFUSALS,
    escalation: ESCALATION_REFUSALS,
    clock: CLOCK_REFUSALS,
    knowledge: KNOWLEDGE_REFUSALS,
    rota: ROTA_REFUSALS,
    rehearsal: REHEARSAL_REFUSALS,
    bridge: BRIDGE_REFUSALS,
    quiz: QUIZ_REFUSALS,
    resource: RESOURCE_REFUSALS,
    training: TRAINING_REFUSALS,
    paging: PAGING_REFUSALS,
    certificate: CERTIFICATE_REFUSALS,
    signature: SIGNATURE_REFUSALS,
    followup: FOLLOWUP_REFUSALS,
    lab: LAB_REFUSALS,
  }).flatMap(([slice, codes]) => Object.entries(codes).map(([code, status]) => [code, { slice, status }] as const)),
);
