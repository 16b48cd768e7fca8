import { Button, Group, Stack, Textarea } from '@mantine/core';
import { lazyRouteComponent } from '@tanstack/react-router';
import { Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../platform/ui/drafts.ts';
import { promisedTime, useLocale } from '../../platform/ui/format.ts';
import { withMessages } from '../../platform/ui/i18n.ts';
import { UserText } from '../../platform/ui/marks.tsx';
import { Refused } from '../../platform/ui/Refused.tsx';
import { Loading } from '../../platform/ui/states.tsx';
import { useMissingFields } from '../../platform/ui/use-missing-fields.tsx';
import { useMove } from '../../platform/ui/use-move.ts';
import type { TicketPage } from '../../staff/contract.ts';
import { confirmTicket, reopenTicket } from '../../ticket/contract.ts';
import css from './portal.module.css';

const RatePanel = lazyRouteComponent(
  withMessages(() => import('./RatePanel.tsx'), 'portal'),
  'RatePanel',
);

/** What was found, and whether it works now: one press says that it does. What is solved or closed can be opened again. */
export function ConfirmPanel({ ticket }: { ticket: TicketPage }) {
  const { t } = useTranslation('portal');
  const locale = useLocale();
  const now = new Date();
  const closesAt = ticket.autoCloseAt && new Date(ticket.autoCloseAt);
  const may = (move: string) => ticket.moves.some((offer) => offer.move === move && offer.allowed);
  const confirm = useMove(confirmTicket);
  return (
    <section className={`sheet ${css.panel} ${css.told}`} aria-label={t('confirm.found')}>
      {ticket.userText && (
        <>
          <h2 className={css.heading}>{t('confirm.found')}</h2>
          <UserText>{ticket.userText}</UserText>
        </>
      )}
      {may('confirm') && (
        <Asked
          ticket={ticket}
          isSending={confirm.isPending}
          error={confirm.error}
          onWorks={() => confirm.mutate({ id: ticket.id, solved: true })}
        />
      )}
      {ticket.confirmation && <Confirmed id={ticket.id} confirmation={ticket.confirmation} isNew={confirm.isSuccess} />}
      {!may('confirm') && may('reopen') && <Again ticket={ticket} />}
      {may('confirm') && closesAt && closesAt > now && (
        <p className="quiet">{t('confirm.silence', { when: promisedTime(closesAt, now, locale) })}</p>
      )}
    </section>
  );
}

type AskedProps = { ticket: TicketPage; isSending: boolean; error: Error | null; onWorks: () => void };

function Asked({ ticket: { id, userText }, isSending, error, onWorks }: AskedProps) {
  const { t } = useTranslation('portal');
  const [isNot, setNot] = useState(false);
  return (
    <Stack gap="sm" mt={userText ? 'md' : 0}>
      <h2 className={css.heading}>{t('confirm.question')}</h2>
      {isNot ? (
        <NotYet id={id} onBack={() => setNot(false)} />
      ) : (
        <>
          <Group>
            <Button size="md" loading={isSending} onClick={onWorks}>
              {t('confirm.yes')}
            </Button>
            <Button size="md" variant="default" disabled={isSending} onClick={() => setNot(true)}>
              {t('confirm.no')}
            </Button>
          </Group>
          {error && <Refused error={error} />}
        </>
      )}
    </Stack>
  );
}

/** It does not work: what has to be known for going on is asked for, and can be left out. */
function NotYet({ id, onBack }: { id: string; onBack: () => void }) {
  const { t } = useTranslation('portal');
  const [{ reason }, change, drop] = useDraft(`reopen.${id}`, { reason: '' });
  const refuse = useMove(confirmTicket, { done: t('confirm.backSent'), onDone: drop });
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        refuse.mutate({ id, solved: false, ...(reason.trim() && { comment: reason.trim() }) });
      }}
    >
      <Stack gap="sm">
        <Textarea
          ref={field}
          size="md"
          label={t('confirm.what')}
          maxLength={2_000}
          dir="auto"
          value={reason}
          onChange={(event) => change({ reason: event.currentTarget.value })}
        />
        {refuse.error && <Refused error={refuse.error} />}
        <Group>
          <Button size="md" type="submit" loading={refuse.isPending}>
            {t('again.send')}
          </Button>
          <Button size="md" variant="subtle" disabled={refuse.isPending} onClick={onBack}>
            {t('confirm.back')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

type ConfirmedProps = { id: string; confirmation: NonNullable<TicketPage['confirmation']>; isNew: boolean };

/** It has been said, whatever is added: a press that counted is answered where it was made. */
function Confirmed({ id, confirmation: { rating, comment }, isNew }: ConfirmedProps) {
  const { t } = useTranslation('portal');
  const said = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isNew) said.current?.focus();
  }, [isNew]);
  return (
    <>
      <h2 className={`${css.heading} ${css.said}`} ref={said} tabIndex={-1}>
        {t('confirm.thanks')}
      </h2>
      {rating !== null && <p className="quiet">{t('rate.given', { value: rating })}</p>}
      {rating === null && comment === null && (
        <Suspense fallback={<Loading lines={1} height={180} />}>
          <RatePanel id={id} />
        </Suspense>
      )}
    </>
  );
}

function Again({ ticket }: { ticket: TicketPage }) {
  const { t } = useTranslation('portal');
  const [{ reason }, change, drop] = useDraft(`reopen.${ticket.id}`, { reason: '' });
  const [isWriting, setWriting] = useState(reason !== '');
  const field = useRef<HTMLTextAreaElement>(null);
  const write = () => {
    setWriting(true);
    requestAnimationFrame(() => field.current?.focus());
  };
  const reopen = useMove(reopenTicket, { done: t('confirm.backSent'), onDone: drop });
  const missing = useMissingFields();
  if (!isWriting) {
    return (
      <Button size="md" variant="default" mt="md" onClick={write}>
        {t('again.open')}
      </Button>
    );
  }
  return (
    <form
      {...missing.onForm}
      onSubmit={(event) => {
        event.preventDefault();
        reopen.mutate({ id: ticket.id, reason: reason.trim() });
      }}
    >
      <Stack gap="sm" mt="md">
        <Textarea
          ref={field}
          size="md"
          label={t('confirm.what')}
          required
          maxLength={2_000}
          dir="auto"
          value={reason}
          onChange={(event) => change({ reason: event.currentTarget.value })}
        />
        {missing.sentence}
        {reopen.error && <Refused error={reopen.error} />}
        <Button size="md" type="submit" loading={reopen.isPending}>
          {t('again.send')}
        </Button>
      </Stack>
    </form>
  );
}
