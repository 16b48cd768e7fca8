import { Button } from '@mantine/core';
import { IconPhoneOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { RelativeTime } from '../../platform/ui/marks.tsx';
import { sayRefusal, useMove } from '../../platform/ui/use-move.ts';
import type { ContactAttempt } from '../contact-attempt.ts';
import { logContactAttempt, type MoveOffer } from '../contract.ts';
import css from './ticket.module.css';

type Props = { ticket: { id: string; contactAttempts: readonly ContactAttempt[]; moves: readonly MoveOffer[] } };

/** How often the user was tried in vain, and the touch that says that they were again. */
export function ContactAttempts({ ticket: { id, contactAttempts, moves } }: Props) {
  const { t } = useTranslation('ticket');
  const log = useMove(logContactAttempt, { done: t('attempt.done') });
  const last = contactAttempts.at(-1);
  const isAllowed = moves.some(({ move, allowed }) => move === 'log-contact-attempt' && allowed);
  if (!last && !isAllowed) return null;
  return (
    <span className={css.attempts}>
      {last && (
        <span>
          {t('attempt.count', { count: contactAttempts.length })} · <RelativeTime at={last.at} />
        </span>
      )}
      {isAllowed && (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPhoneOff size={14} aria-hidden />}
          loading={log.isPending}
          onClick={() => log.mutate({ id, channel: 'phone' }, { onError: sayRefusal })}
        >
          {t('attempt.noAnswer')}
        </Button>
      )}
    </span>
  );
}
