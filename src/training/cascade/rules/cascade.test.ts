import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WEEKDAYS } from '../../../calendar/words.ts';
import { overlap } from '../../../rota/rules/spans.ts';
import { SEATS_USUAL } from '../words.ts';
import { type Cascade, cascadeOf } from './cascade.ts';
import type { Course, Facts, Known } from './facts.ts';
import type { Proposal } from './proposals.ts';

const TODAY = '2026-12-01';
const HOUR = 3_600_000;
const at = (instant: string) => Date.parse(instant);
const module = { id: 'tools', kind: 'lecture', minutes: 150, name: 'Tools' } as const;
const PLAN = {
  calendars: [{ id: 'office', timeZone: 'Europe/Madrid', hours: [{ days: WEEKDAYS.slice(0, 5), from: '08:00', to: '17:00' }] }],
  teams: [
    { id: 'desk', tier: 1, name: 'Service desk', calendar: 'office' },
    { id: 'windows', tier: 2, name: 'Windows', calendar: 'office' },
    { id: 'mobile', tier: 2, name: 'Mobile', calendar: 'office' },
    { id: 'mdm', tier: 3, name: 'MDM', calendar: 'office' },
  ],
  phases: [{ id: 'pilot', kind: 'pilot', name: 'Pilot', from: '2027-01-04' }],
  training: {
    trainers: [{ team: 'mdm', trains: [1, 2, 3] }],
    programmes: [1, 2, 3].map((tier) => ({ id: `tier-${tier}`, tier, name: `Tier ${tier}`, modules: [module] })),
  },
} as unknown as Facts['plan'];

const NOTHING = {
  holdings: [],
  excepted: [],
  courses: [],
  attended: [],
  outdated: new Set<string>(),
  absences: new Map(),
  shifts: new Map(),
};
const facts = (more: Partial<Facts>): Facts => ({ plan: PLAN, today: TODAY, people: [], ...NOTHING, ...more });
const one = (id: string, team: string, more: Partial<Known> & { isLead?: boolean } = {}): Known => {
  const { isLead = false, ...known } = more;
  return { id, name: id, teams: [{ team, isLead }], certified: [], observed: [], ...known };
};
const course = (more: Partial<Course> = {}): Course => ({
  id: 'course',
  programme: 'tier-2',
  tier: 2,
  isRunning: false,
  trainer: { id: 'max', name: 'max' },
  seats: 10,
  enrolled: [],
  from: at('2026-12-10T09:00Z'),
  to: at('2026-12-10T11:30Z'),
  ...more,
});
const said = ({ tiers }: Cascade) =>
  tiers.flatMap(({ broken }) =>
    broken.map(({ code, team, people, left }) => `${code} ${team ?? 'all'} ${people.length} left ${left.length}`),
  );
const inWords = ({ kind, trainer, observer, people, from }: Proposal) =>
  `${kind} ${trainer}${observer ? ` watched by ${observer}` : ''} ${new Date(from).toISOString().slice(0, 16)} ${people.join(' ')}`;

const MAX = one('max', 'mdm', { certified: [3] });
const held = (person: string, tier: number, until: string | null = '2027-11-01', state: 'valid' | 'ended' | 'revoked' = 'valid') => ({
  person,
  programme: `tier-${tier}`,
  state,
  until,
  planVersion: 1,
});

