import { isTimeZone } from '../../calendar/time-zones.ts';
import type { Look } from '../../identity/act.ts';
import { bridgeZone } from '../../plan/rules/bridge-series.ts';
import { textIn } from '../../plan/rules/in-force.ts';
import type { PlanDocument } from '../../plan/schema/schema.ts';
import { planOfVersion } from '../../plan/versions/store.ts';
import type { Sentences } from '../../platform/i18n/sentences.ts';
import { isRefusal, type Refusal, refuse } from '../../platform/outcome.ts';
import type { Bridge } from '../contract.ts';
import type { BridgeEntry } from '../log/contract.ts';
import { readBridgeTimeline } from '../log/read-bridge-timeline.ts';
import { readNotes } from '../notes/read-notes.ts';
import { readBridge } from '../read-bridge.ts';
import { findBridge } from '../store.ts';
import type { Minutes } from './contract.ts';
import { entryTeller } from './tell-entry.ts';
import { tierNames } from './tier-names.ts';

/** What minutes are written from, with the plan by which the bridge was held. */
export type Gathered = { minutes: Minutes; plan: PlanDocument };

/** All that is known of a bridge, in the language of who looks. Before it begins there is nothing to tell, and of one that is cancelled never. */
export async function gatherMinutes(look: Look, sentences: Sentences, id: string): Promise<Gathered | Refusal> {
  const [row, room] = [await findBridge(look.db, id), await readBridge(look, { id })];
  if (isRefusal(row)) return row;
  if (isRefusal(room)) return room;
  if (room.state === 'scheduled' || room.state === 'cancelled') return refuse('no-minutes');
  const plan = await planOfVersion(look.db, row.planVersion);
  const zone = bridgeZone(plan);
  const timeZone = isTimeZone(zone) ? zone : 'UTC';
  const names = tierNames(sentences, plan, look.locale);
  const tell = entryTeller(sentences, look.locale, { tier: names, timeZone });
  const pinned = await pinnedOf(look, id);
  if (isRefusal(pinned)) return pinned;
  // As plain data: what comes from the database are dates here and texts there.
  const bridge = JSON.parse(JSON.stringify(room)) as Bridge;
  const { markdown, text, authors } = await readNotes(look.db, id);
  const { title, kind, reason, rule, state, startsAt, endsAt, startedAt, endedAt, lead, scribe, missingTiers, agenda, decisions, actions } =
    bridge;
  const phase = plan.phases?.find((one) => one.id === bridge.phase);
  return {
    plan,
    minutes: {
      bridge: id,
      title,
      kind,
      phase: bridge.phase === null ? null : { id: bridge.phase, name: textIn(phase?.name, look.locale) || bridge.phase },
      reason,
      rule,
      state,
      language: look.locale,
      timeZone,
      startsAt,
      endsAt,
      startedAt,
      endedAt,
      lead,
      scribe,
      tiers: byTier(bridge, names),
      missingTiers,
      story: pinned
        .map((entry) => ({
          id: entry.id,
          at: instant(entry.pin?.at ?? entry.at),
          writtenAt: instant(entry.at),
          text: entry.pin?.title ?? tell(entry),
          by: entry.by,
          ticket: entry.ticket,
        }))
        .sort((a, b) => a.at.localeCompare(b.at)),
      agenda,
      decisions: decisions.map((one) => ({ ...one, at: instant(one.at) })),
      actions,
      carried: agenda.filter(({ outcome }) => outcome === 'carried').map((item) => item.id),
      notes: text === '' ? null : { markdown, text, authors },
    },
  };
}

const instant = (at: string) => new Date(at).toISOString();

function byTier({ people, tiers }: Bridge, nameOf: (tier: number | null) => string): Minutes['tiers'] {
  const there = people.map(({ tier }) => tier);
  const own = [...new Set([...tiers, ...there.filter((tier) => tier !== null)])].sort((a, b) => a - b);
  return [...own, ...(there.includes(null) ? [null] : [])].map((tier) => ({
    tier,
    name: nameOf(tier),
    people: people
      .filter((one) => one.tier === tier)
      .sort((a, b) => a.joinedAt.localeCompare(b.joinedAt))
      .map(({ person, joinedAt, leftAt, minutes }) => ({ person, joinedAt, leftAt, minutes })),
  }));
}

/** More than anybody reads of one call. */
const PINS_MAX = 1_000;

async function pinnedOf(look: Look, id: string): Promise<BridgeEntry[] | Refusal> {
  const found: BridgeEntry[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await readBridgeTimeline(look, { id, pinned: true, limit: 200, ...(cursor && { cursor }) });
    if (isRefusal(page)) return page;
    found.push(...(JSON.parse(JSON.stringify(page.items)) as BridgeEntry[]));
    cursor = page.nextCursor;
  } while (cursor && found.length < PINS_MAX);
  return found;
}
