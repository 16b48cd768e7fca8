import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Locale } from '../../platform/http/shapes.ts';
import { TextLink } from '../../platform/ui/links.tsx';
import { PhoneLink } from '../../platform/ui/PhoneLink.tsx';
import type { ContactAttempt } from '../contact-attempt.ts';
import type { MoveOffer, Ticket } from '../contract.ts';
import { ContactAttempts } from './ContactAttempts.tsx';
import css from './ticket.module.css';

type Props = {
  ticket: Ticket & {
    phaseName: string | null;
    requesterDetails: { email: string; phone: string | null; locale: Locale };
    contactAttempts: readonly ContactAttempt[];
    moves: readonly MoveOffer[];
  };
};

/** Who has the problem and in which language to speak to them, and what the ticket runs under. */
export function PersonFacts({ ticket }: Props) {
  const { t } = useTranslation('ticket');
  const { requester, requesterDetails } = ticket;
  return (
    <dl className={css.facts}>
      <dt>{t('person.name')}</dt>
      <dd>
        <bdi>{requester.name}</bdi>
        <TextLink to="/desk/queue" search={{ view: 'all', requester: requester.id }} size="sm" className={css.theirs ?? ''}>
          {t('person.tickets')}
        </TextLink>
      </dd>
      <dt>{t('person.email')}</dt>
      <dd>
        <Anchor href={`mailto:${requesterDetails.email}`} size="sm">
          {requesterDetails.email}
        </Anchor>
      </dd>
      <dt>{t('person.phone')}</dt>
      <dd>
        {requesterDetails.phone ? <PhoneLink phone={requesterDetails.phone} /> : <span className="quiet">{t('person.noPhone')}</span>}
        <ContactAttempts ticket={ticket} />
      </dd>
      <dt>{t('person.language')}</dt>
      <dd>{t(`language.${requesterDetails.locale}`)}</dd>
      <dt>{t('person.channel')}</dt>
      <dd>{t(`channel.${ticket.channel}`)}</dd>
      <dt>{t('person.plan')}</dt>
      <dd>
        <TextLink to="/plan" search={{ version: ticket.planVersion }} size="sm">
          {t('person.planVersion', { version: ticket.planVersion })}
        </TextLink>
        {ticket.phaseName && ` · ${ticket.phaseName}`}
      </dd>
    </dl>
  );
}
