import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { promisedTime, useLocale } from '../../platform/ui/format.ts';
import type { Page } from '../contract.ts';
import type { PageState } from '../words.ts';
import { AlarmRings } from './AlarmRings.tsx';
import { AlarmSubject } from './AlarmSubject.tsx';
import css from './alarms.module.css';
import { namedBy } from './named-by.ts';
import { useAcknowledge, useAlarmSentence } from './use-alarms.ts';

const TONES: Record<PageState, 'quiet' | 'bad' | 'good' | 'warn'> = {
  waiting: 'quiet',
  ringing: 'bad',
  acknowledged: 'good',
  'ran-out': 'warn',
  over: 'quiet',
};

/** An alarm: why, about what, how it stands, who was rung, and the press that stops it. */
export function AlarmLine({ page }: { page: Page }) {
  const { t } = useTranslation('paging');
  const say = useAlarmSentence();
  const { acknowledge, isBusy } = useAcknowledge();
  return (
    <li className={css.line}>
      <div className={css.words}>
        <p className={css.why}>
          <span className="chip" data-tone={TONES[page.state]}>
            {t(`state.${page.state}`)}
          </span>{' '}
          <strong>{say(page)}</strong>
        </p>
        <AlarmSubject page={page} />
        <p className={css.facts}>
          <Standing page={page} />
        </p>
        <AlarmRings page={page} />
      </div>
      {page.mayAcknowledge && page.state !== 'waiting' && (
        <Button
          variant={page.state === 'ringing' ? 'filled' : 'default'}
          size="xs"
          loading={isBusy(page)}
          onClick={() => acknowledge(page)}
          aria-label={t('acknowledgeOf', { alarm: say(page), subject: namedBy(page) })}
        >
          {t('acknowledge')}
        </Button>
      )}
    </li>
  );
}

/** What comes next, or how it ended. */
function Standing({ page: { state, since, heldUntil, ringsAt, acknowledgedBy, overBecause } }: { page: Page }) {
  const { t } = useTranslation('paging');
  const locale = useLocale();
  const at = (instant: string) => promisedTime(new Date(instant), new Date(), locale);
  const said = overBecause
    ? t(`over.${overBecause}`)
    : acknowledgedBy
      ? t('acknowledgedBy', { name: acknowledgedBy.name })
      : heldUntil
        ? t('heldUntil', { until: at(heldUntil) })
        : ringsAt && t(state === 'waiting' ? 'firstAt' : 'nextAt', { at: at(ringsAt) });
  return [t('since', { at: at(since) }), said].filter(Boolean).join(' · ');
}
