import { addItem } from '../bridge/agenda/add-item.ts';
import { editItem } from '../bridge/agenda/edit-item.ts';
import { pinEntry } from '../bridge/log/pin-entry.ts';
import { openBridge } from '../bridge/open-bridge.ts';
import { readBridge } from '../bridge/read-bridge.ts';
import { endBridge } from '../bridge/room/end-bridge.ts';
import { giveRoles } from '../bridge/room/give-roles.ts';
import { joinBridge } from '../bridge/room/join-bridge.ts';
import { postBridgeMessage } from '../bridge/room/post-message.ts';
import { setFocus } from '../bridge/room/set-focus.ts';
import { stayOnBridge } from '../bridge/room/stay-on-bridge.ts';
import { keepSeries } from '../bridge/series/keep-series.ts';
import { addAction } from '../bridge/settled/add-action.ts';
import { addDecision } from '../bridge/settled/add-decision.ts';
import { editAction } from '../bridge/settled/edit-action.ts';
import type { Outcome } from '../bridge/words.ts';
import { dayAfter, dayAt } from '../calendar/days.ts';
import { type Act, deskActor } from '../identity/act.ts';
import { isRefusal, type Refusal } from '../platform/outcome.ts';
import type { DemoPerson } from './people.ts';
import { must } from './scene.ts';
import type { Stage } from './tell-stories.ts';

const TIME_ZONE = 'Europe/Madrid';
const MINUTE = 60_000;
/** None of them took longer. */
const LENGTH = 25 * MINUTE;
/** In minutes: so often a page says that somebody is still there. */
const HEARD_EVERY = 1;
/** The one that is about to begin. */
const SOON = 12 * MINUTE;

/** What is done between the steps of the stories, at its own instant. */
export type Interlude = { at: Date; play(): Promise<void> };

type Call = {
  people: readonly DemoPerson[];
  outcomes: readonly Outcome[];
  decision: { by: DemoPerson; text: string };
  action: { text: string; owner: DemoPerson; days: number; isDone?: boolean };
  topic?: string;
};

/** What whoever sits with a bad line says, in their language. */
const BAD_LINE = { en: 'The line is bad here: I read along.', es: 'Aquí se oye mal: sigo la llamada por escrito.' };

/** The calls of Production 1 so far, the first one first; on the second nobody of the MDM team was there. Each writes in their own language. */
const CALLS: readonly Call[] = [
  {
    people: ['marta', 'ines', 'daniel', 'greta', 'henrik'],
    outcomes: ['relayed', 'carried', 'action'],
    decision: { by: 'greta', text: 'Whoever sees a new code writes it on the ticket as it stands on the screen, and nothing else.' },
    action: { text: 'Check that the connector for hybrid join runs under its service account again', owner: 'olga', days: 1, isDone: true },
    topic: 'How the calls go: agenda first, then new codes, then the rest',
  },
  {
    people: ['marta', 'ruth', 'tomas', 'aisha'],
    outcomes: ['escalated', 'carried', 'dropped'],
    decision: { by: 'aisha', text: 'Phones of Sales wait for the profile; tier 1 tells them so and opens no second ticket.' },
    action: { text: 'Escribir cómo puede alguien quitar por su cuenta un dispositivo antiguo', owner: 'ines', days: 2 },
  },
  {
    people: ['marta', 'ines', 'pablo', 'greta', 'yusuf', 'olga'],
    outcomes: ['solved', 'action', 'carried'],
    decision: { by: 'marta', text: 'Mientras dure Producción 1, el límite es de 10 dispositivos por persona en Ventas y Marketing.' },
    action: { text: 'Raise the device limit for Sales and Marketing, and say by when', owner: 'henrik', days: 1 },
  },
  {
    people: ['marta', 'daniel', 'greta', 'henrik', 'olga'],
    outcomes: ['relayed', 'carried'],
    decision: { by: 'marta', text: 'El nivel 2 revisa todo ticket devuelto dos veces antes de escalarlo de nuevo.' },
    action: { text: 'Pedir al fabricante del conector el nivel de registro que muestra la causa', owner: 'tomas', days: 3 },
  },
];

/** The calls of the last working days as they were held, and the series that goes on. */
export function heldBridges(stage: Stage, since: string): Interlude[] {
  const { past, desk } = stage;
  const begun = new Date(new Date(`${since}T00:00:00Z`).getTime() - 24 * 60 * MINUTE);
  const series: Interlude = {
    at: begun,
    play: () => past.act(begun, (recording) => keepSeries({ ...recording, by: deskActor('demo') })),
  };
  const days: string[] = [];
  const today = dayAt(desk.now(), TIME_ZONE);
  for (let day = since; day <= today; day = dayAfter(day)) days.push(day);
  const over = desk.now().getTime() - LENGTH;
  return [series, ...days.map((day) => callOn(stage, day)).filter(({ at }) => at.getTime() < over)];
}

/** Looks for the call of a day when its time has come, and holds it, if there is one. */
function callOn(stage: Stage, day: string): Interlude {
  const [hour, minute] = [9, 0];
  const at = new Date(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: TIME_ZONE, plainTime: { hour, minute } }).epochMilliseconds);
  return { at, play: () => hold(stage, at) };
}