describe('a branch', () => {
  test('without a lead, whose people nobody has trained, says so, and the trainers of the plan teach them', () => {
    const found = cascadeOf(facts({ people: [one('ana', 'windows'), one('ben', 'windows'), MAX], holdings: [held('max', 3)] }));
    expect(said(found)).toEqual(['no-lead windows 2 left 2', 'no-session windows 2 left 0']);
    expect(found.proposals.map(inWords)).toEqual(['plan max 2026-12-03T07:00 ana ben']);
    expect(found.tiers[1]?.coverage).toEqual([{ programme: 'tier-2', of: 2, certified: 0, byDue: 0, dueOn: '2027-01-04' }]);
  });

  test('is taught by its own lead, who is watched the first time', () => {
    const people = [one('ana', 'windows'), one('lea', 'windows', { isLead: true, certified: [2] }), MAX];
    const found = cascadeOf(facts({ people, holdings: [held('max', 3), held('lea', 2)] }));
    expect(said(found)).toEqual(['lead-without-observation windows 1 left 0', 'no-session windows 1 left 0']);
    expect(found.proposals.map(inWords)).toEqual(['plan lea watched by max 2026-12-03T07:00 ana']);
  });

  test('breaks when the trainer of its session leaves, and another one who is free is proposed', () => {
    const people = [one('ana', 'windows'), one('lea', 'windows', { isLead: true, certified: [2], observed: [2] }), MAX];
    const planned = course({ trainer: { id: 'gone', name: 'gone' }, enrolled: ['ana'] });
    const found = cascadeOf(facts({ people, holdings: [held('max', 3), held('lea', 2)], courses: [planned] }));
    expect(said(found)).toEqual(['trainer-cannot-come all 1 left 0']);
    expect(found.tiers[1]?.broken[0]?.because).toBe('gone');
    expect(found.tiers[1]?.coverage[0]).toMatchObject({ of: 2, certified: 1, byDue: 1 });
    expect(found.proposals.map(({ kind, session }) => [kind, session])).toEqual([['trainer', 'course']]);
  });

  test('waits for a seat, or has it too late, and what is planned is changed before anything new is', () => {
    const people = [one('ana', 'windows'), one('ben', 'mobile'), one('cai', 'mobile'), MAX];
    const full = course({ seats: 1, enrolled: ['ana', 'ben'] });
    const late = course({ id: 'late', enrolled: ['cai'], from: at('2027-01-12T09:00Z'), to: at('2027-01-12T11:30Z') });
    const found = cascadeOf(facts({ people, holdings: [held('max', 3)], courses: [full, late] }));
    expect(said(found).filter((line) => !line.startsWith('no-lead'))).toEqual([
      'session-too-late mobile 1 left 0',
      'seats-too-few mobile 1 left 0',
    ]);
    expect(found.proposals.map(({ kind, session, seats, people: whom }) => [kind, session, seats, whom])).toEqual([
      ['move', 'late', 10, ['cai']],
      ['join', 'course', 2, ['ben']],
    ]);
  });

  test('that cannot be trained before the day says so, and is offered the soonest time after it', () => {
    const phases = [{ ...PLAN.phases?.[0], from: '2026-12-04' }];
    const shifts = new Map([['max', [{ from: at('2026-12-03T07:00Z'), to: at('2026-12-03T16:00Z') }]]]);
    const people = [one('ana', 'windows'), MAX];
    const found = cascadeOf(facts({ plan: { ...PLAN, phases } as Facts['plan'], people, holdings: [held('max', 3)], shifts }));
    const broken = found.tiers[1]?.broken.find(({ code }) => code === 'no-session');
    expect([broken?.left, broken?.unmended, broken?.day]).toEqual([['ana'], 'no-time', '2026-12-04']);
    expect(found.proposals).toMatchObject([{ isLate: true, from: at('2026-12-04T07:00Z') }]);
  });

  test('of a certificate that was revoked, ends soon, or is of an older way of doing things is open again', () => {
    const people = [one('ana', 'windows'), one('ben', 'windows'), one('cai', 'windows'), MAX];
    const holdings = [
      held('max', 3),
      held('ana', 2, '2027-11-01', 'revoked'),
      held('ben', 2, '2026-12-20'),
      { ...held('cai', 2), planVersion: 0 },
    ];
    const found = cascadeOf(facts({ people, holdings, outdated: new Set(['2 0']) }));
    expect(found.tiers[1]?.branches[0]?.people.map(({ of: [standing] }) => standing?.need)).toEqual(['none', 'runs-out', 'plan-changed']);
    expect(said(found)).toContain('no-session windows 2 left 0');
    expect(said(found)).toContain('plan-changed windows 1 left 0');
    expect(found.tiers[1]?.coverage[0]).toMatchObject({ of: 3, certified: 2, byDue: 1 });
  });

  test('has no trainer where the plan names none and no lead may', () => {
    const plan = { ...PLAN, training: { ...PLAN.training, trainers: [] } } as Facts['plan'];
    const found = cascadeOf(facts({ plan, people: [one('ana', 'windows')] }));
    expect(said(found)).toEqual(['no-trainers all 0 left 0', 'no-lead windows 1 left 1', 'no-trainer windows 1 left 1']);
    expect([found.proposals, found.tiers[1]?.broken.at(-1)?.unmended]).toEqual([[], 'nobody-may-train']);
  });

  test('whose trainers the plan asks for a certificate that they lack has none before they hold it', () => {
    const training = { ...PLAN.training, gates: [{ move: 'hold-session', tier: 2, from: '2026-12-07' }] };
    const of = { plan: { ...PLAN, training } as Facts['plan'], people: [one('ana', 'windows'), MAX] };
    const before = cascadeOf(facts({ ...of, courses: [course({ enrolled: ['ana'] })] }));
    expect(before.tiers[1]?.broken.map(({ code, because }) => `${code} ${because}`)).toEqual(['no-lead null', 'trainer-cannot-come lacks']);
    expect(
      cascadeOf(facts(of))
        .proposals.filter(({ tier }) => tier === 2)
        .map(inWords),
    ).toEqual(['plan max 2026-12-03T07:00 ana']);
    const after = cascadeOf(facts({ ...of, courses: [course({ enrolled: ['ana'] })], holdings: [held('max', 2)] }));
    expect(after.tiers[1]?.broken.map(({ code }) => code)).toEqual(['no-lead']);
  });

  test('of a tier without team, or without programme, asks nobody for anything', () => {
    const teams = PLAN.teams?.filter(({ tier }) => tier !== 2);
    const people = [one('ana', 'windows'), one('dan', 'desk'), MAX];
    const programmes = PLAN.training?.programmes?.filter(({ tier }) => tier !== 1);
    const found = cascadeOf(
      facts({ plan: { ...PLAN, teams, training: { ...PLAN.training, programmes } } as Facts['plan'], people, holdings: [held('max', 3)] }),
    );
    expect(said(found)).toEqual(['no-team all 0 left 0']);
    expect(found.proposals).toEqual([]);
  });
});

