import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { escalatedTicket, openedTicket, openStage, PACKETS, relayingTicket, type Stage } from '../../test/cast.ts';
import { inDeskAct } from '../app/act.ts';
import { TIMERS, type TimerName } from '../app/schedules.ts';
import { react } from '../app/worker/worker.ts';
import type { Drift, Figure } from './contract.ts';

const TEN = '2026-11-25T10:00:00+01:00';
const AFTER_THE_ROTA = '2026-11-25T16:00:00+01:00';
const NIGHT = '2026-11-25T23:00:00+01:00';
const WEEK_LATER = '2026-12-02T23:00:00+01:00';
const FREE_TO_SKIP = ['skip: { allowed: false }', 'skip: { allowed: true }'] as const;
const BY_TIMER = ['  relay: together', '  relay: together\n  timedEscalations: [{ tier: 1, afterMinutes: 30, toTier: 2 }]'] as const;
const HOURS = 'team: windows-support, days: [monday, tuesday, wednesday, thursday], from: "08:00", to: ';
const HOME_AT_THREE = [`${HOURS}"18:00"`, `${HOURS}"15:00"`] as const;
const WITHOUT_AN_END = ['    from: "2026-11-01"', '    from: "2026-11-01"\n    to: 2026-11-25'] as const;

let stage: Stage;
let source: string;
let now = new Date(TEN);
beforeAll(async () => {
  source = await readFile(new URL('../../examples/support-plan.yaml', import.meta.url), 'utf8');
  stage = await openStage({ now: () => now });
});
beforeEach(() => {
  now = new Date(TEN);
});
afterAll(() => stage.close());

/** From an instant on the desk has a plan that differs in this; the one that all others use is put back afterwards. */
async function underPlan<T>([old, changed]: readonly [string, string], work: () => Promise<T>, from = TEN): Promise<T> {
  expect(source).toContain(old);
  now = new Date(from);
  await stage.publish(source.replace(old, changed));
  const done = await work();
  now = new Date(TEN);
  await stage.publish(source);
  return done;
}

const eventsOf = async (ticketId: string) =>
  stage.desk.db.selectFrom('event').select('id').where('ticketId', '=', ticketId).orderBy('seq').execute();
/** Does what a worker would do for a ticket, and answers what was noted. */
async function noted({ id }: { id: string }): Promise<{ kind: string; tier: number; team: string; week: string; detail: object }[]> {
  for (const event of await eventsOf(id)) await react(stage.desk, event.id);
  const { status, body } = await stage.as('tina').get(`/tickets/${id}/deviations`);
  expect(status).toBe(200);
  return body.items;
}
const wake = (timer: TimerName, { id }: { id: string }, at: string) =>
  inDeskAct(stage.desk, 'timer', (act) => TIMERS[timer](act, id), new Date(at));
const did = async (answer: Promise<{ status: number; body: unknown }>) => {
  const { status, body } = await answer;
  expect([status, body]).toEqual([expect.toSatisfy((code: number) => code < 300), expect.anything()]);
};

