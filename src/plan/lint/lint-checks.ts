import type { Check } from './check.ts';
import { BRIDGE_CHECKS } from './checks/bridges.ts';
import { CERTIFICATE_CHECKS } from './checks/certificates.ts';
import { COMMUNICATION_CHECKS } from './checks/communication.ts';
import { EARLY_CHECKS } from './checks/early.ts';
import { EVERYWHERE_CHECKS } from './checks/everywhere.ts';
import { GOAL_CHECKS } from './checks/goals.ts';
import { HOLIDAY_CHECKS } from './checks/holidays.ts';
import { HOUR_CHECKS } from './checks/hours.ts';
import { PACKET_CHECKS } from './checks/packets.ts';
import { PAGING_CHECKS } from './checks/paging.ts';
import { PHASE_CHECKS } from './checks/phases.ts';
import { PROCESS_CHECKS } from './checks/process.ts';
import { PROMISE_CHECKS } from './checks/promises.ts';
import { RESPONSIBILITY_CHECKS } from './checks/responsibilities.ts';
import { TEAM_CHECKS } from './checks/teams.ts';
import { TRAINING_CHECKS } from './checks/training.ts';

/** What lint knows, question by question: one row a check. The sentence is `lint.<code>`. */
export const LINT_CHECKS: readonly Check[] = [
  ...TEAM_CHECKS,
  ...HOUR_CHECKS,
  ...HOLIDAY_CHECKS,
  ...EVERYWHERE_CHECKS,
  ...RESPONSIBILITY_CHECKS,
  ...PROCESS_CHECKS,
  ...PACKET_CHECKS,
  ...PROMISE_CHECKS,
  ...PAGING_CHECKS,
  ...TRAINING_CHECKS,
  ...CERTIFICATE_CHECKS,
  ...EARLY_CHECKS,
  ...BRIDGE_CHECKS,
  ...PHASE_CHECKS,
  ...COMMUNICATION_CHECKS,
  ...GOAL_CHECKS,
];
