import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { RelativeTime } from '../../platform/ui/marks.tsx';
import { sayRefusal, useMove } from '../../platform/ui/use-move.ts';
import { type FailedFollowUp, runAgain } from '../contract.ts';
import css from './follow-ups.module.css';
import { useFollowUpNames } from './use-follow-up-names.ts';

type Props = { item: FailedFollowUp; onLetGo: () => void };

/** One that failed: what it is, what for, why, since when, and what can be done about it. */
export function FailedItem({ item, onLetGo }: Props) {
  const { t } = useTranslation('followup');
  const names = useFollowUpNames();
  const again = useMove(runAgain, { done: t('runAgain.done') });
  const { id, name, cause, message, tries, firstFailedAt, failedAt } = item;
  return (
    <li className={`sheet ${css.item}`}>
      <div className={css.words}>
        <h2 className={css.name}>{names.name(name)}</h2>
        <WhatFor item={item} />
        <p className={css.cause}>{t(`cause.${cause}`, { tries })}</p>
        {message && cause !== 'died' && (
          <code className={css.message} lang="en" dir="auto">
            {message}
          </code>
        )}
        <p className={css.when}>
          {t('failed')} <RelativeTime at={failedAt} />
          {firstFailedAt !== failedAt && (
            <>
              {' · '}
              {t('firstFailed')} <RelativeTime at={firstFailedAt} />
            </>
          )}
        </p>
      </div>
      <div className={css.tools}>
        <Button
          size="xs"
          loading={again.isPending}
          aria-label={t('runAgain.of', { name: names.name(name) })}
          onClick={() => again.mutate({ id }, { onError: sayRefusal })}
        >
          {t('runAgain.submit')}
        </Button>
        <Button size="xs" variant="default" aria-label={t('letGo.of', { name: names.name(name) })} onClick={onLetGo}>
          {t('letGo.open')}
        </Button>
      </div>
    </li>
  );
}

/** The event that it follows, and the ticket or the plan version that it is about. */
function WhatFor({ item: { name, eventKind, ticketNumber, ticketSubject, subject } }: { item: FailedFollowUp }) {
  const { t } = useTranslation('followup');
  const names = useFollowUpNames();
  return (
    <p className={css.about}>
      {eventKind && <span>{t('after', { event: names.event(eventKind) })}</span>}
      {ticketNumber !== null && (
        <Link to="/desk/tickets/$ticket" params={{ ticket: String(ticketNumber) }}>
          #{ticketNumber} <bdi>{ticketSubject}</bdi>
        </Link>
      )}
      {subject !== null && <span>{t([`aboutOf.${name}`, 'about'], { subject })}</span>}
    </p>
  );
}