describe('is noted, and what is near to it is not:', () => {
  test('a skipped tier', async () => {
    const escalate = async (toTier: 2 | 3) => {
      const ticket = await openedTicket(stage);
      const reason = 'The whole site stands still';
      await did(stage.as('tina').post(`/tickets/${ticket.id}/escalations`, { toTier, reason, packet: PACKETS[toTier] }));
      return noted(ticket);
    };
    await underPlan(FREE_TO_SKIP, async () => {
      expect(await escalate(3)).toMatchObject([
        { kind: 'tier-skipped', tier: 1, team: 'service-desk', detail: { toTier: 3, skipped: [2] } },
      ]);
      expect(await escalate(2)).toEqual([]);
    });
  });

  test('a packet below the bar, which only the timer can hand up', async () => {
    await underPlan(BY_TIMER, async () => {
      const silent = await openedTicket(stage);
      await wake('escalate-if-unanswered', silent, '2026-11-25T11:00:00+01:00');
      expect(await noted(silent)).toMatchObject([
        {
          kind: 'packet-below-bar',
          tier: 1,
          detail: { toTier: 2, bar: 70, score: 50, missing: ['tried', 'question'], because: 'timer' },
        },
      ]);
    });
    expect(await noted(await escalatedTicket(stage))).toEqual([]);
  });

  test('a tier that answers outside its hours', async () => {
    await underPlan(HOME_AT_THREE, async () => {
      const [early, late] = [await escalatedTicket(stage), await escalatedTicket(stage)];
      await did(stage.as('wanda').post(`/escalations/${early.escalationId}/accept`));
      now = new Date(AFTER_THE_ROTA);
      await did(stage.as('wanda').post(`/escalations/${late.escalationId}/accept`));
      expect(await noted(early)).toEqual([]);
      expect(await noted(late)).toMatchObject([
        {
          kind: 'outside-hours',
          tier: 2,
          team: 'windows-support',
          week: '2026-W48',
          detail: { move: 'escalation-accepted', why: 'nobody-on-duty' },
        },
      ]);
    });
  });

  test('what is learnt, told and resolved at night, each by its own tier', async () => {
    const { id, relays } = await relayingTicket(stage);
    now = new Date(NIGHT);
    await did(stage.as('wanda').post(`/relays/${relays[2]}/acknowledge`));
    await did(stage.as('tina').post(`/relays/${relays[1]}/acknowledge`));
    await did(stage.as('tina').post(`/tickets/${id}/resolution`, { contactedBy: 'phone', note: 'Called', message: 'It works again' }));
    const found = await noted({ id });
    expect(found.map(({ tier, detail }) => ({ tier, ...detail }))).toEqual(
      [
        { tier: 2, move: 'relay-acknowledged' },
        { tier: 1, move: 'relay-acknowledged' },
        { tier: 1, move: 'ticket-replied' },
        { tier: 1, move: 'ticket-resolved' },
      ].map((each) => ({ ...each, why: 'closed' })),
    );
  });

  test('an area handled by a tier that should not', async () => {
    const resolve = async (issueArea: string) => {
      const ticket = await openedTicket(stage, { issueArea });
      await did(stage.as('tina').post(`/tickets/${ticket.id}/resolution`, { contactedBy: 'phone', note: 'Called' }));
      return noted(ticket);
    };
    expect(await resolve('certificates')).toMatchObject([
      { kind: 'wrong-tier', tier: 1, detail: { area: 'certificates', move: 'ticket-resolved' } },
    ]);
    expect(await resolve('email')).toEqual([]);
  });

  test('a ticket that comes when the dates of every phase have passed', async () => {
    await underPlan(WITHOUT_AN_END, async () => {
      expect(await noted(await openedTicket(stage))).toEqual([]);
      now = new Date('2026-11-26T10:00:00+01:00');
      expect(await noted(await openedTicket(stage))).toMatchObject([
        { kind: 'phase-overrun', tier: 1, detail: { phase: 'steady', endedOn: '2026-11-25' } },
      ]);
    });
  });

  test('a promise that was missed', async () => {
    const [kept, missed] = [await openedTicket(stage), await openedTicket(stage)];
    await did(stage.as('tina').post(`/tickets/${kept.id}/resolution`, { contactedBy: 'phone', note: 'Called' }));
    for (const ticket of [kept, missed]) await wake('clock-due', ticket, WEEK_LATER);
    expect(await noted(kept)).toEqual([]);
    const found = await noted(missed);
    expect(found.map(({ kind, tier, week, detail }) => [kind, tier, week, detail])).toEqual(
      ['resolution', 'response'].map((clock) => ['promise-missed', 1, '2026-W49', { clock }]),
    );
  });
});

test('a ticket is judged by the plan that it was opened under', async () => {
  const ticket = await underPlan(['certificates: escalates', 'certificates: handles'], () =>
    openedTicket(stage, { issueArea: 'certificates' }),
  );
  await did(stage.as('tina').post(`/tickets/${ticket.id}/resolution`, { contactedBy: 'phone', note: 'Called' }));
  expect(await noted(ticket)).toEqual([]);
});

test('a reaction that runs twice writes once', async () => {
  const ticket = await openedTicket(stage, { issueArea: 'certificates' });
  await did(stage.as('tina').post(`/tickets/${ticket.id}/resolution`, { contactedBy: 'phone', note: 'Called' }));
  const [first] = [await noted(ticket)];
  await stage.desk.db.deleteFrom('reactionDone').where('reaction', '=', 'note-deviations').execute();
  expect(await noted(ticket)).toEqual(first);
  expect(first).toHaveLength(1);
});

test('what departed goes with its ticket', async () => {
  const ticket = await openedTicket(stage, { issueArea: 'certificates' });
  await did(stage.as('tina').post(`/tickets/${ticket.id}/resolution`, { contactedBy: 'phone', note: 'Called' }));
  expect(await noted(ticket)).toHaveLength(1);
  await stage.desk.db.deleteFrom('ticket').where('id', '=', ticket.id).execute();
  expect(await stage.desk.db.selectFrom('deviation').select('id').where('ticketId', '=', ticket.id).execute()).toEqual([]);
});

