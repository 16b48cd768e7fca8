import type { PlanDocument } from '../../plan/schema/schema.ts';
import { DEVICE_ACTIONS, ERASING_ACTIONS, ISSUE_AREAS, type IssueArea } from '../../plan/words.ts';
import type { Block, Cell, Sign, Tone } from '../paper/blocks.ts';
import type { Voice } from '../paper/voice.ts';
import { open, said } from './parts.ts';

type Responsibilities = NonNullable<PlanDocument['responsibilities']>;
type Handling = 'handles' | 'assists' | 'escalates' | 'unsaid';

const SIGNS: Record<Handling, { sign: Sign; tone: Tone }> = {
  handles: { sign: 'full', tone: 'good' },
  assists: { sign: 'half', tone: 'plain' },
  escalates: { sign: 'up', tone: 'warn' },
  unsaid: { sign: 'none', tone: 'quiet' },
};

/** Question 2: each tier's duties, and two matrices: what it does with a problem, and what it may do to a device. */
export function responsibilitiesChapter(plan: PlanDocument, voice: Voice): Block[] {
  const all = [...(plan.responsibilities ?? [])].sort((a, b) => a.tier - b.tier);
  if (all.length === 0) return [open(voice.t('open.responsibilities'))];
  return [...all.flatMap((one) => dutyBlocks(one, voice)), ...areaMatrix(all, voice), ...actionMatrix(all, voice)];
}

function dutyBlocks({ tier, duties = [], moves = [], intuneRole }: Responsibilities[number], { t, text, tierName }: Voice): Block[] {
  if (duties.length + moves.length === 0 && !intuneRole) return [];
  const facts = said([
    [t('duties.intuneRole'), [text(intuneRole)]],
    [t('duties.moves'), moves.length > 0 ? [moves.join(' · ')] : []],
  ]);
  return [
    { kind: 'heading', level: 2, text: t('tierHeading', { tier, name: tierName(tier) }), tier },
    ...(duties.length > 0 ? [{ kind: 'list', items: duties.map(text), isOrdered: false } as const] : []),
    ...(facts.length > 0 ? [{ kind: 'facts', facts } as const] : []),
  ];
}

/** What each tier does with a problem, by area: a sign and its word. The lowest tier that handles it stands out. */
function areaMatrix(all: Responsibilities, voice: Voice): Block[] {
  const { t, area: nameOf } = voice;
  const told = all.filter(({ areas }) => areas);
  if (told.length === 0) return [];
  const cell = (area: IssueArea, { tier, areas }: Responsibilities[number]): Cell => {
    const handling: Handling = areas?.[area] ?? 'unsaid';
    const first = told.find((one) => one.areas?.[area] === 'handles')?.tier;
    return { ...SIGNS[handling], text: t(`handling.${handling}`), strong: tier === first };
  };
  return [
    { kind: 'heading', level: 2, text: t('matrix.areas') },
    { kind: 'paragraph', text: t('matrix.areasLead'), tone: 'lead' },
    {
      kind: 'table',
      caption: t('matrix.areasCaption'),
      head: [{ text: t('matrix.area') }, ...told.map(({ tier }) => tierColumn(tier, voice))],
      rows: ISSUE_AREAS.map((area) => [{ text: nameOf(area) }, ...told.map((one) => cell(area, one))]),
      shares: [5, ...told.map(() => 4)],
    },
  ];
}

function actionMatrix(all: Responsibilities, voice: Voice): Block[] {
  const { t } = voice;
  const told = all.filter(({ deviceActions }) => deviceActions);
  if (told.length === 0) return [];
  const may: Cell = { text: t('matrix.may'), sign: 'yes', tone: 'good' };
  const mayNot: Cell = { text: t('matrix.mayNot'), sign: 'none', tone: 'quiet' };
  return [
    { kind: 'heading', level: 2, text: t('matrix.actions') },
    { kind: 'paragraph', text: t('matrix.actionsLead'), tone: 'lead' },
    {
      kind: 'table',
      caption: t('matrix.actionsCaption'),
      head: [{ text: t('matrix.action') }, ...told.map(({ tier }) => tierColumn(tier, voice))],
      rows: DEVICE_ACTIONS.map((action) => [
        { text: t(`deviceAction.${action}`), ...(ERASING_ACTIONS.includes(action) && { note: t('matrix.erases') }) },
        ...told.map(({ deviceActions }) => (deviceActions?.includes(action) ? may : mayNot)),
      ]),
      shares: [5, ...told.map(() => 4)],
    },
  ];
}

export function tierColumn(tier: number, { t, tierName }: Voice) {
  return { text: t('tierNumber', { tier }), note: tierName(tier), tier };
}
