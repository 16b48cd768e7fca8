import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { NASTY_TEXTS } from '../../../test/arbitrary-plan.ts';
import { readMessages } from '../../app/messages.ts';
import { parsePlanFile } from '../../plan/file/parse-plan-file.ts';
import type { Bridge, PlanDocument } from '../../plan/schema/schema.ts';
import { openSentences } from '../../platform/i18n/sentences.ts';
import { calendarOf } from './calendar.ts';

const sentences = openSentences(readMessages());
const worked = parsePlanFile(readFileSync(new URL('../../../examples/support-plan.yaml', import.meta.url), 'utf8'))
  .document as PlanDocument;
const written = (plan: PlanDocument, { locale = 'en' as 'en' | 'es', version = 3 } = {}) =>
  calendarOf(
    { plan, version, holidays: {}, inForceFrom: new Date('2026-06-01T08:00:00Z'), isInForce: true, publishedBy: null },
    { sentences, locale, host: 'desk.example' },
  );

/** As a calendar program reads it. */
function read(ics: string) {
  const calendar = new ICAL.Component(ICAL.parse(ics));
  const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  return {
    calendar,
    events: events.map((event) => ({
      uid: event.uid,
      from: event.startDate.toString(),
      until: event.endDate.toString(),
      isDay: event.startDate.isDate,
      summary: event.summary,
      description: event.description ?? '',
    })),
  };
}

describe('the dates of the worked plan', () => {
  const { calendar, events } = read(written(worked));
  const of = (key: string) => events.find(({ uid }) => uid === `${key}@desk.example`);

  test('are all there: phases, enrolment, messages, training', () => {
    const pieces = worked.communication?.waves?.flatMap((wave) => wave.pieces ?? []).length ?? 0;
    expect(events).toHaveLength(7 + 3 + 3 + pieces + 3 + 1);
    expect(events.filter(({ isDay }) => !isDay).map(({ uid }) => uid)).toEqual(
      [1, 2, 3].map((number) => `bridge.production-${number}@desk.example`),
    );
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  });

  test('end on the day after their last, as calendars count', () => {
    expect(of('phase.limited-pilot')).toMatchObject({ from: '2026-07-01', until: '2026-07-15', summary: 'Limited pilot (Pilot)' });
    expect(of('enrol-by.production-1')).toMatchObject({ from: '2026-08-31', until: '2026-09-01', summary: 'Enrolled by: Production 1' });
    expect(of('message.enrolment.production-2')).toMatchObject({ from: '2026-09-15', until: '2026-09-16' });
    expect(of('training.tier-1-basics')).toMatchObject({ from: '2026-06-16' });
    expect(of('trainers.mdm-team')).toMatchObject({ from: '2026-05-18' });
  });

  test('tell of the bridge call in the phase that has one', () => {
    expect(of('phase.production-1')?.description).toContain('Bridge call: Monday to Friday at 09:00, 30');
    expect(of('phase.limited-pilot')?.description).not.toContain('Bridge call');
  });

  test('are told again every six hours, as a published calendar', () => {
    const value = (name: string) => String(calendar.getFirstPropertyValue(name));
    expect([value('calscale'), value('method'), value('refresh-interval'), value('x-wr-calname')]).toEqual([
      'GREGORIAN',
      'PUBLISH',
      'PT6H',
      'Support plan: Vela Norte Group',
    ]);
  });

  test('are the same dates in Spanish', () => {
    const spanish = read(written(worked, { locale: 'es' })).events;
    expect(spanish.map(({ uid, from, until }) => [uid, from, until])).toEqual(events.map(({ uid, from, until }) => [uid, from, until]));
    expect(spanish.find(({ uid }) => uid.startsWith('phase.limited-pilot'))?.summary).toBe('Piloto limitado (Piloto)');
  });
});

