import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  CAST,
  escalatedTicket,
  openedTicket,
  openStage,
  PACKETS,
  type Player,
  relayingTicket,
  SOLUTION,
  type Stage,
  ticketAtTierThree,
} from '../../test/cast.ts';
import { checkStep, type Tried } from '../../test/journey-rules.ts';
import { notKept, watchHeld } from '../../test/kept.ts';
import { runs } from '../../test/runs.ts';
import { NO_ONE } from '../../test/sample.ts';
import { inDeskAct } from '../app/act.ts';
import { TICKET_TIMERS } from '../app/schedules.ts';
import { startingPlan } from '../app/starting-plan.ts';
import { MOVE_NAMES, type Move } from './moves/moves.ts';

const RUNS = runs(1, 3);
const STEPS_MAX = runs(15, 25);
const SEED = Number(process.env.FAST_CHECK_SEED ?? Date.now() % 1_000_000);
/** One journey takes a second, or twenty beside other work. */
const TEST_MS_MAX = 150_000;
const MONTH_MS = 30 * 86_400_000;

/** Notes, corrections and checks change nothing that this is about. */
const STEPPED = MOVE_NAMES.filter((move) => !['note', 'edit', 'check'].includes(move));
const CARRYING: readonly Move[] = [
  'escalate',
  'accept',
  'return',
  'withdraw',
  'open-vendor-case',
  'answer-vendor-case',
  'solve',
  'acknowledge',
  'question',
  'answer',
  'resolve',
  'confirm',
  'close',
  'reopen',
];
const TRAVELLERS = ['una', 'otto', 'tina', 'wanda', 'moe', 'theo', 'lena', 'ada'] as const satisfies readonly Player[];
const STARTS = { openedTicket, escalatedTicket, ticketAtTierThree, relayingTicket };

/** Somebody does something that they are offered, or that they are not; or a timer of the desk wakes long after. */
type Step = { who: Player | 'desk'; choice: number; isOffered: boolean };
const step: fc.Arbitrary<Step> = fc.record({
  who: fc.constantFrom(...TRAVELLERS, 'desk' as const),
  choice: fc.nat(997),
  isOffered: fc.integer({ min: 1, max: 4 }).map((one) => one > 1),
});

let stage: Stage;
let heldOtherwise: string[];
beforeAll(async () => {
  stage = await openStage();
  heldOtherwise = watchHeld(stage.desk);
});
afterAll(() => stage.close());

describe.each(['together', 'step-by-step'])('relays %s', (mode) => {
  beforeAll(async () => {
    await stage.publish((await startingPlan('support-plan')).replace('relay: together', `relay: ${mode}`));
  });

  test.each(Object.entries(STARTS))(
    `whatever anyone tries after %s, the rules hold (seed ${SEED})`,
    async (_, start) => {
      await fc.assert(
        // Without bias, because the first runs would else be the shortest, and there are only a few.
        fc.asyncProperty(fc.noBias(fc.array(step, { minLength: 1, maxLength: STEPS_MAX, size: 'max' })), async (steps) => {
          const { id } = await start(stage);
          let before = await pageOf(id);
          for (const [index, each] of steps.entries()) {
            const tried = await take(id, before, each, index);
            const after = await pageOf(id);
            checkStep({ before, after, tried });
            expect(await notKept(stage.desk.db, id), `${tried.what}: the ticket keeps what its sources say`).toEqual([]);
            expect(heldOtherwise, `${tried.what}: the transaction holds what stands in the row`).toEqual([]);
            before = after;
          }
        }),
        // A journey is told as it went: to look for a shorter one is to write so much that the desk refuses it, which would hide why.
        { numRuns: RUNS, seed: SEED, endOnFailure: true },
      );
    },
    TEST_MS_MAX,
  );
});

test('the database itself refuses to change a hop', async () => {
  const { id } = await openedTicket(stage);
  await expect(stage.desk.db.updateTable('hop').set({ toTier: 3 }).where('ticketId', '=', id).execute()).rejects.toThrow('never changed');
});

type Page = Awaited<ReturnType<typeof pageOf>>;

/** The page with everything on it; a lead sees all. */
async function pageOf(id: string) {
  return (await stage.as('lena').get(`/tickets/${id}`)).body;
}

async function take(id: string, page: Page, { who, choice, isOffered }: Step, index: number): Promise<Tried> {
  if (who === 'desk') return wake(id, choice);
  const found = isOffered ? await firstWithAnOffer(id, who) : { player: who, offered: await offeredTo(id, who) };
  const choices = isOffered && found.offered.length > 0 ? carrying(found.offered, choice) : STEPPED;
  const move = choices[choice % choices.length] as Move;
  const { path, body } = requestFor(move, page, { who: found.player, choice, index });
  const answer = await stage.as(found.player).post(path, body);
  return { what: `${found.player}: ${move}`, wasOffered: found.offered.includes(move), ...answer };
}

/** The person asked for, or the next one who can do something: so that journeys go far. */
async function firstWithAnOffer(id: string, who: Player): Promise<{ player: Player; offered: Move[] }> {
  const start = TRAVELLERS.indexOf(who as (typeof TRAVELLERS)[number]);
  for (const player of [...TRAVELLERS.slice(start), ...TRAVELLERS.slice(0, start)]) {
    const offered = await offeredTo(id, player);
    if (offered.some((move) => CARRYING.includes(move))) return { player, offered };
  }
  return { player: who, offered: await offeredTo(id, who) };
}

