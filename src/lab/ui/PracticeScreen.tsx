import { Button } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../platform/ui/links.tsx';
import { ErrorState, Loading } from '../../platform/ui/states.tsx';
import { sayRefusal, useMove } from '../../platform/ui/use-move.ts';
import { TicketView } from '../../staff/ui/ticket/TicketView.tsx';
import { useTicket } from '../../staff/ui/ticket/use-ticket.ts';
import { finishAttempt, type LabAttempt } from '../contract.ts';
import { Ask } from './Ask.tsx';
import { Checks } from './Checks.tsx';
import css from './practice.module.css';
import { ResultView } from './ResultView.tsx';
import { useAttempt } from './use-labs.ts';

/** A practice: the ticket’s own page, in a frame that nobody takes for a real one; its result once it is over. */
export function PracticeScreen() {
  const { attempt: id } = useParams({ from: '/training/labs/$attempt' });
  const attempt = useAttempt(id);
  if (attempt.isPending) return <Loading lines={6} height={72} />;
  if (attempt.isLoadingError) return <ErrorState isScreen error={attempt.error} onRetry={() => void attempt.refetch()} />;
  return attempt.data.result ? <ResultView attempt={attempt.data} result={attempt.data.result} /> : <Running attempt={attempt.data} />;
}

function Running({ attempt }: { attempt: LabAttempt }) {
  const { t } = useTranslation('lab');
  const { data: ticket, error, refetch } = useTicket(attempt.ticket);
  const finish = useMove(finishAttempt);
  const { id, lab, person, device } = attempt;
  const title = t('documentTitle', { title: lab.title });
  useDocumentTitle(title);
  return (
    <div className={css.frame}>
      <header className={css.head}>
        <p className={css.word}>{t('practice')}</p>
        <h1>{t('practiceOf', { title: lab.title })}</h1>
        <p className={css.lead}>{t('frameText')}</p>
        <div className={css.actions}>
          <Button color="orange" loading={finish.isPending} onClick={() => finish.mutate({ id }, { onError: sayRefusal })}>
            {t('finish')}
          </Button>
          <TextLink to="/training/labs">{t('later')}</TextLink>
        </div>
      </header>
      <div className={css.tools}>
        <section className={css.card} aria-labelledby="lab-about">
          <h2 id="lab-about">{t('about')}</h2>
          <p>{t(`mood.${person.mood}`, { name: person.name, role: person.role })}</p>
          <p>
            {device.model} · {device.system}
          </p>
          <ul>
            {device.state.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
        <Ask attempt={attempt} />
        <Checks attempt={attempt} />
      </div>
      {error && !ticket && <ErrorState error={error} onRetry={() => void refetch()} />}
      {ticket && <TicketView key={ticket.id} ticket={ticket} title={title} />}
    </div>
  );
}
