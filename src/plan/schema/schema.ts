import type { Static } from 'typebox';
import { communication } from './communication.ts';
import { goals } from './goals.ts';
import { phases } from './phases.ts';
import { process, promises } from './process.ts';
import { responsibilities } from './responsibilities.ts';
import { Closed } from './shapes.ts';
import { teamsQuestion } from './teams.ts';
import { training } from './training.ts';

/** The support plan. Every section is optional while drafting; lint says what the five questions still miss. */
export const PlanDocument = Closed({ ...teamsQuestion, responsibilities, process, promises, training, phases, communication, goals });
export type PlanDocument = Static<typeof PlanDocument>;
export type Team = NonNullable<PlanDocument['teams']>[number];
export type Phase = NonNullable<PlanDocument['phases']>[number];
export type Calendar = NonNullable<PlanDocument['calendars']>[number];