async function offeredTo(id: string, player: Player): Promise<Move[]> {
  const { body } = await stage.as(player).get(`/tickets/${id}`);
  return (body.moves ?? [])
    .filter(({ move, allowed }: { move: Move; allowed: boolean }) => allowed && STEPPED.includes(move))
    .map(({ move }: { move: Move }) => move);
}

/** Mostly the moves that carry the ticket on, where some are offered. */
function carrying(offered: readonly Move[], choice: number): readonly Move[] {
  const some = offered.filter((move) => CARRYING.includes(move));
  return some.length > 0 && choice % 5 !== 0 ? some : offered;
}

async function wake(id: string, choice: number): Promise<Tried> {
  const timers = Object.entries(TICKET_TIMERS);
  const [timer, wake] = timers[choice % timers.length] ?? ['', TICKET_TIMERS['clock-due']];
  await inDeskAct(stage.desk, 'timer', (act) => wake(act, id), new Date(Date.now() + MONTH_MS));
  return { what: `desk: ${timer}`, wasOffered: true, status: 200, body: null };
}

type Asked = { who: Player; choice: number; index: number };

function requestFor(move: Move, page: Page, { who, choice, index }: Asked): { path: string; body?: object } {
  const ticket = `/tickets/${page.id}`;
  const handOff = page.escalations.find((one: any) => (one.state === 'raised' || one.state === 'accepted') && one.toTier === page.tier);
  const vendorCase = page.vendorCases.find((one: any) => !one.answeredAt);
  const escalation = `/escalations/${handOff?.id ?? NO_ONE}`;
  const vendor = `/vendor-cases/${vendorCase?.id ?? NO_ONE}`;
  const relayIn = (state: string, isTheirs = true) =>
    `/relays/${page.relays.find((one: any) => one.state === state && (!isTheirs || tierOf(who) === one.tier))?.id ?? NO_ONE}`;
  switch (move) {
    // Whoever says which version they saw knows whom they take it from, be it by taking or by giving it to themselves.
    case 'assign': {
      const assignee = choice % 3 === 0 ? null : stage.ids[memberOf(page.tier)];
      return { path: `${ticket}/assign`, body: { assignee, version: page.version } };
    }
    case 'reply':
      return { path: `${ticket}/messages`, body: { body: 'A word', visibility: 'public' } };
    case 'take':
      return { path: `${ticket}/take`, body: { version: page.version } };
    case 'log-contact-attempt':
      return { path: `${ticket}/contact-attempts`, body: { channel: 'phone' } };
    case 'wait':
      return { path: `${ticket}/wait`, body: { waitingFor: 'date', until: new Date(Date.now() + MONTH_MS / 2).toISOString() } };
    case 'escalate':
      return { path: `${ticket}/escalations`, body: { reason: 'Up', packet: fullPacket(index) } };
    case 'accept':
    case 'withdraw':
      return { path: `${escalation}/${move}` };
    case 'return':
      return { path: `${escalation}/return`, body: { missing: ['The log'] } };
    case 'open-vendor-case':
      return { path: `${ticket}/vendor-cases`, body: { caseNumber: `C-${index}`, severity: 'B', summary: 'A defect' } };
    case 'log-vendor-case':
      return { path: `${vendor}/log`, body: { direction: 'to-vendor', entry: 'A word' } };
    case 'answer-vendor-case':
      return { path: `${vendor}/answer`, body: { answer: 'Fixed' } };
    case 'solve':
      return { path: `${ticket}/solution`, body: { ...SOLUTION, lowestTier: 1 } };
    case 'acknowledge':
      return { path: `${relayIn('sent')}/acknowledge` };
    case 'question':
      return { path: `${relayIn('sent')}/question`, body: { question: 'Which?' } };
    case 'answer':
      return { path: `${relayIn('questioned', false)}/answer`, body: { answer: 'These' } };
    case 'resolve':
      return { path: `${ticket}/resolution`, body: { contactedBy: 'phone', note: 'Called' } };
    case 'confirm':
      return { path: `${ticket}/confirmation`, body: { solved: choice % 3 !== 0 } };
    case 'reopen':
      return { path: `${ticket}/reopen`, body: { reason: 'Not yet' } };
    default:
      return { path: `${ticket}/${move}` };
  }
}

const TIER_OF_TEAM: Record<string, number> = { 'service-desk': 1, 'windows-support': 2, 'mobile-support': 2, 'mdm-team': 3 };
const tierOf = (who: Player): number => TIER_OF_TEAM[CAST[who].teams[0] ?? ''] ?? 0;
const memberOf = (tier: number): Player => (['tina', 'wanda', 'theo', 'theo'] as const)[tier - 1] ?? 'tina';

/** Each hand-off adds something, or the desk refuses it. */
const fullPacket = (index: number) => ({
  ...PACKETS[3],
  tried: [...PACKETS[3].tried, `Step ${index}`],
  evidence: [...PACKETS[3].evidence, `Line ${index}`],
});
