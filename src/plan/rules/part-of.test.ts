import { expect, test } from 'vitest';
import { workedPlan } from '../../../test/worked-plan.ts';
import type { PlanDocument } from '../schema/schema.ts';
import { partOf } from './part-of.ts';

const worked = (): any => workedPlan();
const partAfter = (change: (plan: any) => void, team = 'service-desk') => {
  const plan = worked();
  change(plan);
  return partOf(plan as PlanDocument, [team]);
};

test('a member of tier 1 reads what the packet to tier 2 must hold, and nothing of the vendor', () => {
  const [tier] = partOf(worked(), ['service-desk']).tiers;
  expect(tier).toMatchObject({ tier: 1, contactsUser: true, handsOver: [{ toTier: 2, packet: { bar: 70 } }], vendor: undefined });
});

test.each([
  ['another tier’s duties', (plan: any) => plan.responsibilities[2].duties.pop()],
  ['the training of another tier', (plan: any) => plan.training.programmes.pop()],
  ['the rota of another team', (plan: any) => plan.rota.pop()],
  ['a wave of messages', (plan: any) => plan.communication.waves.pop()],
])('%s changes nothing for tier 1', (_, change) => {
  expect(partAfter(change)).toEqual(partOf(worked(), ['service-desk']));
});

test.each([
  ['its own areas', (plan: any) => (plan.responsibilities[0].areas.enrollment = 'escalates')],
  ['what it must hand over', (plan: any) => (plan.process.packet[0].bar = 80)],
  ['the team above it', (plan: any) => (plan.teams[1].name = 'Rescue')],
  ['its hours', (plan: any) => (plan.calendars[0].hours[0].to = '19:00')],
  ['the hours in which promises count', (plan: any) => delete plan.promises.calendar],
  ['what the user is promised, as it contacts the user', (plan: any) => (plan.promises.toUser[0].responseWithinMinutes = 5)],
  ['when the desk hands up what it leaves', (plan: any) => (plan.process.timedEscalations = [{ tier: 1, afterMinutes: 60, toTier: 2 }])],
  ['its bridge', (plan: any) => (plan.phases[3].bridge.minutes = 15)],
])('%s changes its part', (_, change) => {
  expect(partAfter(change)).not.toEqual(partOf(worked(), ['service-desk']));
});

test('who is in no team of the plan has no part', () => {
  expect(partOf(worked(), ['gone'])).toMatchObject({ teams: [], tiers: [] });
});
