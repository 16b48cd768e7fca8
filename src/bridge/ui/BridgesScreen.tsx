import { Button } from '@mantine/core';
import { IconPhoneCall } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../identity/ui/use-me.ts';
import { EmptyState, PageTitle } from '../../platform/ui/states.tsx';
import { BridgesAhead } from './list/BridgesAhead.tsx';
import { BridgesOver } from './list/BridgesOver.tsx';
import { OpenBridgeSheet } from './sheets/OpenBridgeSheet.tsx';

/** The calls of all tiers: what is live now, what comes, and what is over. */
export function BridgesScreen() {
  const { t } = useTranslation('bridge');
  const { data: me } = useMe();
  const [isOpening, setOpening] = useState(false);
  if (!me) return null;
  if (!me.permissions.includes('bridge:read'))
    return (
      <>
        <PageTitle>{t('title')}</PageTitle>
        <EmptyState title={t('forbidden.title')}>{t('forbidden.text')}</EmptyState>
      </>
    );
  const open = (
    <Button leftSection={<IconPhoneCall size={16} aria-hidden />} onClick={() => setOpening(true)}>
      {t('open.open')}
    </Button>
  );
  return (
    <>
      <PageTitle aside={open}>{t('title')}</PageTitle>
      <BridgesAhead />
      <BridgesOver />
      {isOpening && <OpenBridgeSheet onClose={() => setOpening(false)} />}
    </>
  );
}
