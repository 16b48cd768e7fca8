import { Button, Drawer, type DrawerProps, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from './Refused.tsx';
import { useFocusReturn } from './use-focus-return.ts';
import { useMissingFields } from './use-missing-fields.tsx';

type Props = {
  title: string;
  submit: string;
  isBusy: boolean;
  error: Error | null;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
  size?: DrawerProps['size'];
  /** What else one may do, beside closing and sending. */
  more?: ReactNode;
  /** What closing means, where that is not plain. */
  cancel?: string;
};

/** A sheet over the page for a move that needs words. A click beside it does not lose what was typed. */
export function FormDrawer({ title, submit, isBusy, error, onSubmit, onClose, children, size = 'md', more, cancel }: Props) {
  useFocusReturn();
  const { t } = useTranslation();
  const missing = useMissingFields();
  return (
    <Drawer opened onClose={onClose} title={title} size={size} closeOnClickOutside={false} closeButtonProps={{ 'aria-label': t('close') }}>
      <form
        {...missing.onForm}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <Stack gap="md">
          {children}
          {missing.sentence}
          {error && <Refused error={error} />}
          <Group justify="flex-end" gap="xs">
            {more}
            <Button variant="default" onClick={onClose}>
              {cancel ?? t('cancel')}
            </Button>
            <Button type="submit" loading={isBusy}>
              {submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Drawer>
  );
}
