import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { WEEKDAYS } from '../../../../calendar/words.ts';
import type { PlanDocument } from '../../../schema/schema.ts';
import type { BilingualText } from '../../../schema/shapes.ts';
import { weekdayName } from '../../../spoken/hours.ts';
import {
  APPROACHES,
  CHANNEL_KINDS,
  GATED_MOVES,
  HANDLINGS,
  IMPACTS,
  ISSUE_AREAS,
  MODULE_KINDS,
  PACKET_FIELDS,
  PAGED,
  PAGING_CAUSES,
  PAGING_CHANNELS,
  PHASE_KINDS,
  PLAN_PLATFORMS,
  PRIORITIES,
  RELAY_MODES,
  RESOURCE_KINDS,
  TIER_MOVES,
  TRAINING_NEEDS,
  URGENCIES,
  WAVE_CHANNELS,
  WAVE_STAGES,
} from '../../../words.ts';
import { usePlanNames } from '../../use-plan-names.ts';
import { useRegion } from '../../use-region.ts';
import type { Option } from './choice-cells.tsx';

const said = <T extends string>(words: readonly T[], label: (word: T) => string): Option<T>[] =>
  words.map((value) => ({ value, label: label(value) }));

/** The plan's closed lists of words, as one chooses from them; the same lists each time, in a language. */
export function useOptions() {
  const { t } = useTranslation('plan');
  const { t: common } = useTranslation();
  const region = useRegion();
  return useMemo(
    () => ({
      languages: said(['en', 'es'], (word) => t(`edit.language.${word}`)),
      channels: said(CHANNEL_KINDS, (word) => t(`channel.${word}`)),
      areas: said(ISSUE_AREAS, (word) => common(`area.${word}`)),
      platforms: said(PLAN_PLATFORMS, (word) => common(`platform.${word}`)),
      moves: said(TIER_MOVES, (word) => t(`edit.move.${word}`)),
      weekdays: said(WEEKDAYS, (word) => weekdayName(word, region)),
      handlings: said(HANDLINGS, (word) => t(`handling.${word}`)),
      packetFields: said(PACKET_FIELDS, (word) => t(`packetField.${word}`)),
      relayModes: said(RELAY_MODES, (word) => t(`edit.relay.${word}`)),
      priorities: said(PRIORITIES, (word) => common(`priority.${word}`)),
      impacts: said(IMPACTS, (word) => common(`impact.${word}`)),
      urgencies: said(URGENCIES, (word) => common(`urgency.${word}`)),
      moduleKinds: said(MODULE_KINDS, (word) => t(`moduleKind.${word}`)),
      trainingNeeds: said(TRAINING_NEEDS, (word) => t(`training.need.${word}`)),
      gatedMoves: said(GATED_MOVES, (word) => t(`training.move.${word}`)),
      resourceKinds: said(RESOURCE_KINDS, (word) => t(`training.resourceKind.${word}`)),
      phaseKinds: said(PHASE_KINDS, (word) => t(`phaseKind.${word}`)),
      approaches: said(APPROACHES, (word) => t(`approach.${word}`)),
      pagingCauses: said(PAGING_CAUSES, (word) => t(`paging.cause.${word}`)),
      paged: said(PAGED, (word) => t(`paging.whom.${word}`)),
      pagingChannels: said(PAGING_CHANNELS, (word) => t(`paging.channel.${word}`)),
      waveChannels: said(WAVE_CHANNELS, (word) => t(`waveChannel.${word}`)),
      waveStages: said(WAVE_STAGES, (word) => t(`edit.stage.${word}`)),
    }),
    [t, common, region],
  );
}

/** The tiers by number and name; the vendor only where it may be meant. */
export function useTierOptions(plan: PlanDocument, { upTo = 3, from = 1 }: { upTo?: 3 | 4; from?: 1 | 2 } = {}): Option<number>[] {
  const { tierName } = usePlanNames(plan);
  const { t } = useTranslation();
  const names = [1, 2, 3, 4].filter((tier) => tier >= from && tier <= upTo).map((tier) => [tier, tierName(tier)] as const);
  const key = names.map(([tier, name]) => `${tier} · ${name}`).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that is in the names
  return useMemo(
    () => names.map(([value, name]) => ({ value, label: name === t('tier', { tier: value }) ? name : `${value} · ${name}` })),
    [key, t],
  );
}

type Named = { id: string; name?: BilingualText | undefined };

/** Teams, calendars or phases as one chooses from them. */
export function useNamedOptions(list: readonly Named[] | undefined): Option<string>[] {
  const { text } = usePlanNames({});
  const names = (list ?? []).map(({ id, name }) => [id, text(name) || id] as const);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that is in the names
  return useMemo(() => names.map(([value, label]) => ({ value, label })), [names.join('\n')]);
}
