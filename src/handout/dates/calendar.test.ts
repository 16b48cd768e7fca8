import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { NASTY_TEXTS } from '../../../test/arbitrary-plan.ts';
import { readMessages } from '../../app/messages.ts';
import { parsePlanFile } from '../../plan/file/parse-plan-file.ts';
import type { PlanDocument } from '../../plan/schema/schema.ts';
import { openSentences } from '../../platform/i18n/sentences.ts';
import { calendarOf } from './calendar.ts';

const sentences = openSentences(readMessages());
const worked = parsePlanFile(readFileSync(new URL('../../../examples/support-plan.yaml', import.meta.url), 'utf8'))
  .document as PlanDocument;
const written = (plan: PlanDocument, { locale = 'en' as 'en' | 'es', version = 3 } = {}) =>
  calendarOf(
    { plan, version, inForceFrom: new Date('2026-06-01T08:00:00Z'), isInForce: true, publishedBy: null },
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
    expect(events).toHaveLength(7 + 3 + pieces + 3 + 1);
    expect(events.every(({ isDay }) => isDay)).toBe(true);
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
    expect(of('phase.production-1')?.description).toContain('Bridge call: Every working day at 09:00');
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
