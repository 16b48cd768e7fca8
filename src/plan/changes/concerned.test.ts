import { expect, test } from 'vitest';
import { workedPlan } from '../../../test/worked-plan.ts';
import { comparePlans } from './compare-plans.ts';
import { concerned } from './concerned.ts';

const worked = (): any => workedPlan();

test.each<[string, (plan: any) => void, number[], string[]]>([
  ['a duty', (plan) => plan.responsibilities[2].duties.pop(), [3], []],
  ['a lead', (plan) => (plan.teams[1].lead = 'X'), [2], ['windows-support']],
  [
    'the hours of a calendar',
    (plan) => (plan.calendars[0].hours = []),
    [1, 2, 3],
    ['service-desk', 'windows-support', 'mobile-support', 'mdm-team'],
  ],
  ['a line of the rota', (plan) => plan.rota.pop(), [3], ['mdm-team']],
  ['the bar of a packet: who fills it in and who receives it', (plan) => (plan.process.packet[1].bar = 10), [2, 3], []],
  ['the contract with the vendor', (plan) => (plan.process.vendor.contract = 'Premier'), [3], []],
  ['the way down', (plan) => (plan.process.relay = 'step-by-step'), [1, 2, 3], []],
  ['a promise between tiers', (plan) => (plan.promises.betweenTiers[1].answerWithinMinutes = 5), [2], []],
  ['a promise to the user', (plan) => plan.promises.toUser.pop(), [1], []],
  ['a module of a programme', (plan) => plan.training.programmes[0].modules.pop(), [1], []],
  ['who takes part in a phase', (plan) => plan.phases[1].involvement.pop(), [3], ['mdm-team']],
  [
    'the bridge of a phase',
    (plan) => (plan.phases[3].bridge.minutes = 45),
    [1, 2, 3],
    ['service-desk', 'windows-support', 'mobile-support', 'mdm-team'],
  ],
  ['a wave of messages', (plan) => plan.communication.waves.pop(), [], []],
  ['a goal', (plan) => plan.goals.aims.pop(), [], []],
])('%s concerns those whose work it alters', (_, change, tiers, teams) => {
  const after = worked();
  change(after);
  const [first] = comparePlans(worked(), after);
  expect(first && concerned(first, { before: worked(), after })).toEqual({ tiers, teams });
});
