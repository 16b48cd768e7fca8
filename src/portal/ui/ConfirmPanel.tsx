import { Button, Group, Rating, Stack, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../platform/ui/drafts.ts';
import { promisedTime, useLocale } from '../../platform/ui/format.ts';
import { UserText } from '../../platform/ui/marks.tsx';
import { Refused } from '../../platform/ui/Refused.tsx';
import { useMissingFields } from '../../platform/ui/use-missing-fields.tsx';
import { useMove } from '../../platform/ui/use-move.ts';
import type { TicketPage } from '../../staff/contract.ts';
import { confirmTicket, reopenTicket } from '../../ticket/contract.ts';
import css from './portal.module.css';

/** What was found, and whether it works now. A closed case can be opened again. */
export function ConfirmPanel({ ticket }: { ticket: TicketPage }) {
  const { t } = useTranslation('portal');
  const locale = useLocale();
  const now = new Date();
  const closesAt = ticket.autoCloseAt && new Date(ticket.autoCloseAt);
  const may = (move: string) => ticket.moves.some((offer) => offer.move === move && offer.allowed);
  return (
    <section className={`sheet ${css.panel} ${css.told}`} aria-label={t('confirm.found')}>
      {ticket.userText && (
        <>
          <h2 className={css.heading}>{t('confirm.found')}</h2>
          <UserText>{ticket.userText}</UserText>
        </>
      )}
      {may('confirm') ? <Asked ticket={ticket} /> : may('reopen') && <Again ticket={ticket} />}
      {may('confirm') && closesAt && closesAt > now && (
        <p className="quiet">{t('confirm.silence', { when: promisedTime(closesAt, now, locale) })}</p>
      )}
    </section>
  );
}

function Asked({ ticket }: { ticket: TicketPage }) {
  const { t } = useTranslation('portal');
  const [answer, setAnswer] = useState<boolean | null>(null);
  const [rating, setRating] = useState(0);
  const [{ comment }, change, drop] = useDraft(`confirmation.${ticket.id}`, { comment: '' });
  const confirm = useMove(confirmTicket, { done: answer ? t('confirm.thanks') : t('confirm.backSent'), onDone: drop });
  const send = () =>
    confirm.mutate({
      id: ticket.id,
      solved: answer === true,
      ...(rating > 0 && { rating }),
      ...(comment.trim() && { comment: comment.trim() }),
    });
  // Nothing is sent yet: what sends it comes into view, and takes the place of the question.
  const answering = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (answer === null) return;
    answering.current?.focus({ preventScroll: true });
    answering.current?.scrollIntoView({ block: 'nearest' });
  }, [answer]);
  if (answer === null) {
    return (
      <Stack gap="sm" mt={ticket.userText ? 'md' : 0}>
        <h2 className={css.heading}>{t('confirm.question')}</h2>
        <Group>
          <Button size="md" onClick={() => setAnswer(true)}>
            {t('confirm.yes')}
          </Button>
          <Button size="md" variant="default" onClick={() => setAnswer(false)}>
            {t('confirm.no')}
          </Button>
        </Group>
      </Stack>
    );
  }
  return (
    <Stack gap="sm" mt={ticket.userText ? 'md' : 0} ref={answering} tabIndex={-1}>
      <h2 className={css.heading}>{t(answer ? 'confirm.nearlyYes' : 'confirm.nearlyNo')}</h2>
      {answer && (
        <div>
          <p className={css.label} id="rating-label">
            {t('confirm.rating')}
          </p>
          <Rating
            size="xl"
            value={rating}
            onChange={setRating}
            aria-labelledby="rating-label"
            getSymbolLabel={(value) => t('confirm.stars', { value })}
          />
        </div>
      )}
      <Textarea
        size="md"
        label={answer ? t('confirm.comment') : t('confirm.what')}
        maxLength={4_000}
        dir="auto"
        value={comment}
        onChange={(event) => change({ comment: event.currentTarget.value })}
      />
      {confirm.error && <Refused error={confirm.error} />}
      <Group>
        <Button size="md" loading={confirm.isPending} onClick={send}>
          {t('confirm.send')}
        </Button>
        <Button size="md" variant="subtle" disabled={confirm.isPending} onClick={() => setAnswer(null)}>
          {t('confirm.back')}
        </Button>
      </Group>
    </Stack>
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
