import { Drawer, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFocusReturn } from '../../../platform/ui/use-focus-return.ts';

/** A sheet that shows something, with buttons of its own. */
export function InfoDrawer({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  useFocusReturn();
  const { t } = useTranslation();
  return (
    <Drawer opened onClose={onClose} title={title} size="md" closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack gap="md">{children}</Stack>
    </Drawer>
  );
}
