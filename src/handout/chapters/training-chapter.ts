import { ownTiers } from '../../plan/rules/in-force.ts';
import { attemptsOf, needsOf, passMarkOf } from '../../plan/rules/training.ts';
import type { PlanDocument, Programme, Resource, TrainingGate } from '../../plan/schema/schema.ts';
import type { Block } from '../paper/blocks.ts';
import type { Voice } from '../paper/voice.ts';
import { open, paragraph, said, UNSAID } from './parts.ts';

/** Question 4: who trains the leads, and the programme of each tier. */
export function trainingChapter(plan: PlanDocument, voice: Voice): Block[] {
  const { t, tier: nameOf, list } = voice;
  const { programmes = [], trainers = [], gates = [] } = plan.training ?? {};
  const { resources = [] } = plan;
  const untrained = ownTiers(plan).filter((tier) => !programmes.some((programme) => programme.tier === tier));
  const more = [...gateBlocks(gates, voice), ...resourceBlocks(resources, voice)];
  if (programmes.length + trainers.length === 0) return [open(t('open.training')), ...more];
  return [
    ...trainerBlocks(trainers, voice),
    ...[...programmes].sort((a, b) => a.tier - b.tier).flatMap((programme) => programmeBlocks(programme, voice)),
    ...paragraph(untrained.length > 0 ? t('training.untrained', { tiers: list(untrained.map(nameOf)) }) : ''),
    ...more,
  ];
}

/** What needs a certificate, a sentence each. */
function gateBlocks(gates: readonly TrainingGate[], { t, gate }: Voice): Block[] {
  return gates.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: t('training.gates') },
        { kind: 'list', isOrdered: false, items: gates.map(gate) },
      ];
}

/** The guide's additional resources: what one learns from, where it is, and who keeps it right. */
function resourceBlocks(resources: readonly Resource[], { t, text, teamName, tier: nameOf, list, resourceKind }: Voice): Block[] {
  if (resources.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: t('training.resources') },
    {
      kind: 'table',
      caption: t('training.resources'),
      head: [{ text: t('training.resource') }, { text: t('training.address') }, { text: t('training.owner') }],
      rows: resources.map(({ title, kind, tiers, address, owner, required }) => [
        {
          text: text(title),
          note: [resourceKind(kind), list([...tiers].sort().map(nameOf)), required ? t('training.required') : '']
            .filter(Boolean)
            .join(' · '),
        },
        address ? { text: address } : UNSAID,
        { text: teamName(owner) },
      ]),
      shares: [6, 6, 3],
    },
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

function programmeBlocks(programme: Programme, { t, text, minutes, day, list, area, need, percent }: Voice): Block[] {
  const { tier, name, modules, trainedBy, certificateMonths, heldOn, areas } = programme;
  const facts = said([
    [t('training.trainedBy'), [text(trainedBy)]],
    [t('training.heldOn'), heldOn ? [day(heldOn)] : []],
    [t('training.length'), modules.length > 0 ? [minutes(modules.reduce((sum, module) => sum + module.minutes, 0))] : []],
    [t('training.certificate'), [certificateMonths ? t('training.months', { months: certificateMonths }) : t('training.noCertificate')]],
    [
      t('training.needs'),
      [
        list(needsOf(programme).map(need)),
        t('training.passMark', { mark: percent(passMarkOf(programme)) }),
        t('training.attempts', { count: attemptsOf(programme) }),
      ],
    ],
    [t('training.areas'), areas ? [list(areas.map(area))] : []],
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
