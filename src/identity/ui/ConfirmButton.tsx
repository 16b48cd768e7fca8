import { Button, Group, Popover, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

type Props = { children: ReactNode; label: string; question: string; confirm: string; isBusy: boolean; onConfirm: () => void };

/** For what cannot be taken back: asks once more, beside the button. `label` also says what it is about. */
export function ConfirmButton({ children, label, question, confirm, isBusy, onConfirm }: Props) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  return (
    <Popover opened={isAsking} onChange={setAsking} width={280} position="bottom-end" shadow="md" trapFocus returnFocus withArrow>
      <Popover.Target>
        <Button variant="subtle" color="gray" size="compact-sm" aria-label={label} onClick={() => setAsking((asking) => !asking)}>
          {children}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <Text size="sm">{question}</Text>
        <Group justify="flex-end" gap="xs" mt="sm">
          <Button variant="default" size="xs" onClick={() => setAsking(false)} data-autofocus>
            {t('cancel')}
          </Button>
          <Button color="red.8" size="xs" loading={isBusy} onClick={onConfirm}>
            {confirm}
          </Button>
        </Group>
      </Popover.Dropdown>
    </Popover>
  );
}
