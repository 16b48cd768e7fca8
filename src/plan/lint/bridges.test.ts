import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { workedPlan } from '../../../test/worked-plan.ts';
import { readMessages } from '../../app/messages.ts';
import { openSentences } from '../../platform/i18n/sentences.ts';
import { applyEdits } from '../edits/edits.ts';
import { editPlanFile } from '../file/edit-plan-file.ts';
import { parsePlanFile } from '../file/parse-plan-file.ts';
import { FORMAT, upgradeEdits } from '../schema/format.ts';
import type { Bridge, PlanDocument } from '../schema/schema.ts';
import { findingsIn } from '../spoken/findings-in.ts';
import { fixAll, fixOf, lintPlan, lintPlanFile } from './lint.ts';

const OFFICE = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
const sentences = openSentences(readMessages());

/** The worked plan with this bridge in its first production. */
function withBridge(bridge: object, change: (plan: any) => unknown = () => {}): PlanDocument {
  const plan: any = workedPlan();
  plan.phases[3].bridge = bridge;
  change(plan);
  return plan;
}
const fixed = (bridge: object, change?: (plan: any) => unknown) =>
  fixAll(withBridge(bridge, change), 'bridge-in-words').plan.phases?.[3]?.bridge;
const codesOf = (plan: PlanDocument) => lintPlan(plan).map(({ code, path }) => `${code} ${path}`);

describe('words of a bridge as data', () => {
  const SAID = { minutes: 30, tiers: [1, 2, 3] };

  test.each<[string, Bridge['schedule'], object]>([
    ['in both languages', { en: 'Every working day at 09:00', es: 'Cada día laborable a las 9:00' }, { days: OFFICE, at: '09:00' }],
    ['in one', { es: 'lunes y jueves 16:30' }, { days: ['monday', 'thursday'], at: '16:30' }],
    ['in whichever', 'weekly on Monday at 10', { days: ['monday'], at: '10:00' }],
  ])('said %s, all of them', (_, schedule, data) => {
    expect(fixed({ ...SAID, schedule })).toEqual({ ...SAID, ...data });
  });

  test.each<[Bridge['schedule'], Bridge['schedule']]>([
    ['Mondays at 09:00 in Teams', 'in Teams'],
    [
      { en: 'Mondays at 09:00 in Teams', es: 'Los lunes a las 9:00, por Teams' },
      { en: 'in Teams', es: 'por Teams' },
    ],
    [{ en: 'Mondays at 09:00 in Teams', es: 'Los lunes a las 9:00' }, { en: 'in Teams' }],
  ])('with what is left of %j as it was written', (schedule, left) => {
    expect(fixed({ ...SAID, schedule })).toEqual({ ...SAID, days: ['monday'], at: '09:00', schedule: left });
  });

  test('with the address, where one stands among them', () => {
    expect(fixed({ ...SAID, schedule: 'Mondays at 09:00 https://meet.example/b' })).toEqual({
      ...SAID,
      days: ['monday'],
      at: '09:00',
      joinAddress: 'https://meet.example/b',
    });
  });

  test.each<[string, object]>([
    ['the languages say different times', { schedule: { en: 'Mondays at 09:00', es: 'Los lunes a las 10:00' } }],
    ['one language cannot be read', { schedule: { en: 'Mondays at 09:00', es: 'Los lunes, cuando haga falta' } }],
    ['the length is another one', { schedule: 'Mondays at 09:00, one hour' }],
    ['the time is given otherwise', { at: '10:00', schedule: 'Mondays at 09:00' }],
    ['the days are given otherwise', { days: ['tuesday'], schedule: 'Mondays at 09:00' }],
    ['the address is given otherwise', { joinAddress: 'https://a.example', schedule: 'Mondays at 09:00 https://b.example' }],
  ])('not where %s: the finding stays, without a fix', (_, more) => {
    const plan = withBridge({ ...SAID, ...more });
    const path = 'phases[3].bridge.schedule';
    expect(lintPlan(plan)).toContainEqual(expect.objectContaining({ code: 'bridge-in-words', severity: 'info', path, fixable: false }));
    expect(fixOf(plan, { code: 'bridge-in-words', path })).toBeNull();
    expect(fixAll(plan).plan.phases?.[3]?.bridge).toEqual({ ...SAID, ...more });
  });

  test('by the days on which the desk works, if the plan says which', () => {
    const bridge = { ...SAID, schedule: 'Every working day at 09:00' };
    const always = (plan: any) => (plan.calendars[0].hours[1].days = ['friday', 'saturday', 'sunday']);
    const several = (plan: any) => {
      plan.calendars.push({ ...plan.calendars[0], id: 'other' });
      delete plan.promises.calendar;
    };
    expect(fixed(bridge, (plan) => (plan.calendars[0].hours = plan.calendars[0].hours.slice(1)))).toMatchObject({ days: ['friday'] });
    expect(fixed(bridge, always)).toEqual(bridge);
    expect(fixed(bridge, several)).toEqual(bridge);
  });

  test('and what is said beside data is no finding', () => {
    const schedule = { en: 'Every other week Olga leads', es: 'Una semana sí y otra no, Olga' };
    expect(codesOf(withBridge({ ...SAID, days: ['monday'], at: '09:00', schedule }))).toEqual([]);
  });
});