async function hold({ past, actors, versions, desk }: Stage, at: Date): Promise<void> {
  const as = async <T extends object>(person: DemoPerson, minutes: number, work: (act: Act) => Promise<T | Refusal>): Promise<T> => {
    const by = must(actors.get(person), person);
    const done = await past.act(new Date(at.getTime() + minutes * MINUTE), (recording) =>
      work({ ...recording, by, planVersion: versions.inForce, door: 'demo', locale: by.locale, realm: 'real' }),
    );
    if (isRefusal(done)) throw new Error(`${by.name} cannot hold the bridge: ${done.refused} ${JSON.stringify(done.details)}`);
    return done as T;
  };
  const { id, number } = await as('marta', 0, async ({ db }) => {
    const calls = await db
      .selectFrom('bridge')
      .select(['id', 'state', 'startsAt'])
      .where('kind', '=', 'standing')
      .orderBy('startsAt')
      .execute();
    return {
      id: calls.find(({ startsAt }) => startsAt.getTime() === at.getTime())?.id,
      number: calls.filter(({ state }) => state === 'ended').length,
    };
  });
  if (id === undefined) return;
  const { people, outcomes, decision, action, topic } = CALLS[number % CALLS.length] as Call;
  for (const [index, person] of people.entries()) await as(person, index * 0.4, (act) => joinBridge(act, { id }));
  const scribe = must(actors.get(people.at(-2) as DemoPerson), 'scribe').id;
  await as('marta', 2, (act) => giveRoles(act, { id, scribe }));
  if (topic) await as('marta', 2.5, (act) => addItem(act, { id, title: topic }));
  const room = await as('marta', 2.6, (act) => readBridge(act, { id }));
  const items = room.agenda.filter(({ outcome }) => outcome === null).slice(0, outcomes.length);
  for (const [index, item] of items.entries()) {
    const minutes = 3 + index * 5;
    await as('marta', minutes, (act) => setFocus(act, { id, item: item.id }));
    const outcome = outcomes[index] ?? 'carried';
    await as(people[1] ?? 'marta', minutes + 4, (act) => editItem(act, { id, item: item.id, outcome }));
  }
  await as(people.at(-1) ?? 'marta', 17.5, (act) => postBridgeMessage(act, { id, body: BAD_LINE[act.by.locale] }));
  const [first] = items;
  await as(decision.by, 18, (act) => addDecision(act, { id, text: decision.text }));
  const owner = must(actors.get(action.owner), action.owner).id;
  const dueOn = dayAfter(dayAt(at, TIME_ZONE), action.days);
  await as('marta', 19, (act) => addAction(act, { id, text: action.text, owner, dueOn, ...(first && { item: first.id }) }));
  const entries = await as('marta', 20, async ({ db }) => ({
    ids: (await db.selectFrom('event').select('id').where('bridgeId', '=', id).where('kind', '=', 'bridge-decision-made').execute()).map(
      (one) => one.id,
    ),
  }));
  for (const entry of entries.ids) await as('marta', 21, (act) => pinEntry(act, { id, entry }));
  for (const [index, person] of people.entries())
    for (let minute = index * 0.4; minute < 22; minute += HEARD_EVERY) await as(person, minute, (act) => stayOnBridge(act, { id }));
  await as('marta', 22, (act) => endBridge(act, { id }));
  const doneAt = 22 + 180;
  if (action.isDone && at.getTime() + doneAt * MINUTE < desk.now().getTime()) {
    const made = (await as('marta', 21, (act) => readBridge(act, { id }))).actions.at(-1);
    if (made)
      await as(action.owner, doneAt, (act) => editAction(act, { id: made.id, state: 'done', note: 'It had been changed by hand.' }));
  }
}

/** An error that several people met this morning: in some minutes all tiers look at it together. */
export async function bridgeSoon({ past, actors, versions, desk }: Stage): Promise<void> {
  const by = must(actors.get('tomas'), 'tomas');
  const now = desk.now();
  const done = await past.act(now, async (recording) => {
    const act: Act = { ...recording, by, planVersion: versions.inForce, door: 'demo', locale: by.locale, realm: 'real' };
    const tickets = await act.db
      .selectFrom('ticket')
      .select('id')
      .where('status', 'in', ['new', 'open'])
      .where('tier', '>', 1)
      .where('practisedBy', 'is', null)
      .orderBy('priorityRank', 'desc')
      .orderBy('createdAt')
      .limit(3)
      .execute();
    return openBridge(act, {
      title: 'Autopilot stops at the same step on several devices',
      tickets: tickets.map(({ id }) => id),
      startsAt: new Date(now.getTime() + SOON).toISOString(),
      minutes: 30,
      tiers: [1, 2, 3],
      reason: 'Several devices since this morning, and two teams have looked at it without finding the cause.',
      joinAddress: 'https://meet.velanorte.example/bridge',
    });
  });
  if (isRefusal(done)) throw new Error(`the bridge of the demo cannot be opened: ${done.refused}`);
}
