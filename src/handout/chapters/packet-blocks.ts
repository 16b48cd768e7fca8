import { sharesOf } from '../../plan/rules/shares.ts';
import type { PlanDocument } from '../../plan/schema/schema.ts';
import type { Block } from '../paper/blocks.ts';
import type { Voice } from '../paper/voice.ts';
import { open } from './parts.ts';

type Demand = { toTier: number; bar: number; fields: readonly Field[] };
type Field = {
  field: NonNullable<NonNullable<PlanDocument['process']>['packet']>[number]['fields'][number]['field'];
  weight: number;
  required?: boolean | undefined;
  minLength?: number | undefined;
};

/** What a hand-off to each tier must bring: all fields as one line with the bar across it, then each with its weight. */
export function packetBlocks(plan: PlanDocument, voice: Voice): Block[] {
  const { t, tierName } = voice;
  const packets = [...(plan.process?.packet ?? [])].sort((a, b) => a.toTier - b.toTier);
  return [
    { kind: 'heading', level: 2, text: t('packet.title') },
    packets.length === 0 ? open(t('open.packet')) : { kind: 'paragraph', text: t('packet.lead'), tone: 'lead' },
    ...packets.flatMap((demand): Block[] => [
      {
        kind: 'heading',
        level: 3,
        text: t('packet.to', { tier: demand.toTier, name: tierName(demand.toTier) }),
        tier: demand.toTier,
      },
      ...packetFigure(demand, voice),
    ]),
  ];
}

/** One packet as a line and a table; a packet that asks for nothing is a sentence. */
export function packetFigure({ toTier, bar, fields }: Demand, { t }: Voice): Block[] {
  const shares = sharesOf(fields.map(({ weight }) => weight));
  const spokenBar = t(bar > 0 ? 'packet.bar' : 'packet.noBar', { bar });
  if (fields.length === 0) return [{ kind: 'paragraph', text: t('packet.empty') }];
  return [
    {
      kind: 'packet-scale',
      tier: toTier,
      caption: spokenBar,
      bar,
      shares: fields.map(({ required = false }, index) => ({ share: shares[index] ?? 0, isRequired: required })),
    },
    {
      kind: 'table',
      caption: spokenBar,
      head: [{ text: t('packet.field') }, { text: t('packet.demand') }, { text: t('packet.weight') }],
      rows: fields.map(({ field, required, minLength }, index) => [
        { text: t(`packetField.${field}`) },
        {
          text:
            [required && t('packet.required'), (minLength ?? 1) > 1 && t('packet.minLength', { count: minLength })]
              .filter(Boolean)
              .join(' · ') || t('packet.optional'),
          tone: required ? 'plain' : 'quiet',
          strong: required === true,
        },
        { text: t('packet.share', { weight: shares[index] ?? 0 }) },
      ]),
      shares: [5, 6, 2],
    },
  ];
}
