import { lazyRouteComponent, useParams } from '@tanstack/react-router';
import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../plan/ui/use-names.ts';
import { withMessages } from '../../platform/ui/i18n.ts';
import { isInTheWay } from '../../platform/ui/in-the-way.ts';
import { Ladder } from '../../platform/ui/ladder/Ladder.tsx';
import { StatusBadge } from '../../platform/ui/marks.tsx';
import { ErrorState, Loading, PageTitle } from '../../platform/ui/states.tsx';
import type { TicketPage } from '../../staff/contract.ts';
import { useTicket } from '../../staff/ui/ticket/use-ticket.ts';
import { Conversation } from './Conversation.tsx';
import { caseRungs } from './case-rungs.ts';
import css from './portal.module.css';
import { TogetherAt } from './TogetherAt.tsx';
import { WhatComesNext } from './WhatComesNext.tsx';

const ConfirmPanel = lazyRouteComponent(
  withMessages(() => import('./ConfirmPanel.tsx'), 'portal'),
  'ConfirmPanel',
);

/** Read first, then answered: the form comes right behind the conversation. */
const ReplyForm = lazyRouteComponent(
  withMessages(() => import('./ReplyForm.tsx'), 'portal'),
  'ReplyForm',
);

/** There is something that was found, or something to answer. */
const isToldMore = ({ userText, confirmation, moves }: TicketPage) =>
  userText !== null || confirmation !== null || moves.some(({ move, allowed }) => allowed && (move === 'confirm' || move === 'reopen'));

/** A case as its person sees it: who has it, what comes next, by when; the conversation; and whether it works now. */
export function CaseScreen() {
  const { ticket: key } = useParams({ from: '/portal/cases/$ticket' });
  const { t } = useTranslation('portal');
  const { tierName } = useNames();
  const { data: ticket, error, refetch } = useTicket(key);
  // On its way together with the case.
  useEffect(() => {
    void ReplyForm.preload?.();
    void ConfirmPanel.preload?.();
  }, []);
  if (isInTheWay(error, ticket)) return <ErrorState isScreen error={error} onRetry={() => void refetch()} />;
  if (!ticket) return <Loading lines={5} height={56} />;
  return (
    <>
      <PageTitle>
        <span dir="auto">{ticket.subject}</span>
      </PageTitle>
      <div className={css.meta}>
        <span className="quiet">#{ticket.number}</span>
        <StatusBadge status={ticket.status} waitingFor={ticket.waitingFor} />
      </div>
      <section className={`sheet ${css.panel}`} aria-label={t('case.progress')}>
        <WhatComesNext ticket={ticket} />
        {ticket.bridge && <TogetherAt bridge={ticket.bridge} />}
        <Ladder
          ariaLabel={t('case.ladder')}
          rungs={caseRungs(ticket, (tier, state) => ({ label: tierName(tier), sublabel: t(`rung.${state}`) }))}
        />
      </section>
      {isToldMore(ticket) && (
        <Suspense fallback={<Loading lines={1} height={180} />}>
          <ConfirmPanel key={ticket.id} ticket={ticket} />
        </Suspense>
      )}
      <section className={`sheet ${css.panel}`} aria-label={t('case.conversation')}>
        <Conversation key={ticket.id} ticket={ticket} />
        <Suspense fallback={<Loading lines={1} height={120} />}>
          <ReplyForm key={ticket.id} ticket={ticket} />
        </Suspense>
      </section>
    </>
  );
}