test('a file of the first format is fixed by three lines, and every other one stays with its comments', () => {
  const first = readFileSync(new URL('../../../test/plan-files/format-1.yaml', import.meta.url), 'utf8');
  const { fixes } = fixAll(parsePlanFile(first).document ?? {}, 'bridge-in-words');
  const newest = editPlanFile(
    editPlanFile(first, upgradeEdits(parsePlanFile(first).document ?? {})),
    fixes.flatMap(({ edits }) => edits),
  );
  expect(fixes.map(({ finding }) => finding.code)).toEqual(['bridge-in-words', 'bridge-in-words', 'bridge-in-words']);
  const [before, after] = [first.split('\n'), newest.split('\n')];
  expect(after.filter((line) => !before.includes(line))).toEqual([
    `format: ${FORMAT}`,
    '    bridge: { minutes: 30, tiers: [1, 2, 3], days: [monday, tuesday, wednesday, thursday, friday], at: "09:00" }',
    '    bridge: { minutes: 30, tiers: [1, 2, 3], days: [monday], at: "09:00" }',
    '    bridge: { minutes: 30, tiers: [1, 2, 3], days: [monday], at: "09:00" }',
  ]);
  const { isPublishable, findings } = lintPlanFile(newest);
  expect([isPublishable, new Set(findings.map(({ code }) => code))]).toEqual([
    true,
    new Set(['urgent-without-paging', 'tier-without-resources']),
  ]);
  // For what an alarm rings, and what is learnt from, only the newest says.
  const { paging: _, maintenance: __, resources: ___, ...rest } = workedPlan();
  expect({ format: FORMAT, ...parsePlanFile(newest).document }).toEqual(rest);
});

describe('a bridge that cannot be held', () => {
  const TIMED = { days: ['monday'], at: '09:00', minutes: 30, tiers: [1, 2, 3] };
  test.each([
    ['is said to have no time', { days: ['monday'], minutes: 30 }, 'bridge-without-time phases[3].bridge'],
    ['is said to have no time in any language', { minutes: 30, schedule: {} }, 'bridge-without-time phases[3].bridge'],
    ['is said to have no time but blanks', { minutes: 30, schedule: { es: ' ' } }, 'bridge-without-time phases[3].bridge'],
    ['ends too early', { ...TIMED, from: '2026-08-12', until: '2026-08-11' }, 'bridge-ends-before-it-begins phases[3].bridge'],
    ['begins before its phase', { ...TIMED, from: '2026-07-31' }, 'bridge-outside-phase phases[3].bridge.from'],
    ['ends after its phase', { ...TIMED, until: '2026-09-01' }, 'bridge-outside-phase phases[3].bridge.until'],
    ['ends on no day', { ...TIMED, until: '2026-08-00' }, null],
    ['begins on a day that no month has', { ...TIMED, from: '2026-02-31' }, 'day-not-in-calendar phases[3]'],
    ['is within its phase', { ...TIMED, from: '2026-08-01', until: '2026-08-31' }, null],
  ])('%s', (_, bridge, found) => {
    const codes = codesOf(withBridge(bridge)).filter((code) => found === null || code === found);
    if (found) expect(codes).toEqual([found]);
    else expect(parsePlanFile(JSON.stringify(withBridge(bridge))).document === null ? [] : codes).toEqual([]);
  });

  test('of a tier that nobody is in: the tier leaves, unless it is the only one', () => {
    const without4 = (plan: any) => plan.tiers.pop();
    const plan = withBridge({ ...TIMED, tiers: [1, 4, 2, 3] }, without4);
    const found = { code: 'unknown-tier', path: 'phases[3].bridge.tiers[1]' };
    expect(applyEdits(plan, fixOf(plan, found) ?? []).phases?.[3]?.bridge?.tiers).toEqual([1, 2, 3]);
    expect(fixOf(withBridge({ ...TIMED, tiers: [4] }, without4), { ...found, path: 'phases[3].bridge.tiers[0]' })).toBeNull();
  });

  test.each([
    ['days', ['lunes'], 'schema/unknown-value', 'phases[3].bridge.days[0]', /Allowed: monday, tuesday/, /Permitidos?|Se permiten|Valores/],
    ['days', [], 'schema/too-few', 'phases[3].bridge.days', /too few/, /pocas|pocos/],
    ['at', '24:00', 'schema/not-a-start', 'phases[3].bridge.at', /from 00:00 to 23:59/, /de 00:00 a 23:59/],
    ['at', '9:00', 'schema/not-a-start', 'phases[3].bridge.at', /two digits/, /dos cifras/],
    ['minutes', 4, 'schema/too-small', 'phases[3].bridge.minutes', /5 is the least/, /mínimo es 5/],
    ['minutes', 481, 'schema/too-large', 'phases[3].bridge.minutes', /480 is the most/, /máximo es 480/],
    ['joinAddress', 'http://meet.example', 'schema/not-https', 'phases[3].bridge.joinAddress', /https:/, /https:/],
    ['joinAddress', 'javascript:alert(1)', 'schema/not-https', 'phases[3].bridge.joinAddress', /https:/, /https:/],
    ['joinAddress', 'https://a b', 'schema/not-https', 'phases[3].bridge.joinAddress', /https:/, /https:/],
    ['from', '1 August', 'schema/malformed', 'phases[3].bridge.from', /well formed/, /formado|forma/],
    ['timeZone', 'UTC', 'schema/unknown-field', 'phases[3].bridge.timeZone', /not known/, /no se reconoce/],
  ])('because of its %s, %j, is refused as %s, in both languages', (field, value, code, path, english, spanish) => {
    const { findings } = parsePlanFile(JSON.stringify(withBridge({ ...TIMED, [field]: value })));
    expect(findings).toEqual([expect.objectContaining({ code, path })]);
    expect(findings.map(findingsIn(sentences, 'en'))[0]?.message).toMatch(english);
    expect(findings.map(findingsIn(sentences, 'es'))[0]?.message).toMatch(spanish);
  });
});
