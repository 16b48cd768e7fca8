import type { Check } from './lint/check.ts';
import { COMMUNICATION_CHECKS } from './lint/communication.ts';
import { EARLY_CHECKS } from './lint/early.ts';
import { EVERYWHERE_CHECKS } from './lint/everywhere.ts';
import { GOAL_CHECKS } from './lint/goals.ts';
import { HOUR_CHECKS } from './lint/hours.ts';
import { PACKET_CHECKS } from './lint/packets.ts';
import { PHASE_CHECKS } from './lint/phases.ts';
import { PROCESS_CHECKS } from './lint/process.ts';
import { PROMISE_CHECKS } from './lint/promises.ts';
import { RESPONSIBILITY_CHECKS } from './lint/responsibilities.ts';
import { TEAM_CHECKS } from './lint/teams.ts';
import { TRAINING_CHECKS } from './lint/training.ts';

/** What lint knows, question by question: one row a check. The sentence is `lint.<code>`. */
export const LINT_CHECKS: readonly Check[] = [
  ...TEAM_CHECKS,
  ...HOUR_CHECKS,
  ...EVERYWHERE_CHECKS,
  ...RESPONSIBILITY_CHECKS,
  ...PROCESS_CHECKS,
  ...PACKET_CHECKS,
  ...PROMISE_CHECKS,
  ...TRAINING_CHECKS,
  ...EARLY_CHECKS,
  ...PHASE_CHECKS,
  ...COMMUNICATION_CHECKS,
  ...GOAL_CHECKS,
];