describe('the bridge calls of a phase', () => {
  const OCTOBER = { id: 'october', name: 'October', kind: 'production', from: '2026-10-01', to: '2026-11-15' } as const;
  const BRIDGE: Bridge = { days: ['monday', 'thursday'], at: '09:00', minutes: 30, tiers: [1, 2], joinAddress: 'https://meet.example/b' };
  const planWith = (bridge: Partial<Bridge>, { timeZone = 'Europe/Madrid', holidays = ['2026-10-12'], isOpen = false } = {}) =>
    ({
      calendars: [{ id: 'office', timeZone, hours: [{ days: ['monday'], from: '09:00', to: '17:00' }], holidays }],
      phases: [{ ...OCTOBER, ...(isOpen && { to: undefined }), bridge: { ...BRIDGE, ...bridge } }],
    }) as PlanDocument;
  /** The calls as another program reckons them from the file alone, with the zone that the file explains. */
  const calls = (plan: PlanDocument, most = 60) => {
    const root = new ICAL.Component(ICAL.parse(written(plan)));
    const component = root.getAllSubcomponents('vevent').find((one) => String(one.getFirstPropertyValue('uid')).startsWith('bridge.'));
    if (!component) return [];
    const iterator = new ICAL.Event(component).iterator();
    const found: string[] = [];
    for (let next = iterator.next(); next && found.length < most; next = iterator.next())
      found.push(new Date(next.toUnixTime() * 1_000).toISOString().slice(0, 16));
    return found;
  };

  test('come again each week at the same hour there, whatever the clocks do, and not on holidays', () => {
    expect(calls(planWith({}))).toEqual([
      ...['2026-10-01T07:00', '2026-10-05T07:00', '2026-10-08T07:00', '2026-10-15T07:00', '2026-10-19T07:00', '2026-10-22T07:00'],
      ...['2026-10-26T08:00', '2026-10-29T08:00', '2026-11-02T08:00', '2026-11-05T08:00', '2026-11-09T08:00', '2026-11-12T08:00'],
    ]);
  });

  test('begin on the first of their days that is no holiday, and end with their last day in', () => {
    expect(calls(planWith({ from: '2026-10-12', until: '2026-10-19' }))).toEqual(['2026-10-15T07:00', '2026-10-19T07:00']);
    expect(calls(planWith({ from: '2026-10-12', until: '2026-10-14' }))).toEqual([]);
  });

  test('are told with their length, their zone, who is on them and where one joins', () => {
    const ics = written(planWith({})).replaceAll('\r\n ', '');
    expect(ics).toContain('DTSTART;TZID=Europe/Madrid:20261001T090000\r\nDTEND;TZID=Europe/Madrid:20261001T093000\r\n');
    expect(ics).toContain('RRULE:FREQ=WEEKLY;UNTIL=20261115T080000Z;BYDAY=MO,TH\r\nEXDATE;TZID=Europe/Madrid:20261012T090000\r\n');
    expect(ics).toContain('SUMMARY:Bridge call: October\r\n');
    expect(ics).toMatch(/DESCRIPTION:Every Monday and Thursday at 09:00\\, 30.minutes\\, tiers 1 and 2\\nhttps:\/\/meet\.example\/b/u);
    expect(ics.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1);
    // What is said of the calendar itself comes before all that is in it.
    expect(ics.indexOf('REFRESH-INTERVAL')).toBeLessThan(ics.indexOf('BEGIN:VTIMEZONE'));
  });

  test('go on where their phase has no end, through the clocks of ten years', () => {
    const all = calls(planWith({ days: ['monday'] }, { isOpen: true }), 500);
    expect([all.length, all.at(-1)]).toEqual([500, '2036-05-05T07:00']);
  });

  test.each([
    ['Asia/Kolkata', '2026-10-01T03:30'],
    ['America/St_Johns', '2026-10-01T11:30'],
    ['Australia/Lord_Howe', '2026-09-30T22:30'],
    ['Europe/Dublin', '2026-10-01T08:00'],
    ['UTC', '2026-10-01T09:00'],
  ])('are at nine in %s', (timeZone, first) => {
    const all = calls(planWith({}, { timeZone }));
    expect(all[0]).toBe(first);
    expect(all).toEqual(
      all.map((call) => {
        const there = Temporal.Instant.from(`${call}:00Z`).toZonedDateTimeISO(timeZone);
        return there.with({ hour: 9, minute: 0 }).toInstant().toString().slice(0, 16);
      }),
    );
  });

  test.each<[string, PlanDocument]>([
    ['words only', planWith({ days: undefined, at: undefined, schedule: 'Mondays' })],
    ['a zone that is none', planWith({}, { timeZone: 'Europe/Nowhere' })],
    ['a zone without a name', planWith({}, { timeZone: '+05:45' })],
    ['a day that no month has', planWith({ from: '2026-02-31' })],
    ['an end before they begin', planWith({ from: '2026-10-20', until: '2026-10-10' })],
  ])('are no date of the calendar with %s', (_, plan) => {
    expect(calls(plan)).toEqual([]);
    expect(written(plan)).not.toContain('VTIMEZONE');
  });
});

test('a date that moves in a newer version moves, and is not there twice', () => {
  const phases = (worked.phases ?? []).map((phase) => (phase.id === 'planning' ? { ...phase, from: '2026-05-11' } : phase));
  const before = written(worked);
  const after = written({ ...worked, phases }, { version: 4 });
  const uids = (ics: string) => read(ics).events.map(({ uid }) => uid);
  expect(uids(after).toSorted()).toEqual(uids(before).toSorted());
  expect(after).toContain('SEQUENCE:4');
});

test('lines are folded at 75 bytes and end as iCalendar wants', () => {
  const long = { ...worked, phases: [{ id: 'a', name: 'ñ'.repeat(300), kind: 'pilot', from: '2026-07-01' }] } as PlanDocument;
  const lines = written(long).split('\r\n');
  expect(lines.every((line) => Buffer.byteLength(line) <= 75 && !/[\r\n]/.test(line))).toBe(true);
  expect(read(written(long)).events.some(({ summary }) => summary.includes('ñ'.repeat(300)))).toBe(true);
});

test.each(NASTY_TEXTS.filter((text) => text.trim() !== ''))('%j as a name stays one text', (name) => {
  const plan: PlanDocument = { phases: [{ id: 'a', name: `${name}\nEND:VEVENT`, kind: 'pilot', from: '2026-07-01', gate: [name] }] };
  const { events } = read(written(plan));
  expect(events).toHaveLength(1);
  expect(events[0]?.summary).toContain('END:VEVENT');
});

test('a plan without dates is an empty calendar, and days that no month has are left out', () => {
  expect(read(written({})).events).toEqual([]);
  expect(read(written({ phases: [{ id: 'a', name: 'A', kind: 'pilot', from: '2026-02-31' }] })).events).toEqual([]);
});
