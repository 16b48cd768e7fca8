import { ActionIcon, Button, Group, Tooltip } from '@mantine/core';
import { IconKeyboard, IconPhonePlus } from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import { type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withMessages } from '../../../platform/ui/i18n.ts';
import { KeysSheet } from '../keys/KeysSheet.tsx';
import { useKeys } from '../keys/use-keys.ts';
import { isBegun } from '../new-ticket/new-ticket.ts';
import { readNewTicket } from '../new-ticket/new-ticket-draft.ts';
import css from './list.module.css';

const NewTicketDrawer = lazyRouteComponent(
  withMessages(() => import('../new-ticket/NewTicketDrawer.tsx'), 'staff', 'identity'),
  'NewTicketDrawer',
);

/** What is at hand on the pages of the desk: a new ticket for a caller (`c`) and the keys (`?`). In a narrow place, signs alone. */
export function ListTools({ isNarrow = false }: { isNarrow?: boolean }) {
  const { t } = useTranslation('staff');
  const [open, setOpen] = useState<'new' | 'keys' | null>(null);
  useKeys({ c: () => setOpen('new'), '?': () => setOpen('keys') });
  const close = () => setOpen(null);
  const label = t(isBegun(readNewTicket()) ? 'new.begun' : 'new.open');
  const size = isNarrow ? 30 : 36;
  return (
    <Group gap={isNarrow ? 2 : 'xs'} wrap="nowrap">
      <IconTool label={t('keys.title')} className={css.keysButton} size={size} onClick={() => setOpen('keys')}>
        <IconKeyboard size={20} stroke={1.7} aria-hidden />
      </IconTool>
      {isNarrow ? (
        <IconTool label={label} size={size} onClick={() => setOpen('new')}>
          <IconPhonePlus size={18} stroke={1.7} aria-hidden />
        </IconTool>
      ) : (
        <Button leftSection={<IconPhonePlus size={16} aria-hidden />} onClick={() => setOpen('new')}>
          {label}
        </Button>
      )}
      {open === 'new' && (
        <Suspense>
          <NewTicketDrawer onClose={close} />
        </Suspense>
      )}
      {open === 'keys' && <KeysSheet onClose={close} />}
    </Group>
  );
}

type IconToolProps = { label: string; size: number; className?: string | undefined; onClick: () => void; children: ReactNode };

function IconTool({ label, size, className = '', onClick, children }: IconToolProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" size={size} aria-label={label} className={className} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
