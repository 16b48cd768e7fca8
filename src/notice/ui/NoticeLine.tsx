import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { RelativeTime } from '../../platform/ui/marks.tsx';
import type { Notice } from '../contract.ts';
import css from './notice.module.css';
import { type CasePath, useNoticeSentence } from './use-notice-sentence.ts';

type Props = { notice: Notice; casePath: CasePath; onOpen: () => void };

/** Where a notice leads that is about no ticket. */
const PLACES: Partial<
  Record<string, '/plan/mine' | '/plan/review' | '/follow-ups' | '/me' | '/rota' | '/training/certificates' | '/training/resources'>
> = {
  'plan-in-force': '/plan/mine',
  'plan-review-asked': '/plan/review',
  'plan-review-decided': '/plan/review',
  'plan-review-overruled': '/plan/review',
  'address-corrected': '/me',
  'follow-ups-failed': '/follow-ups',
  'rota-stand-in-added': '/rota',
  'rota-stand-in-removed': '/rota',
  'rota-swap-asked': '/rota',
  'rota-swap-accepted': '/rota',
  'rota-swap-declined': '/rota',
  'certificate-issued': '/training/certificates',
  'certificate-revoked': '/training/certificates',
  'certificate-ends-soon': '/training/certificates',
  'certificate-of-member-ends-soon': '/training/certificates',
  'certificate-ended': '/training/certificates',
  'exception-granted': '/training/certificates',
  'exception-ended': '/training/certificates',
  'resource-reported': '/training/resources',
  'resource-reviews-due': '/training/resources',
};

function placeOf({ bridgeId, courseSessionId, kind }: Notice) {
  if (bridgeId) return `/bridges/${bridgeId}` as const;
  return courseSessionId ? (`/training/sessions/${courseSessionId}` as const) : PLACES[kind];
}

/** What happened, to which ticket, by whom and when. It leads to the ticket, or to where something is to be done. */
export function NoticeLine({ notice, casePath, onOpen }: Props) {
  const { t } = useTranslation('notice');
  const say = useNoticeSentence(casePath);
  const isUnread = !notice.readAt;
  const content = (
    <>
      <span className={css.dot} data-unread={isUnread} />
      <span className={css.words}>
        <span className={css.sentence} data-unread={isUnread}>
          {isUnread && <span className="visually-hidden">{t('unread')} </span>}
          {say(notice)}
        </span>
        {notice.ticketNumber !== null && (
          <span className={css.ticket}>
            #{notice.ticketNumber} <bdi>{notice.subject}</bdi>
          </span>
        )}
        <span className={css.meta}>
          {notice.actorName && (
            <>
              <bdi>{notice.actorName}</bdi> ·{' '}
            </>
          )}
          {notice.count > 1 && <>{t('more', { count: notice.count - 1 })} · </>}
          <RelativeTime at={notice.at} />
        </span>
      </span>
    </>
  );
  const place = placeOf(notice);
  if (notice.ticketNumber !== null) {
    return (
      <Link className={css.line} to={casePath} params={{ ticket: String(notice.ticketNumber) }} onClick={onOpen}>
        {content}
      </Link>
    );
  }
  if (notice.kind === 'training-proposed') {
    return (
      <Link className={css.line} to="/training/cascade" search={notice.team === null ? {} : { team: notice.team }} onClick={onOpen}>
        {content}
      </Link>
    );
  }
  if (!place) return <div className={css.line}>{content}</div>;
  return (
    <Link className={css.line} to={place} onClick={onOpen}>
      {content}
    </Link>
  );
}
