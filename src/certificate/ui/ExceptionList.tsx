import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { spokenDay } from '../../plan/spoken/spoken.ts';
import { dateTime, regional, useLocale } from '../../platform/ui/format.ts';
import { ErrorState, Loading } from '../../platform/ui/states.tsx';
import css from './certificates.module.css';
import { useExceptions } from './use-certificates.ts';

/** Who was let do without, by whom and why: also what is over, since each departed from the plan. */
export function ExceptionList() {
  const { t } = useTranslation('certificate');
  const { t: common } = useTranslation();
  const locale = useLocale();
  const list = useExceptions();
  return (
    <section className={css.section} aria-labelledby="exceptions">
      <h2 id="exceptions">{t('exceptions.title')}</h2>
      <div className={css.content}>
        {list.isPending && <Loading lines={2} />}
        {list.isLoadingError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
        {list.isSuccess && list.exceptions.length === 0 && <p className={css.calm}>{t('exceptions.none')}</p>}
        {list.exceptions.length > 0 && (
          <ul className={`sheet ${css.lines}`}>
            {list.exceptions.map(({ id, person, name, reason, grantedBy, grantedAt, until, isRunning, endedBy }) => (
              <li key={id} className={css.line}>
                <div className={css.words}>
                  <strong>
                    <bdi>{person.name}</bdi>
                  </strong>
                  <span className="quiet">
                    <bdi>{name[locale]}</bdi> · {t('exceptUntil', { day: spokenDay(until, regional(locale)) })}
                  </span>
                  <span className={css.reason}>{reason}</span>
                  <span className="quiet">
                    {t('exceptions.granted', { person: grantedBy.name, at: dateTime(new Date(grantedAt), locale) })}
                    {endedBy && ` · ${t('exceptions.endedBy', { person: endedBy.name })}`}
                  </span>
                </div>
                <span className="chip" data-tone={isRunning ? 'warn' : 'quiet'}>
                  {t(isRunning ? 'exceptions.running' : 'exceptions.over')}
                </span>
              </li>
            ))}
          </ul>
        )}
        {list.hasNextPage && (
          <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {common('more')}
          </Button>
        )}
      </div>
    </section>
  );
}
