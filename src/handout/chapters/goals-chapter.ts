import type { PlanDocument } from '../../plan/schema/schema.ts';
import type { BilingualText } from '../../plan/schema/shapes.ts';
import type { Block, Cell } from '../paper/blocks.ts';
import type { Voice } from '../paper/voice.ts';
import { open, UNSAID } from './parts.ts';

/** What the rollout is for and how one sees that it succeeds; what stands in its way and what is done about it. */
export function goalsChapter(plan: PlanDocument, { t, text }: Voice): Block[] {
  const { aims = [], challenges = [] } = plan.goals ?? {};
  if (aims.length + challenges.length === 0) return [open(t('open.goals'))];
  const cell = (said: BilingualText | undefined): Cell => (text(said) ? { text: text(said) } : UNSAID);
  const table = (caption: string, head: readonly string[], rows: readonly Cell[][]): Block[] =>
    rows.length === 0
      ? []
      : [
          { kind: 'heading', level: 2, text: caption },
          { kind: 'table', caption, head: head.map((column) => ({ text: column })), rows, shares: head.map(() => 4) },
        ];
  return [
    ...table(
      t('aims.title'),
      [t('aims.name'), t('aims.value'), t('aims.measure'), t('aims.target')],
      aims.map(({ name, value, measure, target }) => [{ text: text(name) }, cell(value), cell(measure), cell(target)]),
    ),
    ...table(
      t('challenges.title'),
      [t('challenges.name'), t('challenges.impact'), t('challenges.mitigation')],
      challenges.map(({ name, impact, mitigation }) => [{ text: text(name) }, cell(impact), cell(mitigation)]),
    ),
  ];
}
