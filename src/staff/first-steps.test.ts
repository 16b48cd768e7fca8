import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from '../../test/cast.ts';
import { startingPlan } from '../app/starting-plan.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const stepsOf = async () => (await stage.as('ada').get('/first-steps')).body;

test('what the desk brought along is no plan of its own; people and users are there', async () => {
  expect(await stepsOf()).toEqual({ plan: false, people: true, portal: true });
});

test('a plan that somebody has published is', async () => {
  await stage.as('lena').post('/plan/publish', { source: await startingPlan('support-plan') });
  expect(await stepsOf()).toEqual({ plan: true, people: true, portal: true });
});

test('a tier in which nobody works has still to be filled', async () => {
  const plan = await startingPlan('support-plan');
  const emptied = plan.replace(/id: mdm-team\b/g, 'id: new-team').replace(/(team|owner): mdm-team\b/g, '$1: new-team');
  const { status } = await stage.as('lena').post('/plan/publish', { source: emptied });
  expect([status, (await stepsOf()).people]).toEqual([201, false]);
});
