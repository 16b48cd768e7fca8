import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Notice } from '../contract.ts';
import { useReadNotices } from './use-notices.ts';

/** What is said of the ticket that somebody looks at is read: at once, or as soon as the page is looked at again. */
export function useSeen(notices: readonly Notice[]): void {
  const { ticket } = useParams({ strict: false });
  const { mutate: read } = useReadNotices();
  const isOfThis = ({ ticketId, ticketNumber }: Notice) => ticket !== undefined && (ticketId === ticket || String(ticketNumber) === ticket);
  const unread = notices
    .filter((notice) => !notice.readAt && isOfThis(notice))
    .map(({ id }) => id)
    .join(' ');
  useEffect(() => {
    if (!unread) return;
    const see = () => {
      if (document.visibilityState === 'visible') read(unread.split(' '));
    };
    see();
    document.addEventListener('visibilitychange', see);
    return () => document.removeEventListener('visibilitychange', see);
  }, [unread, read]);
}
