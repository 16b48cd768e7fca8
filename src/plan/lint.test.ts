import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { lintPlan, lintPlanFile } from './lint.ts';
import { LINT_CHECKS } from './lint-checks.ts';
import type { PlanDocument } from './schema.ts';

const example = (name: string) => readFileSync(new URL(`../../examples/${name}.yaml`, import.meta.url), 'utf8');
const WORKED = example('support-plan');
const worked = (): any => parse(WORKED);
const codesOf = (plan: PlanDocument) => lintPlan(plan).map(({ code }) => code);

const each = (rows: object[], change: object) => rows.map((row) => Object.assign(row, change));

/** For each check, the one change to the worked plan that it must notice, and where it says so. */
const BROKEN: Record<string, { change: (plan: any) => void; path: string }> = {
  'no-teams': { change: (plan) => delete plan.teams, path: 'teams' },
  'tier-without-team': { change: (plan) => plan.teams.pop(), path: 'tiers[2]' },
  'duplicate-id': { change: (plan) => plan.teams.push(plan.teams[0]), path: 'teams' },
  'duplicate-tier': { change: (plan) => plan.tiers.push(plan.tiers[0]), path: 'tiers' },
  'unknown-calendar': { change: (plan) => (plan.teams[1].calendar = 'nights'), path: 'teams[1].calendar' },
  'unknown-time-zone': { change: (plan) => (plan.calendars[0].timeZone = 'Europe/Nowhere'), path: 'calendars[0].timeZone' },
  'hours-end-before-they-begin': { change: (plan) => (plan.calendars[0].hours[1].to = '07:00'), path: 'calendars[0].hours[1]' },
  'calendar-without-hours': { change: (plan) => (plan.calendars[0].hours = []), path: 'calendars[0]' },
  'unknown-team': { change: (plan) => (plan.rota[0].team = 'nobody'), path: 'rota[0].team' },
  'contact-tier-without-team': { change: (plan) => plan.teams.shift(), path: 'process.contactTier' },
  'packet-bar-unreachable': {
    change: (plan) => each(plan.process.packet[0].fields, { weight: 0 }),
    path: 'process.packet[0]',
  },
  'duplicate-packet': { change: (plan) => (plan.process.packet[1].toTier = 2), path: 'process.packet' },
  'phase-ends-before-it-begins': { change: (plan) => (plan.phases[1].to = '2026-06-30'), path: 'phases[1]' },
  'day-not-in-calendar': { change: (plan) => (plan.phases[0].to = '2026-06-31'), path: 'phases[0]' },
  'unknown-phase': {
    change: (plan) => (plan.communication.waves[0].pieces[0].phase = 'beta'),
    path: 'communication.waves[0].pieces[0].phase',
  },
  'answered-twice': { change: (plan) => plan.promises.toUser.push(plan.promises.toUser[0]), path: 'promises.toUser' },
  'timed-escalation-leads-nowhere': {
    change: (plan) => (plan.process.timedEscalations = [{ tier: 2, afterMinutes: 60, toTier: 4 }]),
    path: 'process.timedEscalations[0]',
  },
  'promise-beyond-calendar': {
    change: (plan) => (plan.calendars[0].hours = [{ days: ['monday'], from: '09:00', to: '09:01' }]),
    path: 'promises.toUser[0]',
  },
  'area-nobody-handles': {
    change: (plan) =>
      each(
        plan.responsibilities.map((one: any) => one.areas),
        { certificates: 'escalates' },
      ),
    path: 'responsibilities',
  },
  'no-responsibilities': { change: (plan) => delete plan.responsibilities, path: 'responsibilities' },
  'packet-asks-for-nothing': { change: (plan) => plan.process.packet.pop(), path: 'process.packet' },
  'no-auto-close': { change: (plan) => delete plan.process.autoCloseDays, path: 'process.autoCloseDays' },
  'vendor-contact-missing': { change: (plan) => delete plan.process.vendor.contact, path: 'process.vendor' },
  'promise-missing': { change: (plan) => plan.promises.toUser.pop(), path: 'promises.toUser' },
  'tier-promise-exceeds-user-promise': {
    change: (plan) => (plan.promises.betweenTiers[2].answerWithinMinutes = 2881),
    path: 'promises.betweenTiers',
  },
  'tier-one-may-wipe': {
    change: (plan) => plan.responsibilities[0].deviceActions.push('wipe'),
    path: 'responsibilities[0].deviceActions',
  },
  'skype-is-retired': { change: (plan) => plan.teams[0].channels.push({ kind: 'skype' }), path: 'teams[0].channels' },
  'production-without-bridge': { change: (plan) => delete plan.phases[3].bridge, path: 'phases[3].bridge' },
  'pilot-without-support': { change: (plan) => delete plan.phases[1].involvement, path: 'phases[1].involvement' },
  'no-phases': { change: (plan) => (plan.phases = []), path: 'phases' },
  'tier-without-training': { change: (plan) => plan.training.programmes.pop(), path: 'training.programmes' },
  'training-length': { change: (plan) => (plan.training.programmes[0].modules[0].minutes = 200), path: 'training.programmes[0]' },
  'training-without-lab': {
    change: (plan) => (plan.training.programmes[0].modules[2].kind = 'lecture'),
    path: 'training.programmes[0]',
  },
  'text-in-one-language': { change: (plan) => delete plan.teams[0].name.es, path: 'teams[0].name' },
};

