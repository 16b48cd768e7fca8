import { ActionIcon, Tooltip } from '@mantine/core';
import { IconKeyboard } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeysSheet } from '../../../staff/ui/keys/KeysSheet.tsx';
import { useKeys } from '../../../staff/ui/keys/use-keys.ts';

/** The keys of the desk, those of the room among them. */
export function KeysButton() {
  const { t } = useTranslation('staff');
  const [isOpen, setOpen] = useState(false);
  useKeys({ '?': () => setOpen(true) });
  return (
    <>
      <Tooltip label={t('keys.title')}>
        <ActionIcon visibleFrom="sm" variant="subtle" color="gray" size={36} aria-label={t('keys.title')} onClick={() => setOpen(true)}>
          <IconKeyboard size={20} stroke={1.7} aria-hidden />
        </ActionIcon>
      </Tooltip>
      {isOpen && <KeysSheet onClose={() => setOpen(false)} />}
    </>
  );
}
