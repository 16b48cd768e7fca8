import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBridges } from '../../test/bridge-house.ts';
import { emailOf, openedTicket, type Player, type Stage, signedIn } from '../../test/cast.ts';
import { type Invitation, invitationOf } from '../handout/dates/invitation.ts';

let stage: Stage;
let { open, room } = {} as Awaited<ReturnType<typeof openBridges>>;
beforeAll(async () => {
  ({ stage, open, room } = await openBridges());
});
afterAll(() => stage.close());

/** A file as a second program reads it, strictly. */
function read(text: string) {
  ICAL.design.strict = true;
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zones = calendar.getAllSubcomponents('vtimezone').map((one) => new ICAL.Timezone(one));
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  const [event] = events;
  if (!event) throw new Error('no event');
  // By the rules that the file itself gives for its zone.
  const at = (time: ICAL.Time) => time.toJSDate().toISOString();
  return {
    method: calendar.getFirstPropertyValue('method'),
    zones: zones.map(({ tzid }) => tzid),
    uid: event.uid,
    sequence: event.sequence,
    status: event.component.getFirstPropertyValue('status'),
    from: at(event.startDate),
    to: at(event.endDate),
    local: event.startDate.toString(),
    stamp: String(event.component.getFirstPropertyValue('dtstamp')),
    summary: event.summary,
    location: event.location,
    url: event.component.getFirstPropertyValue('url'),
    description: event.description,
    organizer: event.organizer,
    guests: event.attendees.map((one) => String(one.getFirstValue()).toLowerCase().replace('mailto:', '')),
    count: events.length,
  };
}