test('every check has its example here', () => {
  expect(Object.keys(BROKEN).toSorted()).toEqual(LINT_CHECKS.map(({ code }) => code).toSorted());
});

test.each(['en', 'es'])('every check has its sentence in %s', (language) => {
  const { lint } = JSON.parse(readFileSync(new URL(`./messages.${language}.json`, import.meta.url), 'utf8'));
  expect(LINT_CHECKS.map(({ code }) => code).filter((code) => !lint[code])).toEqual([]);
});

describe.each(LINT_CHECKS)('$code', ({ code, severity }) => {
  test('finds nothing in the worked plan', () => {
    expect(codesOf(worked())).not.toContain(code);
  });
  test(`finds its ${severity}, and says where`, () => {
    const plan = worked();
    BROKEN[code]?.change(plan);
    expect(lintPlan(plan)).toContainEqual(expect.objectContaining({ code, severity, path: BROKEN[code]?.path }));
  });
});

test.each([
  [150, []],
  [180, []],
  [181, ['training-length']],
  [120, []],
  [119, ['training-length']],
])('a programme of %i minutes', (minutes, codes) => {
  const plan = worked();
  plan.training.programmes[0].modules = [{ name: 'All', minutes, kind: 'lab' }];
  expect(codesOf(plan)).toEqual(codes);
});

describe('a plan file', () => {
  test('as Microsoft works it through has nothing to be said about it', () => {
    expect(lintPlanFile(WORKED)).toMatchObject({ isPublishable: true, findings: [] });
  });
  test('the smallest one can be published, with what it still misses', () => {
    const { isPublishable, findings } = lintPlanFile(example('minimal-plan'));
    expect([isPublishable, findings.map(({ severity }) => severity).includes('warning')]).toEqual([true, true]);
  });
  test('an empty object has no team, so it cannot be published', () => {
    const { isPublishable, findings } = lintPlanFile('{}');
    expect([isPublishable, findings[0]?.code]).toEqual([false, 'no-teams']);
  });

  test.each([
    ['too large', `a: ${'x'.repeat(5 * 1024 * 1024)}`, 'file/too-large', ''],
    ['no UTF-8', 'a: \uFFFD', 'file/encoding', ''],
    ['with a zero in it', 'a: \u0000', 'file/encoding', ''],
    ['with a key twice', 'tiers: []\ntiers: []', 'file/duplicate-key', ''],
    ['no YAML', 'tiers: [', 'file/unreadable', ''],
    ['that unfolds without end', aliases(), 'file/aliases', ''],
    ['a list', '- tiers', 'file/not-a-plan', ''],
    ['empty', '', 'file/not-a-plan', ''],
    ['too deep', `a: ${'['.repeat(30)}${']'.repeat(30)}`, 'file/too-deep', ''],
    ['with a section that is none', 'tires: []', 'schema/unknown-field', 'tires'],
    ['without what is needed', 'tiers: [{ tier: 1 }]', 'schema/missing-field', 'tiers[0].name'],
    ['with a word that is none', 'process: { relay: later }', 'schema/unknown-value', 'process.relay'],
    ['with a text for a list', 'tiers: one', 'schema/wrong-type', 'tiers'],
    ['with a tier too low', 'tiers: [{ tier: 0, name: Zero }]', 'schema/too-small', 'tiers[0].tier'],
    ['with a tier too high', 'tiers: [{ tier: 5, name: Five }]', 'schema/too-large', 'tiers[0].tier'],
    ['with an id that is none', 'teams: [{ id: A Team, name: A, tier: 1 }]', 'schema/malformed', 'teams[0].id'],
    ['with too many tiers', 'tiers: [1, 2, 3, 4, 5]', 'schema/too-many', 'tiers'],
  ])('%s is refused for what it is', (_, source, code, path) => {
    const { isPublishable, document, findings } = lintPlanFile(source);
    expect([isPublishable, document]).toEqual([false, null]);
    expect(findings).toContainEqual(expect.objectContaining({ severity: 'error', code, path }));
  });
});

/** Nine lines that stand for a thousand million. */
function aliases(): string {
  const lines = Array.from({ length: 9 }, (_, index) => `a${index + 1}: &a${index + 1} [${Array(9).fill(`*a${index}`).join(', ')}]`);
  return ['a0: &a0 [x]', ...lines].join('\n');
}
