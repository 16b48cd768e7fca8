import { describe, expect, test } from 'vitest';
import { SAMPLES } from '../../test/event-samples.ts';
import { REACTIONS } from '../app/reactions.ts';
import type { PlanDocument } from '../plan/schema/schema.ts';
import { BRIDGE_TELLING_KINDS } from './bridge-rules.ts';
import { deviationsOf, type Facts, type Seen, TELLING_KINDS, type TellingKind } from './rules.ts';

const WORKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;
const PLAN: PlanDocument = {
  teams: [
    { id: 'desk', name: 'Desk', tier: 1, calendar: 'office' },
    { id: 'windows', name: 'Windows', tier: 2, calendar: 'office' },
    { id: 'mdm', name: 'MDM', tier: 3 },
  ],
  calendars: [
    {
      id: 'office',
      timeZone: 'Europe/Madrid',
      hours: [{ days: [...WORKDAYS], from: '08:00', to: '18:00' }],
      holidays: ['2026-12-08'],
    },
  ],
  rota: [
    { team: 'windows', days: [...WORKDAYS], from: '08:00', to: '15:00', people: 2 },
    { team: 'windows', days: ['saturday', 'tuesday'], from: '08:00', to: '12:00', people: 1 },
  ],
  promises: { calendar: 'office' },
  responsibilities: [
    { tier: 1, areas: { email: 'handles', certificates: 'escalates' } },
    { tier: 2, areas: { certificates: 'assists' } },
  ],
  process: {
    packet: [
      {
        toTier: 2,
        bar: 60,
        fields: [
          { field: 'symptom', weight: 50 },
          { field: 'tried', weight: 50, required: true },
        ],
      },
      { toTier: 4, bar: 50, fields: [{ field: 'evidence', weight: 100 }] },
    ],
  },
  phases: [
    { id: 'pilot', name: 'Pilot', kind: 'pilot', from: '2026-09-01', to: '2026-09-30' },
    { id: 'production', name: 'Production', kind: 'production', from: '2026-10-05', to: '2026-10-31' },
  ],
};

/** Thursday 26 November 2026 at ten o’clock in Madrid, in the middle of everybody’s hours. */
const TEN = '2026-11-26T10:00:00+01:00';
const event = (kind: TellingKind, data: object = {}, at = TEN) =>
  ({ kind, actorId: 'somebody', data: { ...SAMPLES[kind], ...data }, at: new Date(at) }) as Seen;
const facts = (more: Partial<Facts> = {}): Facts => ({
  plan: PLAN,
  area: 'email',
  path: [
    { tier: 1, team: 'desk' },
    { tier: 2, team: 'windows' },
  ],
  authorTier: null,
  packet: null,
  received: null,
  isSolved: false,
  ...more,
});

type Case = [promise: string, event: Seen, facts: Facts, expected: object | null];

