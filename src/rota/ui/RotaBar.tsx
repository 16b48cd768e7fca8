import { ActionIcon, Button, SegmentedControl, Select } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { spokenMonth, useLocale } from '../../platform/ui/format.ts';
import { frameOf, type RotaView, shownBy, stepped, weekOf } from './layout/frames.ts';
import css from './rota.module.css';
import { useRotaTimes } from './rota-times.ts';

type Team = { id: string; tier: number; name: { en: string; es: string } };
type Props = { teams: readonly Team[]; view: RotaView; today: string; onChange: (view: RotaView) => void };

/** Which days and which team are shown. */
export function RotaBar({ teams, view, today, onChange }: Props) {
  const { t } = useTranslation('rota');
  const locale = useLocale();
  const times = useRotaTimes('UTC');
  const { inside } = frameOf(view, today);
  const kind = view.month === undefined ? 'week' : 'month';
  const isNow = inside.from <= today && today <= inside.to;
  const step = (steps: number) => () => onChange(stepped(view, today, steps));
  return (
    <div className={css.bar}>
      <div className={css.steps}>
        <ActionIcon variant="default" size={36} aria-label={t(`bar.${kind}.before`)} onClick={step(-1)}>
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <Button variant="default" disabled={isNow} onClick={() => onChange(view.team === undefined ? {} : { team: view.team })}>
          {t('bar.today')}
        </Button>
        <ActionIcon variant="default" size={36} aria-label={t(`bar.${kind}.after`)} onClick={step(1)}>
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
      </div>
      <h2 className={css.when} aria-live="polite">
        {kind === 'month' ? (
          spokenMonth(inside.from.slice(0, 7), locale)
        ) : (
          <>
            {times.days(inside.from, inside.to)}
            <span className={css.weekNumber}>{t('bar.weekNumber', { week: Number(weekOf(inside.from).slice(6)) })}</span>
          </>
        )}
      </h2>
      <SegmentedControl
        aria-label={t('bar.by')}
        value={kind}
        data={[
          { value: 'week', label: t('bar.week.name') },
          { value: 'month', label: t('bar.month.name') },
        ]}
        onChange={(value) => onChange(shownBy(value === 'month' ? 'month' : 'week', view, today))}
      />
      <Select
        className={css.teamChoice ?? ''}
        aria-label={t('bar.team')}
        placeholder={t('bar.allTeams')}
        clearable
        clearButtonProps={{ 'aria-label': t('bar.allTeams') }}
        value={view.team ?? null}
        data={teams.map(({ id, name }) => ({ value: id, label: name[locale] }))}
        onChange={(team) => onChange({ ...(team !== null && { team }), week: view.week, month: view.month })}
      />
    </div>
  );
}
