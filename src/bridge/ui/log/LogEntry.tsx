import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPin, IconPinFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../../platform/ui/links.tsx';
import type { BridgeEntry } from '../../log/contract.ts';
import { useTimes } from '../times.ts';
import css from './log.module.css';
import { useEntryWords } from './use-entry-words.ts';

/** Something that happened, by its title where it has one, and its true time beside the one at which it was written. */
export function LogEntry({ entry, onPin }: { entry: BridgeEntry; onPin?: ((entry: BridgeEntry) => void) | undefined }) {
  const { t } = useTranslation('bridge');
  const times = useTimes();
  const { sentence, said } = useEntryWords()(entry);
  const { pin, at, ticket } = entry;
  const Icon = pin ? IconPinFilled : IconPin;
  const label = t(pin ? 'log.pinned' : 'log.pin', { what: pin?.title ?? sentence });
  return (
    <li className={css.entry} data-pinned={pin !== null || undefined}>
      <span className={css.time}>
        <time dateTime={pin?.at ?? at}>{times.hour(pin?.at ?? at)}</time>
      </span>
      <span className={css.words}>
        {pin?.title && <strong dir="auto">{pin.title}</strong>}
        <span className={pin?.title ? css.quiet : ''}>
          {ticket && (
            <>
              <TextLink to="/desk/tickets/$ticket" params={{ ticket: String(ticket.number) }} size="sm" underline="always">
                #{ticket.number}
              </TextLink>{' '}
            </>
          )}
          {sentence}
        </span>
        {said && (
          <span className={css.said} dir="auto">
            {said}
          </span>
        )}
        {pin?.at && <span className={css.quiet}>{t('log.written', { time: times.hour(at) })}</span>}
      </span>
      {onPin && (
        <Tooltip label={label}>
          <ActionIcon variant="subtle" color={pin ? undefined : 'gray'} size="md" aria-label={label} onClick={() => onPin(entry)}>
            <Icon size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
    </li>
  );
}
