import { expect, test } from 'vitest';
import { workedPlan } from '../../test/worked-plan.ts';
import { comparePlans } from '../plan/changes/compare-plans.ts';
import { concerned } from '../plan/changes/concerned.ts';
import { partOf } from '../plan/rules/part-of.ts';
import type { PlanDocument } from '../plan/schema/schema.ts';
import { changedSections } from './changed-sections.ts';
import { partToSign } from './part-to-sign.ts';

const worked = (): any => workedPlan();
const changed = (change: (plan: any) => void): PlanDocument => {
  const plan = worked();
  change(plan);
  return plan;
};
const sectionsOf = (change: (plan: any) => void, team: string) =>
  changedSections(partOf(worked(), [team]), partOf(changed(change), [team]));

test.each([
  ['a renamed tier', (plan: any) => (plan.tiers[0].name = 'Front'), 'service-desk', ['tier']],
  ['a duty more', (plan: any) => plan.responsibilities[0].duties.push('Be kind'), 'service-desk', ['duties']],
  ['an area that it escalates now', (plan: any) => (plan.responsibilities[0].areas.email = 'escalates'), 'service-desk', ['areas']],
  ['an action less', (plan: any) => plan.responsibilities[0].deviceActions.pop(), 'service-desk', ['deviceActions']],
  ['another walk', (plan: any) => plan.process.steps.pop(), 'service-desk', ['steps']],
  ['a higher bar above', (plan: any) => (plan.process.packet[0].bar = 90), 'service-desk', ['handsOver']],
  ['the same bar, to those who take it', (plan: any) => (plan.process.packet[0].bar = 90), 'windows-support', ['takes']],
  ['a renamed team above', (plan: any) => (plan.teams[1].name = 'Rescue'), 'service-desk', ['teamsAbove']],
  ['the way down', (plan: any) => (plan.process.relay = 'step-by-step'), 'service-desk', ['relay']],
  ['another contract', (plan: any) => (plan.process.vendor.contract = 'None'), 'mdm-team', ['vendor']],
  ['a shorter promise', (plan: any) => (plan.promises.betweenTiers[0].acknowledgeWithinMinutes = 10), 'service-desk', ['promise']],
  ['who may write to the user', (plan: any) => (plan.process.tiersThatMayContact = [1, 2]), 'windows-support', ['userContact']],
  ['another lead', (plan: any) => (plan.teams[0].lead = 'Somebody'), 'service-desk', ['team']],
  ['a holiday more', (plan: any) => plan.calendars[0].holidays.push('2027-05-01'), 'service-desk', ['hours']],
  ['promises that count day and night', (plan: any) => delete plan.promises.calendar, 'service-desk', ['hours']],
  ['another rota', (plan: any) => (plan.rota[0].people = 9), 'service-desk', ['rota']],
  ['a longer lab', (plan: any) => (plan.training.programmes[0].modules[2].minutes = 90), 'service-desk', ['training']],
  ['a bridge less', (plan: any) => delete plan.phases[3].bridge, 'service-desk', ['phases']],
  ['a rung that may be skipped', (plan: any) => (plan.process.skip = { allowed: true }), 'service-desk', ['handsOver', 'teamsAbove']],
  ['what concerns others', (plan: any) => plan.responsibilities[2].duties.pop(), 'service-desk', []],
  ['nothing', () => {}, 'service-desk', []],
])('%s is named by its place', (_, change, team, sections) => {
  expect(sectionsOf(change, team)).toEqual(sections);
});

test('whatever changes the text that is signed has a place', () => {
  const leaves = leavesOf(worked());
  expect(leaves.length).toBeGreaterThan(400);
  const wrong = ['service-desk', 'mobile-support', 'mdm-team'].flatMap((team) => {
    const before = partToSign(worked(), [team]);
    return leaves.filter((path) => {
      const after = partToSign(withOther(path), [team]);
      const hasPlace = !before || !after || changedSections(before.part, after.part).length > 0;
      return hasPlace !== (before?.digest !== after?.digest);
    });
  });
  expect(wrong.map((path) => path.join('.'))).toEqual([]);
});

test('whose part a change alters, the comparison of the two plans names as concerned', () => {
  const teams = worked().teams as { id: string; tier: number }[];
  const before = worked();
  const signed = new Map(teams.map(({ id }) => [id, partToSign(before, [id])?.digest]));
  const forgotten = leavesOf(worked()).flatMap((path) => {
    const after = withOther(path);
    const named = comparePlans(before, after).flatMap((change) => concerned(change, { before, after }).tiers);
    const altered = teams.filter(({ id }) => signed.get(id) !== partToSign(after, [id])?.digest);
    return altered.filter(({ tier }) => !named.includes(tier)).map(({ id }) => `${path.join('.')}: ${id}`);
  });
  expect(forgotten).toEqual([]);
});

test('the order in which a file names things by key is no change', () => {
  const plan = worked();
  const turned = Object.fromEntries(Object.entries(plan).toReversed());
  turned.process = Object.fromEntries(Object.entries(plan.process).toReversed());
  expect(partToSign(turned as PlanDocument, ['mdm-team'])?.digest).toBe(partToSign(plan, ['mdm-team'])?.digest);
});

test('who is in no team of the plan has nothing to sign', () => {
  expect(partToSign(worked(), ['gone'])).toBeNull();
});

function withOther(path: readonly (string | number)[]): PlanDocument {
  const plan = worked();
  const key = path.at(-1) ?? '';
  const inner = path.slice(0, -1).reduce((node: any, step) => node[step], plan);
  inner[key] = typeof inner[key] === 'number' ? inner[key] + 1 : 'changed';
  return plan;
}

function leavesOf(node: unknown, path: readonly (string | number)[] = []): (string | number)[][] {
  if (typeof node !== 'object' || node === null) return [[...path]];
  return Object.entries(node).flatMap(([key, inner]) => leavesOf(inner, [...path, Array.isArray(node) ? Number(key) : key]));
}