describe('the figures', () => {
  const driftOf = async (query = ''): Promise<Drift> => {
    const { status, body } = await stage.as('lena').get(`/plan/drift${query}`);
    expect([status, body.code]).toEqual([200, undefined]);
    return body;
  };
  const listed = async (query: Record<string, string | number | null>) => {
    const known = Object.entries(query).filter(([, value]) => value !== null) as [string, string][];
    const { body } = await stage.as('lena').get(`/tickets?${new URLSearchParams([...known, ['limit', '200']])}`);
    return body.items.length as number;
  };

  test('add up to the list behind each of them, for all versions and for each', async () => {
    now = new Date(WEEK_LATER);
    const all = await driftOf('?weeks=3');
    expect(all.versions.length).toBeGreaterThan(2);
    const behind: [string, Figure, number][] = [];
    for (const { version } of [{ version: null }, ...all.versions]) {
      const drift = version ? await driftOf(`?weeks=3&version=${version}`) : all;
      expect(drift.version).toBe(version);
      const since = drift.weeks[0]?.week ?? '';
      const of = { planVersion: version };
      behind.push(['all', drift, await listed({ ...of, drift: 'any', driftSince: since })]);
      for (const week of drift.weeks) {
        behind.push([week.week, week, await listed({ ...of, drift: 'any', driftWeek: week.week })]);
        behind.push([`${week.week} alone`, week, await listed({ ...of, driftWeek: week.week })]);
      }
      for (const kind of drift.kinds) {
        behind.push([kind.kind, kind, await listed({ ...of, drift: kind.kind, driftSince: since })]);
        for (const [index, figure] of kind.weeks.entries()) {
          const week = drift.weeks[index]?.week ?? '';
          behind.push([`${kind.kind} ${week}`, figure, await listed({ ...of, drift: kind.kind, driftWeek: week })]);
        }
      }
    }
    expect(behind.filter(([, { tickets }, count]) => tickets !== count)).toEqual([]);
    expect(all.kinds.filter(({ tickets }) => tickets === 0)).toEqual([]);
  });

  test('count a ticket once, and weigh it by how many were opened', async () => {
    now = new Date(WEEK_LATER);
    const { weeks, kinds, tickets, opened } = await driftOf();
    const late = kinds.find(({ kind }) => kind === 'promise-missed');
    // Both promises of one ticket.
    expect(late?.weeks.at(-1)).toEqual({ tickets: 1, per100: null });
    expect(weeks.at(-1)).toMatchObject({ week: '2026-W49', monday: '2026-11-30', opened: 0, per100: null });
    expect(weeks.at(-2)?.per100).toBe(Math.round((1_000 * (weeks.at(-2)?.tickets ?? 0)) / (weeks.at(-2)?.opened ?? 0)) / 10);
    expect(opened).toBe(weeks.reduce((sum, week) => sum + week.opened, 0));
    expect(tickets).toBeLessThanOrEqual(weeks.reduce((sum, week) => sum + week.tickets, 0));
  });

  test('go back as many weeks as one asks', async () => {
    expect((await driftOf('?weeks=3')).weeks.map(({ week }) => week)).toEqual(['2026-W46', '2026-W47', '2026-W48']);
    expect((await driftOf('?version=99')).tickets).toBe(0);
  });

  test('name the phases whose dates have passed while their tickets are open', async () => {
    const openInTheOldPhase = async () => {
      const ticket = await openedTicket(stage);
      const { planVersion } = (await stage.as('tina').get(`/tickets/${ticket.id}`)).body;
      return { version: planVersion as number, id: ticket.id };
    };
    const { version, id } = await underPlan(['to: "2026-10-31"', 'to: 2026-11-25'], openInTheOldPhase, '2026-10-31T10:00:00+01:00');
    now = new Date(NIGHT);
    expect((await driftOf(`?version=${version}`)).overduePhases).toEqual([]);
    now = new Date('2026-11-26T00:00:00+01:00');
    expect((await driftOf(`?version=${version}`)).overduePhases).toEqual([
      { version, phase: 'production-3', name: { en: 'Production 3', es: 'Producción 3' }, endedOn: '2026-11-25', tickets: 1 },
    ]);
    const query = `view=all-open&planVersion=${version}&phase=production-3`;
    expect((await stage.as('tina').get(`/tickets?${query}`)).body.items).toMatchObject([{ id }]);
  });

  test('are no filter for a requester, whom they would tell what is not theirs to know', async () => {
    const { body } = await stage.as('una').get('/tickets?drift=tier-skipped&limit=200');
    expect(body.items.length).toBe((await stage.as('una').get('/tickets?limit=200')).body.items.length);
  });
});
