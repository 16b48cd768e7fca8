import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { startAttempt } from '../../../lab/contract.ts';
import { spokenMinutes } from '../../../plan/spoken/spoken.ts';
import { regional, useLocale } from '../../../platform/ui/format.ts';
import { sayRefusal, useMove } from '../../../platform/ui/use-move.ts';
import css from './material.module.css';

/** A lab where the text comes to it: what it is called, how long it takes, and the way in. */
export function LabCard({ lab: { id, title, minutes } }: { lab: { id: string; title: string; minutes: number } }) {
  const { t } = useTranslation('training');
  const go = useNavigate();
  const start = useMove(startAttempt, { onDone: (made) => void go({ to: '/training/labs/$attempt', params: { attempt: made.id } }) });
  return (
    <div className={css.lab}>
      <p>
        <strong>
          {t('station.lab')}: {title}
        </strong>
        <span className="quiet">{spokenMinutes(minutes, regional(useLocale()))}</span>
      </p>
      <Button
        className="no-print"
        size="xs"
        loading={start.isPending}
        aria-label={`${t('step.practiseDo')}: ${title}`}
        onClick={() => start.mutate({ id }, { onError: sayRefusal })}
      >
        {t('step.practiseDo')}
      </Button>
    </div>
  );
}
