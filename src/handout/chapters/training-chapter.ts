import { ownTiers } from '../../plan/rules/in-force.ts';
import type { PlanDocument } from '../../plan/schema/schema.ts';
import type { Block } from '../paper/blocks.ts';
import type { Voice } from '../paper/voice.ts';
import { open, paragraph, said } from './parts.ts';

type Programme = NonNullable<NonNullable<PlanDocument['training']>['programmes']>[number];

/** Question 4: who trains the leads, and the programme of each tier. */
export function trainingChapter(plan: PlanDocument, voice: Voice): Block[] {
  const { t, tier: nameOf, list } = voice;
  const { programmes = [], trainers = [] } = plan.training ?? {};
  const untrained = ownTiers(plan).filter((tier) => !programmes.some((programme) => programme.tier === tier));
  if (programmes.length + trainers.length === 0) return [open(t('open.training'))];
  return [
    ...trainerBlocks(trainers, voice),
    ...[...programmes].sort((a, b) => a.tier - b.tier).flatMap((programme) => programmeBlocks(programme, voice)),
    ...paragraph(untrained.length > 0 ? t('training.untrained', { tiers: list(untrained.map(nameOf)) }) : ''),
  ];
}

function trainerBlocks(
  trainers: NonNullable<NonNullable<PlanDocument['training']>['trainers']>,
  { t, teamName, tier: nameOf, list, day }: Voice,
): Block[] {
  if (trainers.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: t('training.trainers') },
    {
      kind: 'list',
      isOrdered: false,
      items: trainers.map(({ team, trains, on }) =>
        t(on ? 'training.trainsOn' : 'training.trains', {
          team: teamName(team),
          tiers: list([...trains].sort().map(nameOf)),
          ...(on && { day: day(on) }),
        }),
      ),
    },
  ];
}

function programmeBlocks(programme: Programme, { t, text, minutes, day }: Voice): Block[] {
  const { tier, name, modules, trainedBy, certificateMonths, heldOn } = programme;
  const facts = said([
    [t('training.trainedBy'), [text(trainedBy)]],
    [t('training.heldOn'), heldOn ? [day(heldOn)] : []],
    [t('training.length'), modules.length > 0 ? [minutes(modules.reduce((sum, module) => sum + module.minutes, 0))] : []],
    [t('training.certificate'), [certificateMonths ? t('training.months', { months: certificateMonths }) : t('training.noCertificate')]],
  ]);
  return [
    { kind: 'heading', level: 2, text: text(name), tier },
    { kind: 'facts', facts },
    ...(modules.length > 0
      ? [
          {
            kind: 'table',
            caption: t('training.modules', { name: text(name) }),
            head: [{ text: t('training.module') }, { text: t('training.kind') }, { text: t('training.duration') }],
            rows: modules.map((module) => [
              { text: text(module.name) },
              { text: t(`moduleKind.${module.kind}`) },
              { text: minutes(module.minutes) },
            ]),
            shares: [7, 5, 3],
          } as const,
        ]
      : []),
  ];
}