test('a plan with nobody, or without training, is an empty tree', () => {
  expect(cascadeOf(facts({ plan: {} as Facts['plan'] }))).toEqual({ tiers: [], proposals: [] });
  const { tiers, proposals } = cascadeOf(facts({}));
  expect([proposals, tiers.flatMap(({ broken, branches }) => [...broken, ...branches.flatMap(({ people }) => people)])]).toEqual([[], []]);
});

describe('whatever the people, certificates and sessions', () => {
  const TEAMS = ['desk', 'windows', 'mobile', 'mdm'] as const;
  const IDS = Array.from({ length: 30 }, (_, index) => `p${String(index).padStart(2, '0')}`);
  const span = fc
    .record({ day: fc.integer({ min: 0, max: 60 }), hour: fc.integer({ min: 6, max: 16 }), hours: fc.integer({ min: 1, max: 90 }) })
    .map(({ day, hour, hours }) => ({ from: at(`${TODAY}T00:00Z`) + (day * 24 + hour) * HOUR, hours }))
    .map(({ from, hours }) => ({ from, to: from + hours * HOUR }));
  const ids = (max: number) => fc.subarray(IDS, { maxLength: max });
  const tier = fc.constantFrom(1, 2, 3);
  const people = fc
    .array(
      fc.record({
        teams: fc.subarray([...TEAMS], { maxLength: 2 }),
        isLead: fc.boolean(),
        certified: fc.subarray([1, 2, 3]),
        observed: fc.subarray([1, 2, 3]),
      }),
      { maxLength: IDS.length },
    )
    .map((made) =>
      made.map(({ teams, isLead, ...known }, index) => ({
        ...known,
        id: IDS[index] ?? '',
        name: IDS[index] ?? '',
        teams: teams.map((team) => ({ team, isLead })),
      })),
    );
  const any = fc.record({
    people,
    courses: fc.array(
      fc.record({ tier, span, seats: fc.integer({ min: 1, max: 25 }), enrolled: ids(12), trainer: fc.constantFrom(...IDS) }),
      {
        maxLength: 5,
      },
    ),
    away: fc.array(fc.record({ person: fc.constantFrom(...IDS), span }), { maxLength: 25 }),
    phase: fc.constantFrom('2026-12-05', '2026-12-20', '2027-01-10', '2025-01-01'),
  });
  const build = ({ courses, away, phase, people: found }: typeof any extends fc.Arbitrary<infer A> ? A : never): Facts =>
    facts({
      plan: { ...PLAN, phases: [{ ...PLAN.phases?.[0], from: phase }] } as Facts['plan'],
      people: found,
      holdings: found.flatMap(({ id, certified }) => certified.map((of) => held(id, of))),
      courses: courses.map(({ tier: of, span: when, trainer, ...more }, index) =>
        course({
          ...more,
          ...when,
          id: `c${index}`,
          tier: of,
          programme: `tier-${of}`,
          trainer: { id: trainer, name: trainer },
          enrolled: more.enrolled.filter((person) => person !== trainer),
        }),
      ),
      absences: new Map(
        Object.entries(Object.groupBy(away, ({ person }) => person)).map(([person, all]) => [person, (all ?? []).map((each) => each.span)]),
      ),
    });
  const holds = (check: (found: Cascade, of: Facts) => void) =>
    fc.assert(
      fc.property(any, (parts) => {
        const of = build(parts);
        check(cascadeOf(of), of);
      }),
      { numRuns: 40 },
    );

  test('counts add up, and nobody is twice in a team', () => {
    holds(({ tiers }) => {
      for (const { branches, coverage } of tiers) {
        for (const branch of branches) {
          expect(new Set(branch.people.map(({ person }) => person.id)).size).toBe(branch.people.length);
          for (const { of, certified, byDue } of branch.coverage) {
            expect(of).toBe(branch.people.length);
            expect(Math.max(certified, byDue)).toBeLessThanOrEqual(of);
          }
        }
        for (const { programme, of, certified } of coverage) {
          const parts = branches.flatMap((branch) => branch.coverage.filter((part) => part.programme === programme));
          expect(of).toBeLessThanOrEqual(parts.reduce((sum, part) => sum + part.of, 0));
          expect(certified).toBeLessThanOrEqual(parts.reduce((sum, part) => sum + part.certified, 0));
        }
      }
    });
  });

  test('nobody is proposed for two things at once, away, or for more than one session of a programme', () => {
    holds(({ proposals }, { courses, absences }) => {
      const appointments = new Map<string, { from: number; to: number }[]>();
      const trained = new Set<string>();
      for (const { kind, trainer, observer, people: whom, programme, seats, from, to, session } of proposals) {
        if (kind !== 'trainer') expect(whom.length).toBeGreaterThan(0);
        expect(seats).toBeLessThanOrEqual(Math.max(SEATS_USUAL, courses.find(({ id }) => id === session)?.seats ?? 0));
        const comes = kind === 'plan' ? [trainer, ...(observer ? [observer] : []), ...whom] : kind === 'trainer' ? [trainer] : whom;
        for (const person of comes) {
          const waits = courses.find(({ id }) => id === session)?.enrolled.includes(person);
          const others = appointments.get(person) ?? [];
          if (!waits) expect(others.some((other) => overlap(other, { from, to }))).toBe(false);
          if (!waits) expect((absences.get(person) ?? []).some((away) => overlap(away, { from, to }))).toBe(false);
          appointments.set(person, [...others, { from, to }]);
        }
        if (kind !== 'trainer')
          for (const person of whom) {
            expect(trained).not.toContain(`${person} ${programme}`);
            trained.add(`${person} ${programme}`);
          }
      }
    });
  });

  test('once all that is proposed in time is planned, only those are left of whom that was said', () => {
    holds((found, of) => {
      const inTime = found.proposals.filter(({ isLate }) => !isLate);
      const after = cascadeOf({ ...of, courses: inTime.reduce(planned, of.courses) });
      const open = (cascade: Cascade, whom: 'people' | 'left') =>
        cascade.tiers.flatMap(({ broken }) =>
          broken
            .filter(({ programme, code }) => programme !== null && code !== 'trainer-cannot-come')
            .flatMap((one) => one[whom].map((person) => `${one.team} ${one.programme} ${person}`)),
        );
      expect(open(after, 'people').toSorted()).toEqual(open(found, 'left').toSorted());
    });
  });
});

/** What accepting a proposal makes of the sessions. */
function planned(
  courses: readonly Course[],
  { key, kind, session, trainer, seats, from, to, people, programme, tier }: Proposal,
): Course[] {
  const ref = { id: trainer, name: trainer };
  if (kind === 'plan') return [...courses, { id: key, programme, tier, isRunning: false, trainer: ref, seats, enrolled: people, from, to }];
  return courses.map((one) =>
    one.id === session
      ? { ...one, trainer: ref, seats, from, to, enrolled: [...new Set([...one.enrolled, ...(kind === 'join' ? people : [])])] }
      : one,
  );
}
