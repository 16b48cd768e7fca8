import { describe, expect, test } from 'vitest';
import { workedPlan } from '../../../test/worked-plan.ts';
import { CHAPTER_IDS, type ChapterId } from '../schema/chapters.ts';
import { completenessByChapter, completenessOf, ITEMS } from './completeness.ts';

const each = (rows: any[], change: object) => rows.map((row) => Object.assign(row, change));
const drop = (rows: any[], field: string) => {
  for (const row of rows) delete row[field];
};

/** For each item, a change to the worked plan after which it is open again. */
const OPENED: Record<ChapterId, Record<string, (plan: any) => unknown>> = {
  teams: {
    organisation: (plan) => delete plan.organisation.name,
    contact: (plan) => delete plan.organisation.contact,
    tiers: (plan) => delete plan.tiers[3].purpose,
    effort: (plan) => delete plan.tiers[1].minutesPerTicket,
    teams: (plan) => plan.teams.pop(),
    leads: (plan) => delete plan.teams[0].lead,
    channels: (plan) => each([plan.teams[1]], { channels: [] }),
    hours: (plan) => each(plan.calendars, { hours: [] }),
    rota: (plan) => each([plan], { rota: plan.rota.filter(({ team }: any) => team !== 'mdm-team') }),
  },
  responsibilities: {
    areas: (plan) => delete plan.responsibilities[0].areas,
    handled: (plan) =>
      each(
        plan.responsibilities.map(({ areas }: any) => areas),
        { certificates: 'escalates' },
      ),
    duties: (plan) => delete plan.responsibilities[2].duties,
    actions: (plan) => delete plan.responsibilities[0].deviceActions,
    role: (plan) => delete plan.responsibilities[1].intuneRole,
  },
  process: {
    steps: (plan) => each([plan.process], { steps: [] }),
    packet: (plan) => each([plan.process.packet[1]], { fields: [] }),
    bar: (plan) => each([plan.process.packet[0]], { bar: 0 }),
    relay: (plan) => delete plan.process.relay,
    contact: (plan) => delete plan.process.contactTier,
    skip: (plan) => delete plan.process.skip,
    close: (plan) => delete plan.process.autoCloseDays,
    calendar: (plan) => delete plan.promises.calendar,
    toUser: (plan) => plan.promises.toUser.pop(),
    between: (plan) => delete plan.promises.betweenTiers[0].acknowledgeWithinMinutes,
    vendor: (plan) => delete plan.process.vendor.contract,
    severities: (plan) => delete plan.process.vendor.severities,
  },
  training: {
    programmes: (plan) => plan.training.programmes.pop(),
    modules: (plan) => each([plan.training.programmes[0]], { modules: [] }),
    labs: (plan) => each(plan.training.programmes[2].modules, { kind: 'lecture' }),
    trainedBy: (plan) => delete plan.training.programmes[0].trainedBy,
    heldOn: (plan) => delete plan.training.programmes[1].heldOn,
    certificates: (plan) => delete plan.training.programmes[1].certificateMonths,
    trainers: (plan) => delete plan.training.trainers,
  },
  early: {
    pilot: (plan) => each(plan.phases.slice(1, 3), { kind: 'planning' }),
    production: (plan) => each([plan.phases[3]], { kind: 'production' }),
    groups: (plan) => delete plan.phases[2].groups,
    involvement: (plan) => delete plan.phases[1].involvement,
    gate: (plan) => delete plan.phases[2].gate,
    bridge: (plan) => delete plan.phases[3].bridge,
    enrolBy: (plan) => delete plan.phases[4].enrolBy,
    tickets: (plan) => drop(plan.phases, 'expectedTickets'),
  },
  communication: {
    waves: (plan) => delete plan.communication,
    stages: (plan) => delete plan.communication.waves[0].stage,
    days: (plan) => each([plan.communication.waves[0]], { pieces: [] }),
    everyone: (plan) => each(plan.communication.waves, { pieces: [{ phase: 'limited-pilot', on: '2026-07-01' }] }),
  },
  goals: {
    aims: (plan) => delete plan.goals.aims,
    measures: (plan) => delete plan.goals.aims[1].target,
    challenges: (plan) => delete plan.goals.challenges,
    mitigations: (plan) => delete plan.goals.challenges[0].mitigation,
  },
};

test('an empty plan answers nothing, the worked one everything', () => {
  const [empty, worked] = [completenessByChapter({}), completenessByChapter(workedPlan())];
  expect(CHAPTER_IDS.map((id) => empty[id].answered)).toEqual(CHAPTER_IDS.map(() => 0));
  expect(CHAPTER_IDS.flatMap((id) => worked[id].open)).toEqual([]);
});

test('the table opens every item once', () => {
  for (const chapter of CHAPTER_IDS) expect(Object.keys(OPENED[chapter])).toEqual(ITEMS[chapter].map(({ id }) => id));
});

describe.each(CHAPTER_IDS)('the answer about %s', (chapter) => {
  test.each(Object.entries(OPENED[chapter]))('is open about %s when the plan does not say it', (item, change) => {
    const plan = workedPlan();
    change(plan);
    const { answered, total, open } = completenessOf(plan, chapter);
    expect(open).toContain(item);
    expect(answered).toBe(total - open.length);
  });
});
