import { type Route, reads, writes } from '../identity/route.ts';
import { finishAttempt } from './attempts/finish-attempt.ts';
import { makeCheck } from './attempts/make-check.ts';
import { readAttempt } from './attempts/read-attempt.ts';
import { say } from './attempts/say.ts';
import { startAttempt } from './attempts/start-attempt.ts';
import * as contract from './contract.ts';
import { listLabs } from './list-labs.ts';

export const LAB_ROUTES: readonly Route[] = [
  reads(contract.listLabs, 'lab:practise', listLabs),
  writes(contract.startAttempt, 'lab:practise', startAttempt),
  reads(contract.readAttempt, 'lab:practise', (look, input, { sentences }) => readAttempt(look, input, sentences)),
  writes(contract.say, 'lab:practise', say),
  writes(contract.makeCheck, 'lab:practise', makeCheck),
  writes(contract.finishAttempt, 'lab:practise', (act, input, { sentences }) => finishAttempt(act, input, sentences)),
];
