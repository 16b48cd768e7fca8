import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parsePlanFile } from '../../plan/file/parse-plan-file.ts';
import type { PlanDocument } from '../../plan/schema/schema.ts';
import { isRefusal } from '../../platform/outcome.ts';
import { type Forecast, type ForecastInput, forecast } from './forecast.ts';

const WORKED = readFileSync(new URL('../../../examples/support-plan.yaml', import.meta.url), 'utf8');
const worked = (): PlanDocument => parsePlanFile(WORKED).document ?? {};

function forecasted(input: Partial<ForecastInput> = {}): Forecast {
  const result = forecast({ plan: worked(), phase: 'production-1', ...input });
  if (isRefusal(result)) throw new Error(JSON.stringify(result));
  return result;
}
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const staffed = (people: number) => ({ ...worked(), rota: (worked().rota ?? []).map((line) => ({ ...line, people })) });

describe('the worked plan', () => {
  test('400 tickets, two of three in the week of the enrolment message, none on a holiday or at night', () => {
    const { hours, tickets } = forecasted();
    expect([tickets.value, Math.round(sum(hours.map((hour) => hour.tickets)))]).toEqual([400, 400]);
    const week = hours.filter(({ at }) => at >= '2026-08-15' && at < '2026-08-22');
    expect(sum(week.map((hour) => hour.tickets))).toBeCloseTo(266.7, 0);
    expect(hours.filter(({ at }) => at.startsWith('2026-08-15') || /T(0[0-5]|1[6-9]|2\d):/.test(at))).toEqual([]);
  });

  test('says what it believes, with its figures', () => {
    expect(forecasted().believes.find(({ code }) => code === 'enrolment-week')).toEqual({
      code: 'enrolment-week',
      params: { phase: 'production-1', tickets: 400, weeks: 4.4, share: 67, from: '2026-08-15' },
    });
  });

  test('all tickets come to tier 1 and go on in parts, and platforms and areas add up to all', () => {
    const { byTier, byPlatform, byArea } = forecasted();
    expect(byTier.map(({ tier }) => tier)).toEqual([1, 2, 3]);
    expect(byTier[0]?.tickets.value).toBe(400);
    expect(byTier.map(({ tickets }) => tickets.value)).toEqual(byTier.map(({ tickets }) => tickets.value).toSorted((a, b) => b - a));
    for (const parts of [byPlatform, byArea]) expect(sum(parts.map(({ tickets }) => tickets.value))).toBeCloseTo(400, 1);
  });

  test('more people leave fewer hours short, and miss fewer promises', () => {
    const [few, many] = [forecasted({ plan: staffed(1) }), forecasted({ plan: staffed(8) })];
    const short = (one: Forecast) => sum(one.cover.map(({ underHours }) => underHours));
    const missed = (one: Forecast) => one.promises.map((promise) => promise.missed ?? 0);
    expect(short(many)).toBeLessThan(short(few));
    expect(missed(many).every((chance, index) => chance <= (missed(few)[index] ?? 0))).toBe(true);
    expect(few.promises.filter(({ missed: chance }) => chance === null).map(({ kind }) => kind)).toEqual(Array(4).fill('resolution'));
  });

  test('users who give up leave those who stay to be answered sooner', () => {
    const urgent = (one: Forecast) => one.promises.find(({ kind, priority }) => kind === 'response' && priority === 'urgent')?.missed ?? 0;
    expect(urgent(forecasted({ plan: staffed(1), patienceMinutes: 20 }))).toBeLessThan(urgent(forecasted({ plan: staffed(1) })));
  });

  test('figures of one’s own take the place of the first ones, with what they lie between', () => {
    const plan = { ...worked(), phases: (worked().phases ?? []).map(({ expectedTickets: _, ...phase }) => phase) };
    const learned = { ticketsPer100Users: { 'self-service': { value: 12, low: 10, high: 15 } } };
    expect(forecasted({ plan }).tickets.value).toBe(400);
    expect(forecasted({ plan, learned }).tickets).toEqual({ value: 240, low: 172, high: 334 });
  });

  test('people who are really on duty count instead of those that the plan needs', () => {
    const { cover, believes } = forecasted({ shifts: [] });
    expect([sum(cover.map(({ staffedHours }) => staffedHours)), believes.some(({ code }) => code === 'staff-rota')]).toEqual([0, true]);
  });
});

test('a phase that is none, or brings nothing, is refused by its name', () => {
  const codeOf = (phase: string) => {
    const result = forecast({ plan: worked(), phase });
    return isRefusal(result) ? result.refused : null;
  };
  expect([codeOf('production-9'), codeOf('planning')]).toEqual(['rehearsal-phase-unknown', 'rehearsal-without-tickets']);
});
