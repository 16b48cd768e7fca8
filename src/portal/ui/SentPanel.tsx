import { Group } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../platform/ui/links.tsx';
import { PageTitle } from '../../platform/ui/states.tsx';
import type { TicketPage } from '../../staff/contract.ts';
import css from './portal.module.css';
import { WhatComesNext } from './WhatComesNext.tsx';

/** After sending: the number, who has it, what happens next and by when. */
export function SentPanel({ ticket }: { ticket: TicketPage }) {
  const { t } = useTranslation('portal');
  return (
    <div className={`sheet ${css.question}`} role="status">
      <IconCircleCheck size={40} color="var(--good)" aria-hidden />
      <PageTitle>{t('sent.title', { number: String(ticket.number) })}</PageTitle>
      <WhatComesNext ticket={ticket} />
      <p className="quiet">{t('sent.keep')}</p>
      <Group mt="md">
        <ButtonLink size="md" to="/portal/cases/$ticket" params={{ ticket: String(ticket.number) }}>
          {t('sent.look')}
        </ButtonLink>
        <ButtonLink size="md" variant="default" to="/portal">
          {t('sent.home')}
        </ButtonLink>
      </Group>
    </div>
  );
}
