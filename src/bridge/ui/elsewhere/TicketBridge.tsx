import { Button } from '@mantine/core';
import { IconPhoneCall } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { promisedTime, useLocale } from '../../../platform/ui/format.ts';
import { ButtonLink } from '../../../platform/ui/links.tsx';
import { useNow } from '../../../staff/ui/list/use-now.ts';
import type { BridgeOfTicket } from '../../contract.ts';
import { OpenBridgeSheet } from '../sheets/OpenBridgeSheet.tsx';
import css from './elsewhere.module.css';

type Props = { ticket: { number: number; subject: string; status: string; bridge: BridgeOfTicket | null } };

/** Of a ticket: the bridge call that looks at it, now or next, and the way there; else the way to call all tiers together. */
export function TicketBridge({ ticket: { number, subject, status, bridge } }: Props) {
  const { t } = useTranslation('bridge');
  const locale = useLocale();
  const now = useNow();
  const [isOpening, setOpening] = useState(false);
  if (bridge?.id) {
    const isLive = bridge.state === 'live';
    return (
      <div className={css.ofTicket} data-live={isLive || undefined}>
        <IconPhoneCall size={18} stroke={1.7} aria-hidden />
        <span className={css.words}>{t(`ofTicket.${bridge.state}`, { when: promisedTime(new Date(bridge.startsAt), now, locale) })}</span>
        <ButtonLink to="/bridges/$bridge" params={{ bridge: bridge.id }} size="xs" variant={isLive ? 'filled' : 'default'}>
          {t(isLive ? 'ofTicket.enter' : 'ofTicket.see')}
        </ButtonLink>
      </div>
    );
  }
  if (status === 'resolved' || status === 'closed') return null;
  return (
    <div className={css.call}>
      <Button variant="subtle" size="compact-sm" leftSection={<IconPhoneCall size={14} aria-hidden />} onClick={() => setOpening(true)}>
        {t('open.about')}
      </Button>
      {isOpening && <OpenBridgeSheet about={{ number, subject }} onClose={() => setOpening(false)} />}
    </div>
  );
}
