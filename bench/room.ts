import { Agent, get, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Caller } from './people.ts';
import { processorSecondsOf } from './usage.ts';

/** How long something took for each of those in the room, and what of the desk’s processor it cost, for all of them together. */
type Share = { p50: number; p95: number; deskCpuMs: number };
export type RoomFigures = { people: number; join: Share; focus: Share };

const FOCUS_CHANGES = 10;
const AGENDA = 12;
/** As the page does: what comes in between is asked for once. */
const REFRESH_MS = 1_000;

type Room = { url: string; pid: number; people: readonly Caller[] };
type Seat = { sees(focus: string | null): Promise<void>; leave(): void };

/**
 * A bridge of many people at once, each with a page that hears of what happens and fetches the room anew. Joining is measured for each
 * who comes, a change of focus until each page shows it.
 */
export async function fillRoom({ url, pid, people }: Room): Promise<RoomFigures> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const [lead] = people;
  if (!lead) throw new Error('nobody is there');
  const ask = (by: Caller, method: string, path: string, body?: object) => asked({ url, agent, by, method, path, body });
  const { id } = await ask(lead, 'POST', '/bridges', { title: 'All at once', minutes: 60, tiers: [1, 2, 3], reason: 'To be measured' });
  for (let topic = 1; topic <= AGENDA; topic++) await ask(lead, 'POST', `/bridges/${id}/agenda`, { title: `Topic ${topic}` });
  const room = () => ask(lead, 'GET', `/bridges/${id}`);
  const items = (await room()).agenda.map(({ id }) => id);
  const seats: Seat[] = [];
  try {
    for (const by of people) seats.push(await sit({ url, agent, by, id }));
    const join = await share(pid, async () => {
      const times: number[] = [];
      await Promise.all(
        people.map(async (by, index) => {
          await sleep(index * 10);
          const began = performance.now();
          await ask(by, 'POST', `/bridges/${id}/join`, { device: 'bench' });
          times.push(performance.now() - began);
        }),
      );
      return times;
    });
    await sleep(3 * REFRESH_MS);
    const focus = await share(pid, async () => {
      const times: number[] = [];
      for (let change = 0; change < FOCUS_CHANGES; change++) {
        const item = items[change % items.length] ?? null;
        const began = performance.now();
        const seen = seats.map((seat) => seat.sees(item).then(() => times.push(performance.now() - began)));
        await ask(lead, 'POST', `/bridges/${id}/focus`, { item });
        await Promise.all(seen);
        await sleep(REFRESH_MS);
      }
      return times;
    });
    return { people: people.length, join, focus: { ...focus, deskCpuMs: focus.deskCpuMs / FOCUS_CHANGES } };
  } finally {
    for (const seat of seats) seat.leave();
    agent.destroy();
  }
}

async function share(pid: number, work: () => Promise<number[]>): Promise<Share> {
  const before = processorSecondsOf([pid]);
  const times = (await work()).toSorted((a, b) => a - b);
  const at = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), deskCpuMs: (processorSecondsOf([pid]) - before) * 1_000 };
}

/** A page in the room: it hears the event stream and fetches the room when something has happened there, at most once in so long. */
function sit({ url, agent, by, id }: { url: string; agent: Agent; by: Caller; id: string }): Promise<Seat> {
  let [focus, waiting]: [string | null, { item: string | null; done(): void } | null] = [null, null];
  let [lastAt, isPlanned] = [0, false];
  const settle = () => {
    if (waiting && waiting.item === focus) waiting.done();
  };
  const refresh = async () => {
    if (isPlanned) return;
    isPlanned = true;
    await sleep(Math.max(0, lastAt + REFRESH_MS - performance.now()));
    lastAt = performance.now();
    isPlanned = false;
    focus = (await asked({ url, agent, by, method: 'GET', path: `/bridges/${id}` })).focus;
    settle();
  };
  return new Promise((resolve, reject) => {
    const stream = get(`${url}/api/v1/events`, { agent: false, headers: { authorization: `Bearer ${by.token}` } }, (answer) => {
      answer.setEncoding('utf8');
      answer.on('data', (text: string) => text.includes(id) && void refresh().catch(reject));
      resolve({
        sees: (item) =>
          new Promise((done) => {
            waiting = { item, done };
          }),
        leave: () => stream.destroy(),
      });
    });
    stream.on('error', () => {});
  });
}

type RoomPage = { id: string; focus: string | null; agenda: { id: string }[] };
type Asked = { url: string; agent: Agent; by: Caller; method: string; path: string; body?: object | undefined };

function asked({ url, agent, by, method, path, body }: Asked): Promise<RoomPage> {
  return new Promise((resolve, reject) => {
    const sent = request(
      `${url}/api/v1${path}`,
      { method, agent, headers: { authorization: `Bearer ${by.token}`, ...(body && { 'content-type': 'application/json' }) } },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.once('end', () => {
          const text = Buffer.concat(parts).toString();
          if ((answer.statusCode ?? 500) >= 300) reject(new Error(`${path}: ${text}`));
          else resolve(JSON.parse(text));
        });
      },
    );
    sent.once('error', reject);
    sent.end(body && JSON.stringify(body));
  });
}
