import { Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorState, Loading } from '../../platform/ui/states.tsx';
import { sayRefusal, useMove } from '../../platform/ui/use-move.ts';
import { markResourceRead, type Resource } from '../contract.ts';
import { ResourceName } from './ResourceName.tsx';
import css from './resources.module.css';
import { useRampUp } from './use-resources.ts';

/** So many are read in a day or two; the rest is a press away, so that the shelf is not far. */
const SHOWN_AT_ONCE = 5;

/** What one reads when one is new in a tier, with how much of it is done; nothing for whoever has no tier. */
export function RampUp() {
  const { t } = useTranslation('resource');
  const rampUp = useRampUp();
  if (rampUp.isPending) return <Loading lines={2} height={64} />;
  if (rampUp.isLoadingError) return <ErrorState error={rampUp.error} onRetry={() => void rampUp.refetch()} />;
  const { items, read, total } = rampUp.data;
  if (total === 0) return null;
  const isDone = ({ readAt }: Resource) => readAt !== null;
  const unread = items.filter((one) => !isDone(one));
  return (
    <section className={css.section} aria-labelledby="ramp-up">
      <div>
        <h2 id="ramp-up">{t('rampUp.title')}</h2>
        <p className="quiet">{t('rampUp.progress', { read, total })}</p>
        <Progress value={(read / total) * 100} size="sm" color={read === total ? 'green' : 'blue'} aria-label={t('rampUp.title')} mt="xs" />
      </div>
      <div className={css.content}>
        {unread.length === 0 && <p className={css.calm}>{t('rampUp.done')}</p>}
        {unread.length > 0 && <ToReadList resources={unread.slice(0, SHOWN_AT_ONCE)} />}
        {unread.length > SHOWN_AT_ONCE && (
          <details>
            <summary>{t('rampUp.further', { count: unread.length - SHOWN_AT_ONCE })}</summary>
            <ToReadList resources={unread.slice(SHOWN_AT_ONCE)} />
          </details>
        )}
        {read > 0 && (
          <details>
            <summary>{t('rampUp.readBefore', { read })}</summary>
            <ul className={`sheet ${css.lines}`}>
              {items.filter(isDone).map((one) => (
                <li key={one.id} className={css.line}>
                  <ResourceName resource={one} />
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </section>
  );
}

function ToReadList({ resources }: { resources: readonly Resource[] }) {
  return (
    <ul className={`sheet ${css.lines}`}>
      {resources.map((one) => (
        <ToRead key={one.id} resource={one} />
      ))}
    </ul>
  );
}

function ToRead({ resource }: { resource: Resource }) {
  const { t } = useTranslation('resource');
  const { id, title, kind, isReplaced } = resource;
  const read = useMove(markResourceRead);
  return (
    <li className={`${css.line} ${css.toRead}`}>
      <div className={css.about}>
        <strong className={css.name}>
          <ResourceName resource={resource} />
        </strong>
        <span className="quiet">{[t(`kind.${kind}`), isReplaced && t('replaced')].filter(Boolean).join(' · ')}</span>
      </div>
      <Button
        size="xs"
        variant="default"
        loading={read.isPending}
        aria-label={t('move.readOf', { title })}
        onClick={() => read.mutate({ id }, { onError: sayRefusal })}
      >
        {t('move.read')}
      </Button>
    </li>
  );
}
