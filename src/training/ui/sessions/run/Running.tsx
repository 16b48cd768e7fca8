import { Button, Group, Kbd } from '@mantine/core';
import { IconArrowsMaximize, IconPresentation } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../../platform/ui/format.ts';
import { ButtonLink } from '../../../../platform/ui/links.tsx';
import { PageTitle } from '../../../../platform/ui/states.tsx';
import { sayRefusal, useMove } from '../../../../platform/ui/use-move.ts';
import { useKeys } from '../../../../staff/ui/keys/use-keys.ts';
import { type CourseSession, teachModule } from '../../../sessions/contract.ts';
import { Announcer } from '../Announcer.tsx';
import { agendaAt } from '../agenda-at.ts';
import { EndSheet } from '../EndSheet.tsx';
import { People } from '../people/People.tsx';
import { Questions } from '../questions/Questions.tsx';
import { timesIn } from '../session-times.ts';
import { useDeskNow } from '../use-desk-now.ts';
import { Comes } from './Comes.tsx';
import css from './run.module.css';

type Props = { session: CourseSession; me: string; aheadMs: number };
const MINUTE_MS = 60_000;

export function Running({ session, me, aheadMs }: Props) {
  const { t } = useTranslation('training');
  const times = timesIn(useLocale());
  const now = useDeskNow(aheadMs, true);
  const [isEnding, setEnding] = useState(false);
  const teach = useMove(teachModule);
  const { id, programme, name, endsAt, modules } = session;
  const agenda = agendaAt(session, now);
  const { current, minutesLeft, next, minutesLate, cuts } = agenda;
  const before = modules[modules.findIndex((one) => one.id === current?.id) - 1];
  const goTo = (module: string) => teach.mutate({ id, module }, { onError: sayRefusal });
  const goOn = () => {
    if (teach.isPending || isEnding) return;
    if (next[0]) goTo(next[0].id);
    else setEnding(true);
  };
  useKeys({ n: goOn });
  const left = next.reduce((sum, { minutes }) => sum + minutes, Math.max(0, minutesLeft));
  const willEnd = new Date(now + left * MINUTE_MS);
  return (
    <div className={css.run}>
      <PageTitle
        aside={
          <Group gap="xs">
            <Button
              variant="default"
              visibleFrom="sm"
              leftSection={<IconArrowsMaximize size={16} aria-hidden />}
              onClick={() => void toggleFullScreen()}
            >
              {t('run.full')}
            </Button>
            <Button variant="light" color="red" onClick={() => setEnding(true)}>
              {t('end.open')}
            </Button>
            <ButtonLink variant="default" to="/training/sessions/$session" params={{ session: id }}>
              {t('run.close')}
            </ButtonLink>
          </Group>
        }
      >
        <bdi>{name}</bdi>
      </PageTitle>
      <div className={css.columns}>
        <div className={css.main}>
          <section className={`sheet ${css.current}`} aria-labelledby="current" data-over={minutesLeft < 0 || undefined}>
            <p className={css.kind}>{current ? t(`moduleKind.${current.kind}`) : t('run.now')}</p>
            <h2 id="current">{current ? <bdi>{current.name}</bdi> : t('run.noModule')}</h2>
            {current && (
              <p className={css.left} role="timer">
                {t(minutesLeft >= 0 ? 'run.left' : 'run.over', { minutes: Math.abs(minutesLeft) })}
              </p>
            )}
            {current && (
              <progress
                className={css.progress}
                max={current.minutes}
                value={Math.min(current.minutes, Math.max(0, current.minutes - minutesLeft))}
                aria-label={t('run.progress', { minutes: current.minutes })}
              />
            )}
            <Group gap="sm">
              <Button size="md" loading={teach.isPending} rightSection={<Kbd aria-hidden>N</Kbd>} onClick={goOn}>
                {next[0] ? t('run.next', { module: next[0].name }) : t('run.last')}
              </Button>
              {before && (
                <Button size="md" variant="default" onClick={() => goTo(before.id)}>
                  {t('run.before')}
                </Button>
              )}
              {current && (
                <Button
                  component="a"
                  size="md"
                  variant="default"
                  href={`/training/programmes/${programme}/${current.id}/slides`}
                  target="_blank"
                  leftSection={<IconPresentation size={18} aria-hidden />}
                >
                  {t('run.slides')}
                </Button>
              )}
            </Group>
          </section>
          <p className={css.end} data-late={minutesLate > 0 || undefined}>
            {minutesLate > 0
              ? t('run.endsLate', { time: times.hour(willEnd), planned: times.hour(endsAt), minutes: minutesLate })
              : t('run.ends', { time: times.hour(willEnd), planned: times.hour(endsAt) })}
          </p>
          <Comes next={next} cuts={cuts} minutesLate={minutesLate} onGo={goTo} />
        </div>
        <div className={css.side}>
          <Questions session={session} me={me} />
          <People session={session} me={me} />
        </div>
      </div>
      {isEnding && <EndSheet session={session} now={now} onClose={() => setEnding(false)} />}
      <Announcer session={session} />
    </div>
  );
}

/** Where a browser does not let pages fill the screen, the page fills its window all the same. */
async function toggleFullScreen(): Promise<void> {
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen();
  } catch {}
}
