import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { BROKEN_PLANS } from '../../../test/broken-plans.ts';
import { KNOWN_HOLIDAYS } from '../../../test/known-holidays.ts';
import { workedPlan } from '../../../test/worked-plan.ts';
import { applyEdits } from '../edits/edits.ts';
import { checkPlanData } from '../file/parse-plan-file.ts';
import type { PlanDocument } from '../schema/schema.ts';
import { fixAll, fixOf, lintPlan, lintPlanFile } from './lint.ts';
import { LINT_CHECKS } from './lint-checks.ts';

const example = (name: string) => readFileSync(new URL(`../../../examples/${name}.yaml`, import.meta.url), 'utf8');
const WORKED = example('support-plan');
const worked = (): any => workedPlan();
const codesOf = (plan: PlanDocument) => lintPlan(plan).map(({ code }) => code);

test('every check has its example here', () => {
  expect(Object.keys(BROKEN_PLANS).toSorted()).toEqual(LINT_CHECKS.map(({ code }) => code).toSorted());
});

test.each(['en', 'es'])('every check has its sentence in %s', (language) => {
  const { lint } = JSON.parse(readFileSync(new URL(`../messages.${language}.json`, import.meta.url), 'utf8'));
  expect(LINT_CHECKS.map(({ code }) => code).filter((code) => !lint[code])).toEqual([]);
});

describe.each(LINT_CHECKS)('$code', ({ code, severity }) => {
  test('finds nothing in the worked plan', () => {
    expect(codesOf(worked())).not.toContain(code);
  });
  test(`finds its ${severity}, and says where`, () => {
    const plan = worked();
    BROKEN_PLANS[code]?.change(plan);
    expect(lintPlan(plan, KNOWN_HOLIDAYS)).toContainEqual(expect.objectContaining({ code, severity, path: BROKEN_PLANS[code]?.path }));
  });
});

describe('a character that the PDF cannot show', () => {
  const found = (plan: PlanDocument) => lintPlan(plan).filter(({ code }) => code === 'character-not-in-pdf');
  test('is said once in each section, with the first place and how many there are', () => {
    const plan = worked();
    plan.teams[1].name = { en: 'Team 팀', es: 'Equipo 팀' };
    plan.teams[2].name = 'مكتب';
    plan.organisation.name = 'שלום';
    expect(found(plan)).toEqual([
      { severity: 'info', code: 'character-not-in-pdf', path: 'organisation.name', params: { count: 4, example: 'ש' }, fixable: false },
      { severity: 'info', code: 'character-not-in-pdf', path: 'teams[1].name.en', params: { count: 5, example: '팀' }, fixable: false },
    ]);
  });
  test.each(['Mesa «Vela» — Año', 'Ομάδα Стол', '端末サポート', 'A → B ✓ 🚀 👩🏽\u200D💻', 'cafe\u0301', 'a\u200Bb\u00AD'])(
    'is none of “%s”',
    (name) => {
      const plan = worked();
      plan.organisation.name = name;
      expect(found(plan)).toEqual([]);
    },
  );
});

const FIXABLE = LINT_CHECKS.filter(({ fix }) => fix).map(({ code }) => code);

describe.each(FIXABLE)('the fix of %s', (code) => {
  const { change, path } = BROKEN_PLANS[code] ?? { change: () => {}, path: '' };
  const broken = (): PlanDocument => {
    const plan = worked();
    change(plan);
    return structuredClone(plan);
  };

  test('ends what was found, keeps the shape of a plan and makes no new error', () => {
    const plan = broken();
    const [before, edits] = [lintPlan(plan), fixOf(plan, { code, path })];
    expect(before.find((one) => one.code === code && one.path === path)?.fixable).toBe(true);
    const fixed = applyEdits(plan, edits ?? []);
    const after = lintPlan(fixed);
    expect(checkPlanData(fixed).findings).toEqual([]);
    expect(after.filter((one) => one.code === code && one.path === path)).toEqual([]);
    expect(after.filter(isError).length).toBeLessThanOrEqual(before.filter(isError).length - (before.some(isOf(code, isError)) ? 1 : 0));
  });
  test('is one of those after which nothing is left that has one', () => {
    const { plan } = fixAll(broken());
    expect([lintPlan(plan).filter(({ fixable }) => fixable), checkPlanData(plan).findings]).toEqual([[], []]);
  });
  test('is known by its place: no other finding of the check has the same', () => {
    const places = lintPlan(broken()).filter((one) => one.code === code && one.fixable);
    expect(new Set(places.map((one) => one.path)).size).toBe(places.length);
  });
});

