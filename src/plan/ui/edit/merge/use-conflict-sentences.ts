import { useTranslation } from 'react-i18next';
import type { Weekday } from '../../../../calendar/words.ts';
import { chapterOf } from '../../../schema/chapters.ts';
import type { PlanDocument } from '../../../schema/schema.ts';
import type { BilingualText } from '../../../schema/shapes.ts';
import { spokenWeekdays } from '../../../spoken/hours.ts';
import { spokenList } from '../../../spoken/spoken.ts';
import { usePlanNames } from '../../use-plan-names.ts';

/** A place of the plan and what stands there, as one says them. */
export function useConflictSentences(plan: PlanDocument) {
  const { t, i18n } = useTranslation('plan');
  const { t: common } = useTranslation();
  const { text, region, tierName } = usePlanNames(plan);
  const names = new Map(
    [
      ...(plan.teams ?? []),
      ...(plan.calendars ?? []),
      ...(plan.phases ?? []),
      ...(plan.training?.programmes ?? []),
      ...(plan.communication?.waves ?? []),
      ...(plan.goals?.aims ?? []),
      ...(plan.goals?.challenges ?? []),
    ].map(({ id, name }) => [id, text(name)]),
  );

  /** “Teams › Windows support › Lead”. */
  function placeOf(steps: readonly string[]): string {
    const chapter = chapterOf(steps[0] ?? '');
    const said = steps.flatMap((step, index) =>
      index === 0 && steps.length > 1 && isSection(step) ? [] : [stepOf(step, steps[index - 1] ?? '')],
    );
    return [...(chapter ? [t(`short.${chapter}`)] : []), ...said].join(' › ');
  }

  function stepOf(step: string, before: string): string {
    const key = /^\[(.+)\]$/.exec(step)?.[1];
    if (key === undefined) return word(before === 'areas' ? `area.${step}` : `edit.field.${step}`, step);
    if (/^\d$/.test(key)) return tierName(Number(key));
    return names.get(key) || word(before === 'toUser' ? `priority.${key}` : before === 'fields' ? `packetField.${key}` : '', key);
  }

  function word(key: string, otherwise: string): string {
    if (i18n.exists(`plan:${key}`)) return t(key);
    return i18n.exists(`platform:${key}`) ? common(key) : otherwise;
  }

  function saidOf(value: unknown, steps: readonly string[]): string {
    if (value === undefined) return t('merge.nothing');
    if (typeof value === 'boolean') return t(value ? 'matrix.may' : 'matrix.mayNot');
    if (typeof value === 'string' && steps.includes('areas')) return word(`handling.${value}`, value);
    if (Array.isArray(value) && steps.at(-1) === 'days') return spokenWeekdays(value as Weekday[], region);
    if (Array.isArray(value))
      return (
        spokenList(
          value.map((one) => saidOf(one, [])),
          region,
        ) || t('merge.nothing')
      );
    if (typeof value === 'object' && value !== null) return wordsOf(value);
    return String(value);
  }

  function wordsOf(value: object): string {
    if ('name' in value) return text(value.name as BilingualText);
    const { en, es } = value as { en?: string; es?: string };
    if (en !== undefined || es !== undefined) return [en, es].filter(Boolean).join(' / ');
    return Object.values(value)
      .filter((inner) => typeof inner !== 'object')
      .join(', ');
  }

  return { placeOf, saidOf };
}

/** What the chapter’s own name says already. */
const isSection = (step: string) => ['teams', 'responsibilities', 'process', 'training', 'communication', 'goals'].includes(step);
