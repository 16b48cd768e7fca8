import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { textIn } from '../../plan/rules/in-force.ts';
import { usePlan } from '../../plan/ui/use-plan.ts';
import { useLocale } from '../../platform/ui/format.ts';
import css from './chips.module.css';
import type { Behind } from './QueueLink.tsx';

type Part = 'drift' | 'phase' | 'planVersion';
type Props = { behind: Behind; onClear: (part: Part) => void };

/** What a report has led to the queue with, each to be taken off: no filter of the queue shows it. */
export function QueueReportChips({ behind: { drift, driftWeek, driftSince, phase, planVersion }, onClear }: Props) {
  const { t } = useTranslation('report');
  if (!drift && !phase && !planVersion) return null;
  const chip = (part: Part, said: string) => (
    <Button
      key={part}
      variant="light"
      size="compact-md"
      rightSection={<IconX size={14} aria-hidden />}
      aria-label={t('queue.clear', { filter: said })}
      onClick={() => onClear(part)}
    >
      {said}
    </Button>
  );
  const departures = [
    drift && t(`kind.${drift}.name`),
    driftWeek && t('queue.week', partsOf(driftWeek)),
    driftSince && t('queue.since', partsOf(driftSince)),
  ];
  return (
    <fieldset className={css.chips}>
      <legend className="visually-hidden">{t('queue.from')}</legend>
      {drift && chip('drift', departures.filter(Boolean).join(' · '))}
      {phase && <PhaseChip phase={phase} planVersion={planVersion} chip={chip} />}
      {planVersion && chip('planVersion', t('queue.planVersion', { version: planVersion }))}
    </fieldset>
  );
}

/** The number and the year of a week such as 2026-W09. */
function partsOf(week: string): { week: number; year: string } {
  return { week: Number(week.slice(-2)), year: week.slice(0, 4) };
}

type PhaseProps = { phase: string; planVersion: number | undefined; chip: (part: Part, said: string) => React.ReactNode };

/** By the name that the plan gives it; until that is known, by its id. */
function PhaseChip({ phase, planVersion, chip }: PhaseProps) {
  const { t } = useTranslation('report');
  const { data: plan } = usePlan(planVersion);
  const locale = useLocale();
  const name = textIn(plan?.document.phases?.find(({ id }) => id === phase)?.name, locale) || phase;
  return chip('phase', t('queue.phase', { name }));
}