test('what has no fix says so, and what is not found neither', () => {
  const { teams: _, ...plan } = worked();
  expect(lintPlan(plan).find(({ code }) => code === 'no-teams')?.fixable).toBe(false);
  expect([fixOf(plan, { code: 'no-teams', path: 'teams' }), fixOf(worked(), { code: 'no-auto-close', path: 'x' })]).toEqual([null, null]);
  expect(fixOf(plan, { code: 'nothing-of-the-kind', path: '' })).toBe(null);
});

test('the fixes of one code leave the others as they are', () => {
  const { plan, fixes } = fixAll(parse(example('minimal-plan')), 'vendor-contact-missing');
  expect(fixes.map(({ finding }) => finding.code)).toEqual(['vendor-contact-missing']);
  expect(codesOf(plan)).toContain('vendor-without-severities');
});

test.each([
  [150, []],
  [180, []],
  [181, ['training-length']],
  [120, []],
  [119, ['training-length']],
])('a programme of %i minutes', (minutes, codes) => {
  const plan = worked();
  const questions = { id: 'plan-review', name: 'All', minutes: 20, kind: 'q-and-a' };
  plan.training.programmes[0].modules = [{ name: 'All', minutes: minutes - 20, kind: 'lab' }, questions];
  expect(codesOf(plan)).toEqual(codes);
});

test('a calendar that is open day and night names no holidays, and need not', () => {
  const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
  const plan = worked();
  plan.calendars.push({ id: 'always', timeZone: 'UTC', hours: [{ days, from: '00:00', to: '24:00' }] });
  expect(codesOf(plan)).toEqual([]);
});

describe('the holidays of a region', () => {
  const calendarWith = (more: object, plan = worked()): any => {
    plan.calendars[0] = { ...plan.calendars[0], holidays: [], ...more };
    return plan;
  };
  const found = (more: object) =>
    lintPlan(calendarWith(more), KNOWN_HOLIDAYS)
      .map(({ code, path, params }) => ({ code, path, ...params }))
      .filter(({ path }) => path.startsWith('calendars'));

  test('say all that is to be said about days off', () => {
    expect(found({ holidaysOf: ['ES-MD'], workingDays: ['2026-12-07'] })).toEqual([]);
    expect(found({}).map(({ code }) => code)).toEqual(['calendar-without-holidays']);
  });
  test('that there is not, are named with the region that was perhaps meant', () => {
    expect(found({ holidaysOf: ['ES-MA'] })).toEqual([
      { code: 'unknown-holiday-region', path: 'calendars[0].holidaysOf[0]', region: 'ES-MA', nearest: 'ES-MD' },
    ]);
  });
  test('that nobody has looked up are not judged', () => {
    expect(lintPlan(calendarWith({ holidaysOf: ['ES-XX'], workingDays: ['2026-12-09'] }))).toEqual([]);
  });
  test('are not known for ever: the phases may go on longer', () => {
    const plan = calendarWith({ holidaysOf: ['ES-MD'] });
    plan.phases.at(-1).to = '2028-01-31';
    expect(lintPlan(plan, KNOWN_HOLIDAYS)).toContainEqual(
      expect.objectContaining({ code: 'holidays-not-known', params: { region: 'ES-MD', year: '2028' } }),
    );
  });
  test('a day that is worked where no region is named was none', () => {
    expect(found({ holidays: ['2026-12-25'], workingDays: ['2026-12-07'] }).map(({ code }) => code)).toContain('working-day-no-holiday');
  });
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

type Finding = ReturnType<typeof lintPlan>[number];
function isError({ severity }: Finding): boolean {
  return severity === 'error';
}
function isOf(code: string, isToo: (finding: Finding) => boolean) {
  return (finding: Finding) => finding.code === code && isToo(finding);
}

test('a fix writes in the language of an organisation that has one, and in both where it has both', () => {
  const plan = worked();
  delete plan.phases[1].involvement;
  const howIn = (languages: string[]) => {
    const { plan: fixed } = fixAll({ ...plan, organisation: { ...plan.organisation, languages } }, 'pilot-without-support');
    return fixed.phases?.[1]?.involvement?.[0]?.how;
  };
  expect(howIn(['es'])).toBe('Participa en los tickets del piloto');
  expect(howIn(['en', 'es'])).toEqual({ en: 'Takes part in the tickets of the pilot', es: 'Participa en los tickets del piloto' });
});

test('a finding names things as the plan does, and an id that leads nowhere as it stands', () => {
  const plan = worked();
  delete plan.phases[3].bridge;
  plan.rota[0].team = 'nobody';
  const found = lintPlan(plan);
  expect(found.find(({ code }) => code === 'production-without-bridge')?.params.id).toEqual({ en: 'Production 1', es: 'Producción 1' });
  expect(found.find(({ code }) => code === 'unknown-team')?.params.team).toBe('nobody');
});
