import { bridgeLines, earlyChapter } from '../../handout/chapters/early-chapter.ts';
import { ladderOf } from '../../handout/chapters/ladder.ts';
import { packetFigure } from '../../handout/chapters/packet-blocks.ts';
import { open, said } from '../../handout/chapters/parts.ts';
import { processChapter } from '../../handout/chapters/process-chapter.ts';
import { promiseBlocks } from '../../handout/chapters/promise-blocks.ts';
import { responsibilitiesChapter } from '../../handout/chapters/responsibilities-chapter.ts';
import { channelLines } from '../../handout/chapters/teams-chapter.ts';
import type { Block } from '../../handout/paper/blocks.ts';
import type { Voice } from '../../handout/paper/voice.ts';
import type { KnownError } from '../../knowledge/contract.ts';
import type { PlanDocument } from '../../plan/schema/schema.ts';
import { VENDOR_TIER } from '../../plan/words.ts';
import type { Shelved } from '../../resource/resources-for.ts';
import { isWanted } from '../../resource/rules/on-shelf.ts';
import type { LivePart } from './live-parts.ts';

export type LabNamed = { id: string; title: string; minutes: number };

/** From what live parts are made: the plan in force, how it speaks, the catalogue in that language, and sentences of training. */
export type Sources = {
  plan: PlanDocument;
  voice: Voice;
  knownErrors: readonly KnownError[];
  /** The shelf in that language, in the order in which it is shown. */
  resources: readonly Shelved[];
  /** Of the programme, where a part names none. */
  tier: number;
  /** What a lab is called in that language, and how long it takes. */
  lab: (id: string) => LabNamed | undefined;
  t: (key: string, values?: Record<string, unknown>) => string;
};

const LIMIT_USUAL = 6;
export const GLOSSARY = [
  'tier',
  'packet',
  'bar',
  'relay',
  'acknowledge',
  'bounce',
  'promise',
  'bridge',
  'enrolment',
  'compliance',
] as const;

/** What a live part says today. Where the plan or the catalogue has nothing, it says that. */
export function liveBlocks(part: LivePart, sources: Sources): Block[] {
  const blocks = made(part, sources);
  return blocks.length > 0 ? blocks : [open(sources.t('live.nothing'))];
}

function made(part: LivePart, sources: Sources): Block[] {
  const { plan, voice, t } = sources;
  const tier = part.tier ?? sources.tier;
  switch (part.name) {
    case 'ladder':
      return [ladderOf(plan, voice)];
    case 'responsibilities':
      return responsibilitiesChapter(
        { ...plan, responsibilities: (plan.responsibilities ?? []).filter((one) => one.tier === tier) },
        voice,
      );
    case 'packet':
      return packetsOf(tier, sources);
    case 'promises':
      return promisesOf(tier, sources);
    case 'process':
      return processChapter(plan, voice);
    case 'phases':
      return earlyChapter(plan, voice);
    case 'bridges':
      return factsOr((plan.phases ?? []).map((phase) => [voice.text(phase.name) || phase.id, bridgeLines(phase, voice)]));
    case 'contacts':
      return contacts(sources);
    case 'known-errors':
      return knownErrors(part, sources);
    case 'known-error':
      return knownError(part.id ?? '', sources);
    case 'resources':
      return resources(part, sources);
    case 'lab':
      return labLine(part.id ?? '', sources);
    case 'glossary':
      return [
        { kind: 'facts', facts: GLOSSARY.map((word) => ({ name: t(`glossary.${word}.word`), lines: [t(`glossary.${word}.means`)] })) },
      ];
  }
}

function factsOr(facts: readonly (readonly [string, readonly string[]])[]): Block[] {
  const some = said(facts);
  return some.length > 0 ? [{ kind: 'facts', facts: some }] : [];
}

/** What a tier hands over, and what it is handed. */
function packetsOf(tier: number, { plan, voice }: Sources): Block[] {
  const packets = (plan.process?.packet ?? []).filter(({ toTier }) => toTier === tier + 1 || (toTier === tier && tier > 1));
  return packets
    .toSorted((one, other) => other.toTier - one.toTier)
    .flatMap((demand): Block[] => [
      {
        kind: 'heading',
        level: 3,
        text: voice.t('packet.to', { tier: demand.toTier, name: voice.tierName(demand.toTier) }),
        tier: demand.toTier,
      },
      ...packetFigure(demand, voice),
    ]);
}

function promisesOf(tier: number, { plan, voice }: Sources): Block[] {
  const { promises } = plan;
  if (!promises) return [];
  const betweenTiers = promises.betweenTiers?.filter((one) => one.tier === tier);
  const [, ...blocks] = promiseBlocks({ ...plan, promises: { ...promises, ...(betweenTiers && { betweenTiers }) } }, voice);
  return blocks;
}

function contacts({ plan, voice }: Sources): Block[] {
  return factsOr([
    ...(plan.teams ?? []).map(
      (team) => [voice.teamName(team.id), [team.lead ?? '', ...channelLines(team, voice)].filter(Boolean)] as const,
    ),
    [voice.tierName(VENDOR_TIER), [voice.text(plan.process?.vendor?.contract), plan.process?.vendor?.contact ?? ''].filter(Boolean)],
  ]);
}

function knownErrors({ area, tier, limit = LIMIT_USUAL }: LivePart, { knownErrors: all, voice, t }: Sources): Block[] {
  const some = all
    .filter((one) => one.area === area && (tier === undefined || one.checks.some((check) => check.tier <= tier)))
    .slice(0, limit);
  if (some.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: area ? voice.area(area) : t('live.knownErrors'),
      head: [t('live.code'), t('live.error'), t('live.solvedBy')].map((text) => ({ text })),
      rows: some.map(({ errorCode, title, symptom, resolvingTier }) => [
        { text: errorCode ?? '–' },
        { text: title, note: symptom },
        { text: voice.tierName(resolvingTier) },
      ]),
      shares: [3, 7, 3],
    },
  ];
}

function knownError(id: string, { knownErrors: all, voice, t }: Sources): Block[] {
  const found = all.find((one) => one.id === id);
  if (!found) return [];
  const checks = [...Map.groupBy(found.checks, ({ tier }) => tier)].map(
    ([tier, some]) => [voice.tierName(tier), some.map(({ step }) => step)] as const,
  );
  return [
    { kind: 'heading', level: 3, text: [found.title, found.errorCode].filter(Boolean).join(' · ') },
    ...factsOr([[t('live.symptom'), [found.symptom]], [t('live.cause'), [found.cause]], ...checks, [t('live.fix'), [found.fix]]]),
  ];
}

function labLine(id: string, { lab, voice, t }: Sources): Block[] {
  const found = lab(id);
  return found ? [{ kind: 'paragraph', text: t('live.lab', { title: found.title, minutes: voice.minutes(found.minutes) }) }] : [];
}

function resources({ area, limit = 20, ...part }: LivePart, { resources: shelf, voice, tier: own }: Sources): Block[] {
  const some = shelf.filter((one) => isWanted(one, { tiers: [part.tier ?? own], area }));
  return factsOr(
    some
      .slice(0, limit)
      .map(({ title, kind, address, file, owner }) => [
        voice.text(title),
        [[voice.resourceKind(kind), owner && voice.teamName(owner)].filter(Boolean).join(' · '), address ?? file?.name ?? ''].filter(
          Boolean,
        ),
      ]),
  );
}
