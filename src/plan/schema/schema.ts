import { type Static, Type } from 'typebox';
import { communication } from './communication.ts';
import { FORMAT } from './format.ts';
import { goals } from './goals.ts';
import { maintenance, paging } from './paging.ts';
import { phases } from './phases.ts';
import { process, promises } from './process.ts';
import { responsibilities } from './responsibilities.ts';
import { Closed, maybe } from './shapes.ts';
import { teamsQuestion } from './teams.ts';
import { resources, training } from './training.ts';

/** The support plan. Every section is optional while drafting; lint says what the five questions still miss. */
export const PlanDocument = Closed({
  ...teamsQuestion,
  responsibilities,
  process,
  promises,
  paging,
  maintenance,
  training,
  resources,
  phases,
  communication,
  goals,
});
export type PlanDocument = Static<typeof PlanDocument>;

/** The same as it is written, which says its format; one that does not is of the first. */
export const WrittenPlan = Closed({ format: maybe(Type.Literal(FORMAT)), ...PlanDocument.properties });

export type Team = NonNullable<PlanDocument['teams']>[number];
export type Phase = NonNullable<PlanDocument['phases']>[number];
export type Bridge = NonNullable<Phase['bridge']>;
/** A rule by which the desk opens a bridge by itself. */
export type BridgeRule = NonNullable<NonNullable<PlanDocument['process']>['bridge']>[number];
export type Calendar = NonNullable<PlanDocument['calendars']>[number];
export type PagingRule = NonNullable<PlanDocument['paging']>[number];
export type PagingStep = PagingRule['steps'][number];
export type Programme = NonNullable<NonNullable<PlanDocument['training']>['programmes']>[number];
/** What only a certificate of its tier opens. */
export type TrainingGate = NonNullable<NonNullable<PlanDocument['training']>['gates']>[number];
export type Resource = NonNullable<PlanDocument['resources']>[number];
export type MaintenanceWindow = NonNullable<PlanDocument['maintenance']>[number];
