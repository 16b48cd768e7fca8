import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bridge } from '../../contract.ts';
import { newsOf } from './news.ts';

/** Says quietly who came and what all look at now, for those who do not see it. */
export function Announcer({ bridge, self }: { bridge: Bridge; self: string }) {
  const { t } = useTranslation('bridge');
  const before = useRef(bridge);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const news = newsOf(before.current, bridge, self);
    before.current = bridge;
    if (news.length > 0) setSaid(news.map(({ kind, ...values }) => t(`news.${kind}`, values)).join(' '));
  }, [bridge, self, t]);
  return (
    <div className="visually-hidden" role="status" aria-live="polite" data-announcer>
      {said}
    </div>
  );
}
