import type { Static } from 'typebox';
import { communication } from './schema/communication.ts';
import { goals } from './schema/goals.ts';
import { phases } from './schema/phases.ts';
import { process, promises } from './schema/process.ts';
import { responsibilities } from './schema/responsibilities.ts';
import { Closed } from './schema/shapes.ts';
import { teamsQuestion } from './schema/teams.ts';
import { training } from './schema/training.ts';

/** The support plan. Every section is optional while drafting; lint says what the five questions still miss. */
export const PlanDocument = Closed({ ...teamsQuestion, responsibilities, process, promises, training, phases, communication, goals });
export type PlanDocument = Static<typeof PlanDocument>;
export type Team = NonNullable<PlanDocument['teams']>[number];
export type Phase = NonNullable<PlanDocument['phases']>[number];
export type Calendar = NonNullable<PlanDocument['calendars']>[number];
