import { Button } from '@mantine/core';
import { IconBellRinging } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { promisedTime, useLocale } from '../../platform/ui/format.ts';
import type { Page } from '../contract.ts';
import { AlarmRings } from './AlarmRings.tsx';
import { AlarmSubject } from './AlarmSubject.tsx';
import css from './alarms.module.css';
import { namedBy } from './named-by.ts';
import { useAlarmSound } from './sound/use-alarm-sound.ts';
import { useAcknowledge, useAlarmSentence, useMyAlarms } from './use-alarms.ts';

/** More at once nobody reads, and a phone has room for one; the rest stands on the page of the alarms. */
const SHOWN_MAX = 3;

/** What rings for its reader, on every page of the desk, until somebody takes care of it. */
export function AlarmBar() {
  const { t } = useTranslation('paging');
  const { data } = useMyAlarms();
  const ringing = (data?.items ?? []).filter(({ state }) => state === 'ringing');
  const sound = useAlarmSound(ringing);
  return (
    <>
      <Announcer ringing={ringing} />
      {ringing.length > 0 && (
        <section ref={takeRoom} className={css.bar} aria-label={t('title')}>
          {ringing.slice(0, SHOWN_MAX).map((page) => (
            <RingingAlarm key={page.id} page={page} />
          ))}
          {ringing.length > SHOWN_MAX && <More count={ringing.length - SHOWN_MAX} on="wide" />}
          {ringing.length > 1 && <More count={ringing.length - 1} on="phone" />}
          {sound === 'waits' && <p className={css.hint}>{t('sound.waits')}</p>}
        </section>
      )}
    </>
  );
}

function More({ count, on }: { count: number; on: 'wide' | 'phone' }) {
  const { t } = useTranslation('paging');
  return (
    <Link to="/alarms" className={css.more} data-on={on}>
      {t('more', { count })}
    </Link>
  );
}

/** What sticks to the top of a page sticks below the bar while there is one. */
function takeRoom(bar: HTMLElement | null) {
  if (!bar) return;
  const root = document.documentElement;
  const watcher = new ResizeObserver(() =>
    root.style.setProperty('--alarms', `${Number.parseFloat(getComputedStyle(bar).top) + bar.offsetHeight}px`),
  );
  watcher.observe(bar);
  return () => {
    watcher.disconnect();
    root.style.removeProperty('--alarms');
  };
}

function RingingAlarm({ page }: { page: Page }) {
  const { t } = useTranslation('paging');
  const locale = useLocale();
  const say = useAlarmSentence();
  const { acknowledge, isBusy } = useAcknowledge();
  return (
    <div className={css.alarm}>
      <IconBellRinging className={css.bell} size={24} stroke={1.8} aria-hidden />
      <div className={css.words}>
        <p className={css.why}>
          <strong>{say(page)}</strong>{' '}
          <span className={css.since}>{t('since', { at: promisedTime(new Date(page.since), new Date(), locale) })}</span>
        </p>
        <AlarmSubject page={page} />
        <AlarmRings page={page} />
      </div>
      {page.mayAcknowledge && (
        <Button
          color="red.8"
          loading={isBusy(page)}
          onClick={() => acknowledge(page)}
          aria-label={t('acknowledgeOf', { alarm: say(page), subject: namedBy(page) })}
        >
          {t('acknowledge')}
        </Button>
      )}
    </div>
  );
}

/** Says a new alarm at once to those who do not see the bar; those that rang before the page was opened as well, once. */
function Announcer({ ringing }: { ringing: readonly Page[] }) {
  const { t } = useTranslation('paging');
  const say = useAlarmSentence();
  const known = useRef(new Set<string>());
  const [said, setSaid] = useState('');
  useEffect(() => {
    const fresh = ringing.filter(({ id }) => !known.current.has(id));
    for (const { id } of fresh) known.current.add(id);
    if (fresh.length > 0) setSaid(fresh.map((page) => t('announced', { alarm: say(page), subject: namedBy(page) })).join(' '));
  }, [ringing, say, t]);
  return (
    <span role="alert" className="visually-hidden">
      {said}
    </span>
  );
}
