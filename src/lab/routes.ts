import { type Route, reads, writes } from '../identity/route.ts';
import { finishAttempt } from './attempts/finish-attempt.ts';
import { makeCheck } from './attempts/make-check.ts';
import { readAttempt } from './attempts/read-attempt.ts';
import { say } from './attempts/say.ts';
import { startAttempt } from './attempts/start-attempt.ts';
import * as contract from './contract.ts';
import * as fromTicket from './from-ticket/contract.ts';
import { draftFromTicket } from './from-ticket/draft-from-ticket.ts';
import { listLabs } from './list-labs.ts';
import * as own from './own/contract.ts';
import { lintScenarioFile, listScenarios, listScenarioVersions, readScenarioFile } from './own/read-file.ts';
import { tryScenario } from './own/try-scenario.ts';
import { bringScenarioBack, retireScenario, writeScenario } from './own/write-scenario.ts';
import * as results from './results/contract.ts';
import { listLabResults } from './results/list-results.ts';
import { readLabStatistics } from './results/read-statistics.ts';

export const LAB_ROUTES: readonly Route[] = [
  reads(contract.listLabs, 'lab:practise', listLabs),
  writes(contract.startAttempt, 'lab:practise', startAttempt),
  reads(contract.readAttempt, 'lab:practise', (look, input, { sentences }) => readAttempt(look, input, sentences)),
  writes(contract.say, 'lab:practise', say),
  writes(contract.makeCheck, 'lab:practise', makeCheck),
  writes(contract.finishAttempt, 'lab:practise', (act, input, { sentences }) => finishAttempt(act, input, sentences)),
  // Who writes a scenario is for the plan to say, by its tier: the use case asks it.
  reads(own.listScenarios, 'lab:practise', listScenarios),
  reads(own.readScenarioFile, 'lab:practise', readScenarioFile),
  reads(own.listScenarioVersions, 'lab:practise', listScenarioVersions),
  writes(own.writeScenario, 'lab:practise', writeScenario),
  writes(own.retireScenario, 'lab:practise', retireScenario),
  writes(own.bringScenarioBack, 'lab:practise', bringScenarioBack),
  writes(own.lintScenarioFile, 'lab:practise', lintScenarioFile),
  writes(own.tryScenario, 'lab:practise', tryScenario),
  reads(fromTicket.draftFromTicket, 'lab:practise', draftFromTicket),
  reads(results.listLabResults, 'lab:practise', listLabResults),
  reads(results.readLabStatistics, 'lab:practise', readLabStatistics),
];
