import type { DeskAct } from '../identity/act.ts';
import { channelsOf, heldUntil } from '../plan/rules/paging.ts';
import type { PagingStep, PlanDocument } from '../plan/schema/schema.ts';
import { planOfVersion, versionInForce } from '../plan/versions/store.ts';
import type { PagingChannel } from '../plan/words.ts';
import { newId } from '../platform/ids.ts';
import { isStillMissing } from './bridge-pages.ts';
import { CHANNELS, type Ring } from './channels.ts';
import { endPage } from './end-page.ts';
import { recordPagingEvent } from './events.ts';
import { isFor, outcomeOf } from './keep-pages.ts';
import { placeAfter, ringsAt, stepAt } from './rules/steps.ts';
import { overBecause, waitingFor } from './rules/waiting.ts';
import { wakePage } from './start-page.ts';
import { lockPage, type PageRow, savePage, ticketWaits } from './store.ts';
import { callHooks } from './webhooks/ask-hooks.ts';
import { type Person, whomToRing } from './whom.ts';
import { RINGING_STATES } from './words.ts';

/** The database's clock wakes the timer, and may be ahead of ours by as much as this. */
const EARLY_MS_MAX = 300_000;

/**
 * The timer of a page. It re-reads: whoever was waited for may be there, or somebody may have answered. Late, it rings the step that is
 * next, and no other; twice, it finds that the step has rung. While a window of maintenance runs, it waits for its end.
 */
export async function ringPage(act: DeskAct, pageId: string): Promise<void> {
  const page = await lockPage(act.db, pageId);
  if (!page?.ringsAt || !RINGING_STATES.includes(page.state)) return;
  if (page.ringsAt > act.at) {
    if (page.ringsAt.getTime() - act.at.getTime() <= EARLY_MS_MAX) await wakePage(act, page.id, page.ringsAt);
    return;
  }
  if (await isOver(act, page)) return;
  const version = await versionInForce(act);
  if (version === null) return;
  const plan = await planOfVersion(act.db, version);
  const held = heldUntil(plan, act.at);
  if (held) return hold(act, page, held);
  await ringOn(act, plan, page);
}

/** What has happened to a ticket is followed by a worker, perhaps later than this. */
async function isOver(act: DeskAct, page: PageRow): Promise<boolean> {
  if (!page.ticketId) {
    const isMissing = await isStillMissing(act, page);
    if (!isMissing) await endPage(act, page, 'there');
    return !isMissing;
  }
  const ticket = await ticketWaits(act.db, page.ticketId);
  if (ticket && isFor(page, waitingFor(ticket))) return false;
  if (ticket) await endPage(act, page, overBecause(page, ticket, await outcomeOf(act, page)));
  return true;
}

async function hold(act: DeskAct, { id, about, tier, ticketId, heldUntil: known }: PageRow, until: Date): Promise<void> {
  await savePage(act.db, id, { heldUntil: until, ringsAt: until });
  await wakePage(act, id, until);
  if (known?.getTime() === until.getTime()) return;
  await recordPagingEvent(act, { kind: 'page-held', ticketId, subjectId: id, data: { page: id, about, tier, until: until.toISOString() } });
}

/** Rings the step that is next. Where it finds nobody, that is said, and the one after it rings at once. */
async function ringOn(act: DeskAct, plan: PlanDocument, page: PageRow): Promise<void> {
  const { id, rule } = page;
  for (let place = { step: page.step, round: page.round }; ; ) {
    const step = stepAt(rule, place);
    if (!step) return runOut(act, page);
    const { people, already } = await whomToRing(act, plan, page, step);
    await ringStep(act, page, { ...place, whom: step }, { people, already });
    const next = placeAfter(rule, place);
    const isNobody = people.length + already.length === 0;
    if (!isNobody || !stepAt(rule, next) || next.round > place.round) {
      const at = ringsAt(page, place, next, act.at);
      await savePage(act.db, id, { state: 'ringing', ...next, ringsAt: at, lastRungAt: act.at, heldUntil: null });
      return wakePage(act, id, at);
    }
    place = next;
  }
}

type Place = { step: number; round: number; whom: PagingStep };

async function ringStep(
  act: DeskAct,
  page: PageRow,
  { step, round, whom }: Place,
  { people, already }: { people: readonly Person[]; already: readonly Person[] },
): Promise<void> {
  const rings = people.length > 0 ? await ringBy(act, page, people, channelsOf(whom)) : [];
  const place = { pageId: page.id, step, round, at: act.at };
  const without = (outcome: 'already' | 'nobody', personId: string | null) => ({
    id: newId(act.at),
    ...place,
    personId,
    channel: null,
    outcome,
  });
  await act.db
    .insertInto('ring')
    .values([
      ...rings.map(({ person, ...ring }) => ({ ...place, ...ring, personId: person })),
      ...already.map(({ id }) => without('already', id)),
      ...(people.length + already.length === 0 ? [without('nobody', null)] : []),
    ])
    .execute();
  const rungBy = (person: string) =>
    rings.filter((ring) => ring.person === person && ring.outcome !== 'no-device').map(({ channel }) => channel);
  await recordPagingEvent(act, {
    kind: 'page-rung',
    ticketId: page.ticketId,
    subjectId: page.id,
    data: {
      page: page.id,
      about: page.about,
      tier: page.tier,
      step,
      round,
      rung: people.map(({ id, name }) => ({ id, name, by: rungBy(id) })),
      already: already.map(({ name }) => name),
      whom: typeof whom.whom === 'object' ? whom.whom.team : whom.whom,
    },
  });
}

/** By each channel of the step; whom none of them can reach, the desk's own pages. */
async function ringBy(act: DeskAct, page: PageRow, people: readonly Person[], channels: readonly PagingChannel[]): Promise<Ring[]> {
  const rings: Ring[] = [];
  for (const channel of channels) rings.push(...((await CHANNELS[channel]?.(act, { page, people })) ?? []));
  const reached = new Set(rings.filter(({ outcome }) => outcome !== 'no-device').map(({ person }) => person));
  const left = people.filter(({ id }) => !reached.has(id));
  if (left.length > 0) rings.push(...((await CHANNELS['in-app']?.(act, { page, people: left })) ?? []));
  return rings;
}

async function runOut(act: DeskAct, { id, about, tier, team, ticketId }: PageRow): Promise<void> {
  await savePage(act.db, id, { state: 'ran-out', ringsAt: null });
  await recordPagingEvent(act, {
    kind: 'page-ran-out',
    ticketId,
    subjectId: id,
    data: { page: id, about, tier, team },
  });
  await callHooks(act, { page: id, what: 'ran-out', by: null });
}