async function taken(id: string, player: Player = 'tina', query = '') {
  const { statusCode, headers, payload } = await stage.app.inject({
    method: 'GET',
    url: `/api/v1/bridges/${id}/invitation.ics${query}`,
    headers: { authorization: `Bearer ${stage.tokens[player]}` },
  });
  expect([statusCode, headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
  return { ...read(payload), name: headers['content-disposition'] };
}

test('an invitation says when, where, with whom, and in the language of who takes it', async () => {
  const joinAddress = 'https://meet.velanorte.example/p1?pwd=a,b;c';
  const { id } = (await open({ startsAt: '2026-12-02T08:00:00Z', joinAddress })).body;
  const own = await taken(id);
  expect(own).toMatchObject({
    name: 'attachment; filename="bridge-2026-12-02.ics"',
    method: 'REQUEST',
    zones: ['Europe/Madrid'],
    sequence: 0,
    status: 'CONFIRMED',
    from: '2026-12-02T08:00:00.000Z',
    to: '2026-12-02T08:30:00.000Z',
    local: '2026-12-02T09:00:00',
    summary: 'Bridge call: Autopilot',
    location: joinAddress,
    url: 'https://meet.velanorte.example/p1?pwd=a%2Cb%3Bc',
    count: 1,
  });
  expect(own.organizer).toMatch(/^mailto:no-reply@/i);
  expect(own.description).toContain(`/bridges/${id}`);
  const invited = (await room(id)).invited.map(({ person }: any) => Object.entries(stage.ids).find(([, one]) => one === person.id)?.[0]);
  expect(own.guests).toEqual(invited.map((player: Player) => emailOf(player)));
  expect((await taken(id, 'toni')).summary).toBe('Llamada en puente: Autopilot');
});

test('taken again, it is the same; once the call is cancelled, it takes itself back', async () => {
  const { id } = (await open({ startsAt: '2026-12-03T08:00:00Z' })).body;
  const first = await taken(id);
  expect(await taken(id)).toEqual(first);
  await stage.as('lena').post(`/bridges/${id}/cancel`);
  const gone = await taken(id);
  expect(gone).toMatchObject({
    method: 'CANCEL',
    status: 'CANCELLED',
    uid: first.uid,
    sequence: 1,
    from: first.from,
    organizer: first.organizer,
  });
  expect(gone.stamp >= first.stamp).toBe(true);
});

test('whoever was not asked to come can file it, too', async () => {
  const { id } = (await open({ startsAt: '2026-12-04T08:00:00Z', tiers: [3] })).body;
  expect((await taken(id, 'tina')).guests).toContain(emailOf('tina'));
  expect((await taken(id, 'theo')).guests).not.toContain(emailOf('tina'));
});

test('what a rule opened for a ticket is called by its number, and not by what the user wrote', async () => {
  const ticket = await openedTicket(stage);
  const { id } = (await open({ startsAt: '2026-12-08T08:00:00Z', title: 'Laptop cannot be enrolled', tickets: [ticket.id] })).body;
  await stage.desk.db
    .updateTable('bridge')
    .set({ rule: JSON.stringify({ priority: 'urgent' }) })
    .where('id', '=', id)
    .execute();
  expect((await taken(id)).summary).toBe(`Bridge call: #${ticket.number}`);
});

test('a text is text, whatever stands in it', async () => {
  const { id } = (
    await open({ startsAt: '2026-12-07T08:00:00Z', title: 'a;b,c\\n BEGIN:VEVENT', reason: 'x\nEND:VEVENT\nATTENDEE:mailto:x@y' })
  ).body;
  const { count, summary, description, guests } = await taken(id);
  expect([count, summary]).toEqual([1, 'Bridge call: a;b,c\\n BEGIN:VEVENT']);
  expect(description).toContain('END:VEVENT\nATTENDEE:mailto:x@y');
  expect(guests).not.toContain('x@y');
});

const INVITATION: Invitation = {
  uid: 'bridge.one@desk.velanorte.example',
  host: 'desk.velanorte.example',
  locale: 'en',
  sequence: 3,
  changedAt: new Date('2026-12-01T08:00:00Z'),
  isCancelled: false,
  startsAt: new Date('2026-12-02T08:00:00Z'),
  endsAt: new Date('2026-12-02T08:30:00Z'),
  timeZone: 'Europe/Madrid',
  summary: 'Bridge call',
  lines: ['With tier 1'],
  joinAddress: null,
  roomAddress: 'https://desk.velanorte.example/bridges/one',
  organiser: 'Vela Norte',
  guests: [],
};

test.each([
  // The clocks go forward at 01:00 UTC, back at 01:00 UTC, and twice 02:30.
  ['Europe/Madrid', '2027-03-28T00:30:00Z', '2027-03-28T01:30:00Z', '2027-03-28T01:30:00'],
  ['Europe/Madrid', '2027-03-29T07:00:00Z', '2027-03-29T07:30:00Z', '2027-03-29T09:00:00'],
  ['Europe/Madrid', '2026-10-25T07:00:00Z', '2026-10-25T08:00:00Z', '2026-10-25T08:00:00'],
  ['Europe/Madrid', '2026-10-24T21:30:00Z', '2026-10-24T22:30:00Z', '2026-10-24T23:30:00'],
  ['Atlantic/Canary', '2027-03-28T00:30:00Z', '2027-03-28T01:30:00Z', '2027-03-28T00:30:00'],
  ['America/Bogota', '2027-03-28T23:30:00Z', '2027-03-29T00:30:00Z', '2027-03-28T18:30:00'],
  ['UTC', '2027-03-28T23:30:00Z', '2027-03-29T00:30:00Z', '2027-03-28T23:30:00Z'],
])('in %s from %s on, another program finds the same instants', (timeZone, from, to, local) => {
  const found = read(invitationOf({ ...INVITATION, timeZone, startsAt: new Date(from), endsAt: new Date(to) }));
  expect([found.from, found.to, found.local]).toEqual([new Date(from).toISOString(), new Date(to).toISOString(), local]);
});

test('lines are folded at 75 bytes and end as iCalendar wants', () => {
  const guests = [{ name: 'Ñ'.repeat(200), email: 'a@b.example', isNeeded: true }];
  const lines = invitationOf({ ...INVITATION, summary: '漢'.repeat(200), guests }).split('\r\n');
  expect(lines.filter((line) => Buffer.byteLength(line) > 75 || /[\r\n]/.test(line))).toEqual([]);
});

describe('the calendar that somebody subscribes to', () => {
  let path: string;
  beforeAll(async () => {
    const { body } = await stage.as(null).send('POST', '/plan/calendar-feed', {}, await signedIn(stage, 'theo'));
    path = new URL(body.shiftsUrl).pathname.replace('/api/v1', '');
  });
  const dates = async (query = '') => {
    const { status, body } = await stage.as(null).get(path + query);
    expect(status).toBe(200);
    const events = new ICAL.Component(ICAL.parse(body)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    return { text: String(body), bridges: events.filter(({ uid }) => uid.startsWith('bridge.')) };
  };
  const one = async (id: string, query = '') => (await dates(query)).bridges.find(({ uid }) => uid.includes(id));

  test('has the bridges that they are asked to, under the name by which an invitation calls them', async () => {
    const { id } = (await open({ startsAt: '2026-12-10T08:00:00Z', title: 'Certificates' })).body;
    const event = await one(id);
    expect(event).toMatchObject({ uid: (await taken(id)).uid, sequence: 0, summary: 'Bridge call: Certificates' });
    expect(event?.startDate.toJSDate().toISOString()).toBe('2026-12-10T08:00:00.000Z');
    expect((await one(id, '?lang=es'))?.summary).toBe('Llamada en puente: Certificates');
  });

  test('says that one is cancelled, under a higher number', async () => {
    const { id } = (await open({ startsAt: '2026-12-11T08:00:00Z' })).body;
    await stage.as('lena').post(`/bridges/${id}/cancel`);
    const event = await one(id);
    expect([event?.sequence, event?.component.getFirstPropertyValue('status')]).toEqual([1, 'CANCELLED']);
  });

  test('tells nobody else’s name or address, nor what it is about', async () => {
    await open({ startsAt: '2026-12-14T08:00:00Z', reason: 'The director cannot sign in' });
    const { text } = await dates();
    expect(text).not.toMatch(/ATTENDEE|ORGANIZER|director|@velanorte\.example/);
  });

  test('of a team has its shifts alone', async () => {
    await open({ startsAt: '2026-12-15T08:00:00Z' });
    expect((await dates('?team=mdm-team')).bridges).toEqual([]);
  });
});
