import { describe, expect, test } from 'vitest';
import { MONDAY, OFFICE, rota, said, WEEK } from '../../../test/sample-rota.ts';
import { zoneOfTeam } from '../../plan/rules/in-force.ts';
import type { PlanDocument } from '../../plan/schema/schema.ts';
import { qualityOf } from './quality.ts';
import type { Layer } from './rota.ts';
import { shiftsOf } from './shifts.ts';
import { doublesIn, gapsIn, holidaysOf, needsOf, staffedFor } from './staffing.ts';

const PLAN = {
  teams: [{ id: 'desk', name: 'Desk', tier: 1, calendar: 'office' }],
  calendars: [{ id: 'office', timeZone: 'Europe/Madrid', hours: [], holidays: ['2026-06-03'] }],
  rota: [
    { team: 'desk', days: ['monday', 'tuesday', 'wednesday'], from: '08:00', to: '18:00', people: 1 },
    { team: 'desk', days: ['tuesday'], from: '09:00', to: '12:00' },
  ],
} as unknown as PlanDocument;

describe('what the plan needs', () => {
  const needs = needsOf(PLAN, 'desk', WEEK);

  test('adds up where lines overlap, and is nothing on a holiday', () => {
    expect(needs.map(({ needed, ...at }) => said({ person: String(needed), ...at }))).toEqual([
      '1 06-01T06:00 06-01T16:00',
      '1 06-02T06:00 06-02T07:00',
      '2 06-02T07:00 06-02T10:00',
      '1 06-02T10:00 06-02T16:00',
    ]);
  });

  test('is a gap where fewer are on duty', () => {
    const gaps = gapsIn(staffedFor(needs, shiftsOf(rota({ layers: [OFFICE] }), WEEK)));
    expect(gaps.map(({ needed, staffed, ...at }) => said({ person: `${staffed} of ${needed}`, ...at }))).toEqual([
      '0 of 1 06-01T14:00 06-01T16:00',
      '1 of 2 06-02T07:00 06-02T10:00',
      '0 of 1 06-02T14:00 06-02T16:00',
    ]);
  });

  test('is all there where each takes the turn of a day and a third helps out', () => {
    const days: Layer = { ...OFFICE, people: ['ana', 'ben'], turn: { every: 1, unit: 'day' }, to: '18:00' };
    const help: Layer = { ...OFFICE, id: 'help', people: ['cleo'], days: ['tuesday'], from: '09:00', to: '18:00' };
    expect(qualityOf(staffedFor(needs, shiftsOf(rota({ layers: [days, help] }), WEEK)))).toEqual({ score: 100, reasons: [] });
  });

  test('loses a point for each hundredth that nobody covers, and says when one person carries it all', () => {
    const { score, reasons } = qualityOf(staffedFor(needs, shiftsOf(rota({ layers: [OFFICE] }), WEEK)));
    expect(reasons.map(({ code, hours, points, person }) => ({ code, hours, points, person }))).toEqual([
      { code: 'uncovered', hours: 7, points: 30, person: null },
      { code: 'one-person', hours: 16, points: 10, person: 'ana' },
    ]);
    expect(score).toBe(60);
  });

  test('is no figure where the plan needs nobody', () => {
    expect(qualityOf([])).toEqual({ score: null, reasons: [] });
  });
});

test('a team without a calendar of its own works by the one that promises count in', () => {
  const night = { id: 'night', timeZone: 'America/Bogota', hours: [], holidays: ['2026-06-01'] };
  const plan = {
    ...PLAN,
    teams: [{ id: 'desk', name: 'Desk', tier: 1 }],
    calendars: [...(PLAN.calendars ?? []), night],
    promises: { calendar: 'night' },
  } as PlanDocument;
  expect([zoneOfTeam(plan, 'desk'), holidaysOf(plan, 'desk')]).toEqual(['America/Bogota', ['2026-06-01']]);
});

test('who is on duty in two teams at once is named with both', () => {
  const other = { ...OFFICE, id: 'other', team: 'mdm', from: '12:00', to: '20:00' };
  const doubles = doublesIn(shiftsOf(rota({ layers: [OFFICE, other] }), MONDAY));
  expect(doubles.map((double) => `${said(double)} ${double.teams.join('+')}`)).toEqual(['ana 06-01T10:00 06-01T14:00 desk+mdm']);
});
