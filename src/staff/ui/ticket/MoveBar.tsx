import { Button, Group, Popover } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { acceptEscalation } from '../../../escalation/contract.ts';
import { MoveButton } from '../../../platform/ui/MoveButton.tsx';
import { sayRefusal, useMove } from '../../../platform/ui/use-move.ts';
import { closeTicket, resumeTicket, takeTicket } from '../../../ticket/contract.ts';
import type { TicketPage } from '../../contract.ts';
import { arrangeMoves, asksFirst, type DirectMove, type FormMove, type Offered } from './move-bar.ts';
import { NeedsCertificate } from './NeedsCertificate.tsx';
import { openEscalationOf } from './open-escalation.ts';
import css from './ticket-screen.module.css';

/** What one may do now: at a touch, or by a sheet; what is not possible says why. */
export function MoveBar({ ticket, onForm }: { ticket: TicketPage; onForm: (move: FormMove) => void }) {
  const { t } = useTranslation('ticket');
  const doAtOnce = useDirectMoves(ticket);
  const { shown, main, notNow } = arrangeMoves(ticket.moves, ticket.status);
  const press = (row: Offered['row']) => {
    const form = asksFirst(row, ticket);
    if (form) onForm(form);
    else if (row.way === 'direct') doAtOnce.run(row.move);
  };
  return (
    <Group gap={6} role="toolbar" aria-label={t('move.label')} className="no-print">
      {shown.map(({ row, offer }) =>
        offer.programme ? (
          <NeedsCertificate key={row.move} offer={{ ...offer, programme: offer.programme }} />
        ) : (
          <MoveButton
            key={row.move}
            size="xs"
            offer={offer}
            variant={row.move === main ? 'filled' : 'default'}
            loading={row.way === 'direct' && doAtOnce.busy === row.move}
            onClick={() => press(row)}
          >
            {t(`move.${row.move}`)}
          </MoveButton>
        ),
      )}
      {notNow.length > 0 && <NotNow offered={notNow} />}
    </Group>
  );
}

function NotNow({ offered }: { offered: readonly Offered[] }) {
  const { t } = useTranslation('ticket');
  return (
    <Popover width={340} position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button size="xs" variant="subtle" color="gray" aria-label={t('move.othersLabel')}>
          {t('move.others')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('move.othersLabel')}>
        <dl className={css.notNow}>
          {offered.map(({ row, offer }) => (
            <div key={row.move}>
              <dt>{t(`move.${row.move}`)}</dt>
              <dd>{offer.sentence}</dd>
            </div>
          ))}
        </dl>
      </Popover.Dropdown>
    </Popover>
  );
}

/** The moves that need no words. */
export function useDirectMoves(ticket: TicketPage): { run: (move: DirectMove) => void; busy: DirectMove | null } {
  const { t } = useTranslation('ticket');
  const accept = useMove(acceptEscalation, { done: t('move.done.accept') });
  const take = useMove(takeTicket, { done: t('move.done.take') });
  const resume = useMove(resumeTicket, { done: t('move.done.resume') });
  const close = useMove(closeTicket, { done: t('move.done.close') });
  const escalation = openEscalationOf(ticket);
  const said = { onError: sayRefusal };
  const RUN: Record<DirectMove, () => void> = {
    accept: () => escalation && accept.mutate({ id: escalation.id }, said),
    take: () => take.mutate({ id: ticket.id }, said),
    resume: () => resume.mutate({ id: ticket.id }, said),
    close: () => close.mutate({ id: ticket.id }, said),
  };
  const pending = { accept, take, resume, close };
  const busy = (Object.keys(pending) as DirectMove[]).find((move) => pending[move].isPending) ?? null;
  return { run: (move) => RUN[move](), busy };
}