/** Each kind where it is one, and as near to it as can be where it is not. */
const CASES: Case[] = [
  [
    'a hand-up over a tier',
    event('ticket-escalated', { fromTier: 1, toTier: 3 }),
    facts(),
    { kind: 'tier-skipped', tier: 1, team: 'desk', detail: { toTier: 3, skipped: [2] } },
  ],
  ['a hand-up to the next', event('ticket-escalated', { fromTier: 1, toTier: 2 }), facts(), null],
  [
    'a hand-up over a tier that the plan gives no team',
    event('ticket-escalated', { fromTier: 1, toTier: 3 }),
    facts({ plan: { ...PLAN, teams: PLAN.teams?.filter(({ tier }) => tier !== 2) ?? [] } }),
    null,
  ],

  [
    'what the timer hands up below the bar',
    event('ticket-escalated', { fromTier: 1, toTier: 2, because: 'timer' }),
    facts({ packet: { symptom: 'It stops' } }),
    {
      kind: 'packet-below-bar',
      tier: 1,
      team: 'desk',
      detail: { toTier: 2, score: 50, bar: 60, missing: ['tried'], because: 'timer' },
    },
  ],
  [
    'a packet that is full',
    event('ticket-escalated', { fromTier: 1, toTier: 2 }),
    facts({ packet: { symptom: 'It stops', tried: ['All'] } }),
    null,
  ],
  [
    'a packet passed on as it was received',
    event('ticket-escalated', { fromTier: 1, toTier: 2, because: 'timer' }),
    facts({ packet: { symptom: 'It stops', tried: ['All'] }, received: { symptom: 'It stops', tried: ['all'] } }),
    { kind: 'packet-below-bar', detail: { score: 100, bar: 60, missing: ['tried'] } },
  ],
  [
    'a vendor case without what the plan demands for the vendor',
    event('vendor-case-opened', { fromTier: 3, toTier: 4 }),
    facts({ packet: { symptom: 'It stops' } }),
    { kind: 'packet-below-bar', tier: 3, detail: { toTier: 4, missing: ['evidence'] } },
  ],
  [
    'a vendor case where the plan demands nothing',
    event('vendor-case-opened', { fromTier: 3, toTier: 4 }),
    facts({ plan: { ...PLAN, process: {} }, packet: { symptom: 'It stops' } }),
    null,
  ],

  [
    'accepting when the rota has nobody',
    event('escalation-accepted', { tier: 2 }, '2026-11-26T15:00:00+01:00'),
    facts(),
    { kind: 'outside-hours', tier: 2, team: 'windows', detail: { move: 'escalation-accepted', why: 'nobody-on-duty' } },
  ],
  ['accepting in the last minute of a shift', event('escalation-accepted', { tier: 2 }, '2026-11-26T14:59:59+01:00'), facts(), null],
  [
    'resolving after hours, by the clock of the calendar’s zone',
    event('ticket-resolved', {}, '2026-11-26T17:00:00Z'),
    facts({ path: [{ tier: 1, team: 'desk' }] }),
    { kind: 'outside-hours', detail: { move: 'ticket-resolved', why: 'closed' } },
  ],
  ['resolving an hour before', event('ticket-resolved', {}, '2026-11-26T16:59:59Z'), facts({ path: [{ tier: 1, team: 'desk' }] }), null],
  [
    'learning on a holiday',
    event('relay-acknowledged', { tier: 2 }, '2026-12-08T10:00:00+01:00'),
    facts(),
    { kind: 'outside-hours', detail: { why: 'closed' } },
  ],
  ['a shift of the rota outside the calendar', event('relay-acknowledged', { tier: 2 }, '2026-11-28T10:00:00+01:00'), facts(), null],
  [
    'writing to the user at night',
    event('ticket-replied', { fromRequester: false }, '2026-11-26T22:00:00+01:00'),
    facts({ authorTier: 1 }),
    { kind: 'outside-hours', tier: 1, detail: { why: 'closed' } },
  ],
  ['the user’s own words at night', event('ticket-replied', { fromRequester: true }, '2026-11-26T22:00:00+01:00'), facts(), null],
  [
    'a team of which the plan says no hours',
    event('escalation-accepted', { tier: 3 }, '2026-11-26T03:00:00Z'),
    facts({ path: [{ tier: 3, team: 'mdm' }] }),
    null,
  ],
  [
    'a team that this plan does not know',
    event('escalation-accepted', { tier: 3 }, '2026-11-26T03:00:00Z'),
    facts({ path: [{ tier: 3, team: 'new' }] }),
    null,
  ],
  ['what the desk does by itself', { ...event('escalation-accepted', { tier: 2 }, '2026-11-26T22:00:00Z'), actorId: null }, facts(), null],

  [
    'resolving what the tier should hand up',
    event('ticket-resolved'),
    facts({ area: 'certificates', path: [{ tier: 1, team: 'desk' }] }),
    { kind: 'wrong-tier', tier: 1, team: 'desk', detail: { move: 'ticket-resolved', area: 'certificates' } },
  ],
  [
    'telling the user what another tier has solved',
    event('ticket-resolved'),
    facts({ area: 'certificates', path: [{ tier: 1, team: 'desk' }], isSolved: true }),
    null,
  ],
  ['resolving what the tier handles', event('ticket-resolved'), facts({ path: [{ tier: 1, team: 'desk' }] }), null],
  [
    'solving what the tier should hand up',
    event('solution-recorded', { tier: 1 }),
    facts({ area: 'certificates' }),
    { kind: 'wrong-tier', tier: 1 },
  ],
  ['solving where the tier assists', event('solution-recorded', { tier: 2 }), facts({ area: 'certificates' }), null],
  ['an area of which the plan says nothing', event('solution-recorded', { tier: 1 }), facts({ area: 'updates' }), null],

  [
    'a ticket after the last phase',
    event('ticket-opened', {}, '2026-10-31T23:00:00Z'),
    facts(),
    { kind: 'phase-overrun', tier: 1, team: 'desk', detail: { phase: 'production', endedOn: '2026-10-31' } },
  ],
  ['a ticket on the last day, where the plan’s days are counted', event('ticket-opened', {}, '2026-10-31T22:59:00Z'), facts(), null],
  [
    'a ticket between two phases',
    event('ticket-opened', {}, '2026-10-02T09:00:00Z'),
    facts(),
    { kind: 'phase-overrun', detail: { phase: 'pilot' } },
  ],
  ['a ticket before the first phase', event('ticket-opened', {}, '2026-08-02T09:00:00Z'), facts(), null],
  ['a ticket under a plan without phases', event('ticket-opened'), facts({ plan: {} }), null],

  [
    'a promise to the user',
    event('clock-breached', { clock: 'resolution', tier: null }),
    facts(),
    { kind: 'promise-missed', tier: 2, team: 'windows', detail: { clock: 'resolution' } },
  ],
  [
    'a promise of a tier',
    event('clock-breached', { clock: 'acknowledge', tier: 1 }),
    facts(),
    { kind: 'promise-missed', tier: 1, team: 'desk' },
  ],
];

describe('departs from the plan, or does not:', () => {
  test.each(CASES)('%s', (_, happened, known, expected) => {
    expect(deviationsOf(happened, known)).toMatchObject(expected ? [expected] : []);
  });
});

test('one move can depart in two ways', () => {
  const late = event('ticket-resolved', {}, '2026-11-26T22:00:00Z');
  const found = deviationsOf(late, facts({ area: 'certificates', path: [{ tier: 1, team: 'desk' }] }));
  expect(found.map(({ kind }) => kind)).toEqual(['outside-hours', 'wrong-tier']);
});

test('the desk looks after each event that can tell, and after no other', () => {
  const looked = Object.entries(REACTIONS).filter(([, { later }]) => later.some(({ name }) => name === 'note-deviations'));
  expect(looked.map(([kind]) => kind).toSorted()).toEqual([...TELLING_KINDS, ...BRIDGE_TELLING_KINDS, 'exception-granted'].toSorted());
});
