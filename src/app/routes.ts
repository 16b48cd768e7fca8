import { bridgesOf } from '../bridge/bridges-of.ts';
import { BRIDGE_ROUTES } from '../bridge/routes.ts';
import { CERTIFICATE_ROUTES } from '../certificate/routes.ts';
import { CLOCK_ROUTES } from '../clock/routes.ts';
import { ESCALATION_ROUTES } from '../escalation/routes.ts';
import { caseNumbered } from '../escalation/vendor/case-numbered.ts';
import { FOLLOWUP_ROUTES } from '../followup/routes.ts';
import { HANDOUT_ROUTES } from '../handout/routes.ts';
import type { Act } from '../identity/act.ts';
import type { Route } from '../identity/route.ts';
import { identityRoutes } from '../identity/routes.ts';
import { KNOWLEDGE_ROUTES } from '../knowledge/routes.ts';
import { LAB_ROUTES } from '../lab/routes.ts';
import { NOTICE_ROUTES } from '../notice/routes.ts';
import { PAGING_ROUTES } from '../paging/routes.ts';
import { planRoutes } from '../plan/routes.ts';
import { planOfVersion } from '../plan/versions/store.ts';
import { QUIZ_ROUTES } from '../quiz/routes.ts';
import { departed } from '../report/departed.ts';
import { REPORT_ROUTES } from '../report/routes.ts';
import { RESOURCE_ROUTES } from '../resource/routes.ts';
import { rotaRoutes } from '../rota/routes.ts';
import { SIGNATURE_ROUTES } from '../signature/routes.ts';
import { staffRoutes } from '../staff/routes.ts';
import { ticketRoutes } from '../ticket/routes.ts';
import { TRAINING_ROUTES } from '../training/routes.ts';
import { shownToRequester } from './events.ts';
import { sentenceOf } from './http/problem.ts';
import { planConsequences } from './plan-consequences.ts';
import { startingPlan } from './starting-plan.ts';

/** Every endpoint of the desk with the permission it needs, as each slice brings them. Reading `routes.txt` is the security review. */
export const ROUTES: readonly Route[] = [
  ...ticketRoutes({ departed, caseNumbered }),
  ...ESCALATION_ROUTES,
  ...CLOCK_ROUTES,
  ...KNOWLEDGE_ROUTES,
  ...staffRoutes({ sentenceOf, shown: shownToRequester }),
  ...NOTICE_ROUTES,
  ...planRoutes({ workedPlan: () => startingPlan('support-plan'), consequencesOf: planConsequences }),
  ...rotaRoutes({ bridgesOf }),
  ...BRIDGE_ROUTES,
  ...QUIZ_ROUTES,
  ...RESOURCE_ROUTES,
  ...TRAINING_ROUTES,
  ...PAGING_ROUTES,
  ...CERTIFICATE_ROUTES,
  ...SIGNATURE_ROUTES,
  ...LAB_ROUTES,
  ...REPORT_ROUTES,
  ...HANDOUT_ROUTES,
  ...identityRoutes(teamsInForce),
  ...FOLLOWUP_ROUTES,
];

async function teamsInForce({ db, planVersion }: Act): Promise<string[]> {
  return ((await planOfVersion(db, planVersion)).teams ?? []).map(({ id }) => id);
}
