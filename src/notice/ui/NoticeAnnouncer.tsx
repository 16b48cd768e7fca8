import { useEffect, useRef, useState } from 'react';
import type { Notice } from '../contract.ts';
import { type CasePath, useNoticeSentence } from './use-notice-sentence.ts';

/** Says a notice that arrives while the page is open to those who do not see the bell; those already there stay unsaid. */
export function NoticeAnnouncer({ newest, isLoaded, casePath }: { newest: Notice | undefined; isLoaded: boolean; casePath: CasePath }) {
  const say = useNoticeSentence(casePath);
  const known = useRef<string | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (!isLoaded) return;
    const isFirstLook = known.current === null;
    const isNew = newest !== undefined && newest.id !== known.current && !newest.readAt;
    known.current = newest?.id ?? '';
    if (isNew && !isFirstLook)
      setSaid(newest.ticketNumber === null ? say(newest) : `${say(newest)}: #${newest.ticketNumber} ${newest.subject}`);
  }, [isLoaded, newest, say]);
  return (
    <span role="status" className="visually-hidden">
      {said}
    </span>
  );
}
