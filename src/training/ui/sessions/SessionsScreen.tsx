import { Button, Checkbox, Select } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../identity/ui/use-me.ts';
import { readersZone } from '../../../platform/ui/format.ts';
import { EmptyState, PageTitle } from '../../../platform/ui/states.tsx';
import { COURSE_STATES, type CourseState, type CourseTime } from '../../words.ts';
import { useProgrammes } from '../use-training.ts';
import { PlanSheet } from './PlanSheet.tsx';
import { SessionList } from './SessionLists.tsx';
import css from './sessions.module.css';
import { readView, type SessionsView } from './use-sessions.ts';

/** A state says of which of the two lists a session is. */
const TIME_OF: Record<CourseState, CourseTime> = { planned: 'ahead', running: 'ahead', ended: 'over', cancelled: 'over' };

/** The sessions in which the programmes are taught: what comes, what was, and planning one for whoever may hold it. */
export function SessionsScreen() {
  const { t } = useTranslation('training');
  const { data: me } = useMe();
  const view = readView(useSearch({ from: '/training/sessions' }));
  const go = useNavigate();
  const programmes = useProgrammes();
  const [isPlanning, setPlanning] = useState(false);
  if (!me) return null;
  if (!me.permissions.includes('training:read')) return <EmptyState isScreen title={t('forbidden')} />;
  const mayPlan = programmes.data?.some(({ mayTrain }) => mayTrain) ?? false;
  const show = (more: { [Key in keyof SessionsView]: SessionsView[Key] | undefined }) => {
    const search = Object.fromEntries(Object.entries({ ...view, ...more }).filter(([, value]) => value !== undefined)) as SessionsView;
    void go({ to: '/training/sessions', search, replace: true });
  };
  return (
    <div className={css.page}>
      <PageTitle
        aside={
          mayPlan && (
            <Button leftSection={<IconCalendarPlus size={16} aria-hidden />} onClick={() => setPlanning(true)}>
              {t('plan.open')}
            </Button>
          )
        }
      >
        {t('sessions.title')}
      </PageTitle>
      <div className={css.filters}>
        <Select
          label={t('filter.programme')}
          placeholder={t('filter.all')}
          clearable
          data={(programmes.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={view.programme ?? null}
          onChange={(programme) => show({ programme: programme ?? undefined })}
        />
        <Select
          label={t('filter.state')}
          placeholder={t('filter.all')}
          clearable
          data={COURSE_STATES.map((state) => ({ value: state, label: t(`state.${state}`) }))}
          value={view.state ?? null}
          onChange={(state) => show({ state: (state as CourseState | null) ?? undefined })}
        />
        <Checkbox
          label={t('filter.mine')}
          checked={view.mine ?? false}
          onChange={(event) => show({ mine: event.currentTarget.checked || undefined })}
        />
        <span className="quiet">{t('zone', { zone: readersZone() })}</span>
      </div>
      {(['ahead', 'over'] as const)
        .filter((when) => view.state === undefined || TIME_OF[view.state] === when)
        .map((when) => (
          <SessionList key={when} when={when} view={view} me={me.id} />
        ))}
      {isPlanning && <PlanSheet onClose={() => setPlanning(false)} />}
    </div>
  );
}
