import { packetDemand, promiseOfTier, relayMode, teamsOfTier } from '../../plan/rules/in-force.ts';
import { stationsOf, USER, type Way, waysDown, waysUp } from '../../plan/rules/ladder-ways.ts';
import type { PlanDocument } from '../../plan/schema/schema.ts';
import { VENDOR_TIER } from '../../plan/words.ts';
import type { Ladder } from '../paper/blocks.ts';
import type { Voice } from '../paper/voice.ts';

/** The ways of a ticket, up by hand-offs and down by the solution, as the plan draws them. */
export function ladderOf(plan: PlanDocument, voice: Voice): Ladder {
  const { t, tierName } = voice;
  const down = waysDown(plan);
  return {
    kind: 'ladder',
    caption: t('ladder.caption'),
    upWord: t('ladder.up'),
    downWord: t('ladder.down'),
    ways: [...waysUp(plan), ...down],
    rungs: stationsOf(plan)
      .toReversed()
      .map((station, index, all) => ({
        station,
        name: station === USER ? t('ladder.user') : tierName(station),
        note: [...teams(plan, station, voice), ...times(plan, station, voice)].join(' · '),
        up: station === USER ? '' : upWords(plan, { from: all[index + 1] ?? USER, to: station }, voice),
        down: downWords(plan, station, down, voice),
      })),
  };
}

/** A single team that is called like its tier need not be named twice. */
function teams(plan: PlanDocument, tier: number, { tierName, teamName }: Voice): string[] {
  const names = teamsOfTier(plan, tier).map(({ id }) => teamName(id));
  return names.length === 1 && names[0] === tierName(tier) ? [] : names;
}

function times(plan: PlanDocument, tier: number, { t, minutes }: Voice): string[] {
  const { acceptWithinMinutes, answerWithinMinutes } = promiseOfTier(plan, tier);
  const runsAlways = !plan.promises?.calendar;
  return [
    ...(acceptWithinMinutes ? [t('ladder.accepts', { within: minutes(acceptWithinMinutes, { runsAlways }) })] : []),
    ...(answerWithinMinutes ? [t('ladder.answers', { within: minutes(answerWithinMinutes, { runsAlways }) })] : []),
  ];
}

function upWords(plan: PlanDocument, { from, to }: { from: number; to: number }, { t }: Voice): string {
  if (from === USER && to !== VENDOR_TIER) return t('ladder.reports');
  if (to === VENDOR_TIER) return t('ladder.vendorCase');
  const { bar, fields } = packetDemand(plan, to);
  if (fields.length === 0) return t('ladder.packetEmpty');
  return t(bar > 0 ? 'ladder.packet' : 'ladder.packetNoBar', { bar });
}

/** What is said where a way down begins. */
function downWords(plan: PlanDocument, station: number, ways: readonly Way[], { t, list }: Voice): string {
  const leaving = ways.filter(({ from }) => from === station);
  const relays = leaving.filter(({ kind }) => kind === 'relay').map(({ to }) => to);
  const tiers = list(relays.sort((a, b) => b - a).map(String));
  return [
    leaving.some(({ kind }) => kind === 'vendor-answer') && t('ladder.vendorAnswer'),
    relays.length > 0 && t(relayMode(plan) === 'together' && relays.length > 1 ? 'ladder.together' : 'ladder.relays', { tiers }),
    leaving.some(({ kind }) => kind === 'contact') && t('ladder.contacts'),
  ]
    .filter(Boolean)
    .join(' · ');
}
