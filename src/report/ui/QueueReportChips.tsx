import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { textIn } from '../../plan/rules/in-force.ts';
import { usePlan } from '../../plan/ui/use-plan.ts';
import { useLocale } from '../../platform/ui/format.ts';
import css from '../../staff/ui/list/list.module.css';
import { type QueueFilters, withoutReport } from '../../staff/ui/queue/queue-filters.ts';

type Props = { filters: QueueFilters; onChange: (filters: QueueFilters) => void };

/** What a report has led here with, each to be taken off: no field of the bar shows it. */
export function QueueReportChips({ filters, onChange }: Props) {
  const { t } = useTranslation('staff');
  const { t: report } = useTranslation('report');
  const { drift, driftWeek, driftSince, phase, planVersion } = filters;
  const chip = (part: 'drift' | 'phase' | 'planVersion', words: string) => (
    <Button
      key={part}
      variant="light"
      size="compact-md"
      rightSection={<IconX size={14} aria-hidden />}
      aria-label={t('queue.clearOne', { filter: words })}
      onClick={() => onChange(withoutReport(filters, part))}
    >
      {words}
    </Button>
  );
  if (!drift && !phase && !planVersion) return null;
  return (
    <fieldset className={css.chips}>
      <legend className="visually-hidden">{t('queue.fromReport')}</legend>
      {drift &&
        chip(
          'drift',
          [report(`kind.${drift}.name`), driftWeek && weekOf(driftWeek), driftSince && since(driftSince)].filter(Boolean).join(' · '),
        )}
      {phase && <PhaseChip phase={phase} planVersion={planVersion} chip={chip} />}
      {planVersion && chip('planVersion', t('queue.planVersion', { version: planVersion }))}
    </fieldset>
  );

  function weekOf(week: string): string {
    return t('queue.driftWeek', { week: Number(week.slice(-2)), year: week.slice(0, 4) });
  }
  function since(week: string): string {
    return t('queue.driftSince', { week: Number(week.slice(-2)), year: week.slice(0, 4) });
  }
}

type PhaseProps = { phase: string; planVersion: number | undefined; chip: (part: 'phase', words: string) => React.ReactNode };

/** By the name that the plan gives it; until that is known, by its id. */
function PhaseChip({ phase, planVersion, chip }: PhaseProps) {
  const { t } = useTranslation('staff');
  const locale = useLocale();
  const { data: plan } = usePlan(planVersion);
  const name = textIn(plan?.document.phases?.find(({ id }) => id === phase)?.name, locale) || phase;
  return chip('phase', t('queue.phase', { name }));
}
