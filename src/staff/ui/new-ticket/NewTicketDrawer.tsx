import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isEmail } from '../../../identity/ui/door/is-email.ts';
import { FormDrawer } from '../../../platform/ui/FormDrawer.tsx';
import { useMove } from '../../../platform/ui/use-move.ts';
import { openTicket } from '../../../ticket/contract.ts';
import { draftNote } from '../../../ticket/ui/draft-note.ts';
import type { TicketPage } from '../../contract.ts';
import { rememberTicket } from '../list/list-origin.ts';
import { CallersTickets } from './CallersTickets.tsx';
import { focusSoon, NewCallerField } from './NewCallerField.tsx';
import { NewKnownErrors } from './NewKnownErrors.tsx';
import { NewTicketFields } from './NewTicketFields.tsx';
import css from './new-ticket.module.css';
import { EMPTY_TICKET, isBegun, type NewTicket, toTicketInput, wordsOf } from './new-ticket.ts';
import { dropNewTicket, keepNewTicket, readNewTicket } from './new-ticket-draft.ts';
import { useCallersTickets } from './use-callers-tickets.ts';

/** A ticket for someone on the phone. What is known about their trouble stands beside, so that it may be answered at once. */
export function NewTicketDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('staff');
  const go = useNavigate();
  const form = useForm<NewTicket>({
    initialValues: readNewTicket(),
    onValuesChange: keepNewTicket,
    validate: {
      caller: (caller) => {
        if (!caller) return t('new.callerMissing');
        return null;
      },
      subject: (subject) => (subject.trim() ? null : t('new.subjectMissing')),
    },
  });
  const open = useMove(openTicket, {
    done: t('new.done'),
    onDone: (ticket) => {
      const { number } = ticket as TicketPage;
      dropNewTicket();
      goTo(number);
    },
  });
  const { requester, tickets } = useCallersTickets(form.values);
  const goTo = (number: number) => {
    rememberTicket(number);
    onClose();
    void go({ to: '/desk/tickets/$ticket', params: { ticket: String(number) } });
  };
  const discard = () => {
    form.setValues(EMPTY_TICKET);
    form.clearErrors();
    dropNewTicket();
    focusSoon('caller');
  };
  const send = form.onSubmit(
    (values) => {
      const missing = missingOfCaller(values);
      if (!missing) return open.mutate(toTicketInput(values));
      form.setFieldError(missing, t(missing === 'caller.name' ? 'new.nameMissing' : 'new.emailWrong'));
      focusSoon(missing);
    },
    (errors) => focusSoon(Object.keys(errors)[0] ?? 'caller'),
  );
  return (
    <FormDrawer
      title={t('new.title')}
      submit={t(tickets.some(({ likeness }) => likeness) ? 'new.submitAllTheSame' : 'new.submit')}
      more={
        isBegun(form.values) && (
          <Button variant="subtle" color="gray" onClick={discard}>
            {t('new.discard')}
          </Button>
        )
      }
      {...(isBegun(form.values) && { cancel: t('new.keep') })}
      isBusy={open.isPending}
      error={open.error}
      onSubmit={send}
      onClose={onClose}
      size={1040}
    >
      <div className={css.newTicket}>
        <div className={css.newForm}>
          <NewCallerField form={form} />
          {requester && (
            <CallersTickets
              requester={requester}
              tickets={tickets}
              onLeave={onClose}
              onOpen={(ticket) => {
                // What the caller has told is of use there, to the staff.
                draftNote(ticket.id, wordsOf(form.values));
                dropNewTicket();
                goTo(ticket.number);
              }}
            />
          )}
          <NewTicketFields form={form} />
        </div>
        <NewKnownErrors form={form} />
      </div>
    </FormDrawer>
  );
}

function missingOfCaller({ caller }: NewTicket): 'caller.name' | 'caller.email' | null {
  if (!caller || caller.id) return null;
  if (!caller.name.trim()) return 'caller.name';
  return isEmail(caller.email) ? null : 'caller.email';
}
