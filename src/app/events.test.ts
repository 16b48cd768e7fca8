import { IntlMessageFormat } from 'intl-messageformat';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openedTicket, openStage, type Stage } from '../../test/cast.ts';
import { OF_0_1_0, SAMPLES } from '../../test/event-samples.ts';
import { BRIDGE_EVENTS } from '../bridge/events.ts';
import { CERTIFICATE_EVENTS } from '../certificate/events.ts';
import { CLOCK_EVENTS } from '../clock/events.ts';
import { ESCALATION_EVENTS } from '../escalation/events.ts';
import { FOLLOWUP_EVENTS } from '../followup/events.ts';
import { HANDOUT_EVENTS } from '../handout/events.ts';
import { IDENTITY_EVENTS } from '../identity/events.ts';
import { KNOWLEDGE_EVENTS } from '../knowledge/events.ts';
import { LAB_EVENTS } from '../lab/events.ts';
import { PAGING_EVENTS } from '../paging/events.ts';
import { PLAN_EVENTS } from '../plan/events.ts';
import { recorder } from '../platform/event-log.ts';
import { QUIZ_EVENTS } from '../quiz/events.ts';
import { RESOURCE_EVENTS } from '../resource/events.ts';
import { ROTA_EVENTS } from '../rota/events.ts';
import { SIGNATURE_EVENTS } from '../signature/events.ts';
import { TICKET_EVENTS } from '../ticket/events.ts';
import { lockTicket } from '../ticket/ticket-in-hand.ts';
import en from '../ticket/ui/messages.en.json' with { type: 'json' };
import es from '../ticket/ui/messages.es.json' with { type: 'json' };
import { type Fact, tellingOf } from '../ticket/ui/tell-event.ts';
import type { Told } from '../ticket/ui/told.ts';
import { TRAINING_EVENTS } from '../training/events.ts';
import { inDeskAct } from './act.ts';
import { EVENT_KINDS, EVENTS, type EventKind, readEvent, shownToRequester } from './events.ts';
import { react } from './worker/worker.ts';

const SLICES = [
  ...[TICKET_EVENTS, ESCALATION_EVENTS, CLOCK_EVENTS, PLAN_EVENTS, CERTIFICATE_EVENTS],
  ...[BRIDGE_EVENTS, PAGING_EVENTS, IDENTITY_EVENTS, KNOWLEDGE_EVENTS, ROTA_EVENTS, SIGNATURE_EVENTS, HANDOUT_EVENTS, FOLLOWUP_EVENTS],
  ...[LAB_EVENTS, QUIZ_EVENTS, RESOURCE_EVENTS, TRAINING_EVENTS],
];
const WORDS = { en: en.event, es: es.event } as const;
const NAMES = {
  tier: (tier: number) => `T${tier}`,
  team: (id: string) => id,
  waitingFor: (why: string) => why,
  field: (name: string) => name,
  missing: (named: string) => named,
  channel: (name: string) => name,
  instant: (at: string) => at,
  correction: (field: string, before: Fact, after: Fact) => `${field}: ${before} → ${after}`,
};

test('two slices never declare the same kind', () => {
  expect(EVENT_KINDS).toHaveLength(SLICES.flatMap((slice) => Object.keys(slice)).length);
});

describe.each(Object.keys(en.event) as (keyof typeof en.event)[])('the sentence of %s', (kind) => {
  const written = [SAMPLES[kind], ...(kind in OF_0_1_0 ? [OF_0_1_0[kind as keyof typeof OF_0_1_0]] : [])];

  test.each(['en', 'es'] as const)('is given all that it names, in %s, whichever release wrote the event', (language) => {
    for (const data of written) {
      const telling = tellingOf({ kind, data } as Told, NAMES);
      // Throws for a place that nothing was given for.
      const said = new IntlMessageFormat(WORDS[language][kind], language).format({ who: 'Ana', ...telling.with });
      expect(said).not.toMatch(/undefined|NaN|null/);
    }
  });
});

test('a correction tells what stood there, and what stands there now', () => {
  expect(tellingOf({ kind: 'ticket-edited', data: SAMPLES['ticket-edited'] }, NAMES).said).toEqual([['impact: one-person → site']]);
});

test('a page tells what it does not know with nothing but its name', () => {
  expect(tellingOf({ kind: 'ticket-frozen', data: { since: 1 } } as never, NAMES)).toEqual({});
});

describe('rows in a desk’s database', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());
  const write = (kind: string, data: object, ticketId: string) =>
    inDeskAct(stage.desk, 'timer', async (act) => {
      await lockTicket(act, ticketId);
      return recorder(EVENTS)(act, { kind, data, ticketId } as never);
    });

  test.each(EVENT_KINDS)('%s reads back as it was written', async (kind) => {
    const id = await write(kind, SAMPLES[kind], (await ticket()).id);
    expect(await readEvent(stage.desk.db, id)).toMatchObject({ kind, data: SAMPLES[kind], isPublic: EVENTS[kind].shows !== undefined });
  });

  test.each(Object.keys(OF_0_1_0) as EventKind[])('%s of 0.1.0 is read, and followed', async (kind) => {
    const id = await write(kind, OF_0_1_0[kind] ?? {}, (await ticket()).id);
    await react(stage.desk, id);
    expect(await readEvent(stage.desk.db, id)).toMatchObject({ kind, data: OF_0_1_0[kind] });
  });

  test('a kind that this release does not know fails, and is seen to', async () => {
    const id = await write('part-signed', { version: 1 }, (await ticket()).id);
    await stage.desk.db.updateTable('event').set({ kind: 'from-another-release' }).where('id', '=', id).execute();
    await expect(react(stage.desk, id)).rejects.toThrow('from-another-release');
  });

  test('the requester reads of an event what its kind shows, and no more', async () => {
    const { id } = await ticket();
    for (const [kind, data] of Object.entries(SAMPLES)) await write(kind, data, id);
    const { items } = (await stage.as('una').get(`/tickets/${id}/timeline?limit=100`)).body as {
      items: { type: string; kind: EventKind; data: object }[];
    };
    const told = items.filter(({ type }) => type === 'event');
    for (const { kind, data } of told)
      expect([kind, ...Object.keys(data)]).toEqual([
        kind,
        ...Object.keys(data).filter((key) => shownToRequester({ kind, data: SAMPLES[kind] }).includes(key)),
      ]);
    const open = EVENT_KINDS.filter((kind) => EVENTS[kind].shows && kind !== 'ticket-replied');
    expect(new Set(told.map(({ kind }) => kind))).toEqual(new Set(open));
  });

  const ticket = () => openedTicket(stage);
});
