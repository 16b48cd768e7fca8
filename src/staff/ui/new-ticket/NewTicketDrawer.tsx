import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isEmail } from '../../../identity/ui/door/is-email.ts';
import { FormDrawer } from '../../../platform/ui/FormDrawer.tsx';
import { useMove } from '../../../platform/ui/use-move.ts';
import { openTicket } from '../../../ticket/contract.ts';
import type { TicketPage } from '../../contract.ts';
import { rememberTicket } from '../list/list-origin.ts';
import { focusSoon, NewCallerField } from './NewCallerField.tsx';
import { NewKnownErrors } from './NewKnownErrors.tsx';
import { NewTicketFields } from './NewTicketFields.tsx';
import css from './new-ticket.module.css';
import { EMPTY_TICKET, type NewTicket, toTicketInput } from './new-ticket.ts';

/** What was typed when the sheet was closed: a call that is interrupted goes on where it was. Kept in memory only. */
let kept: NewTicket = EMPTY_TICKET;

/** A ticket for someone on the phone. What is known about their trouble stands beside, so that it may be answered at once. */
export function NewTicketDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('staff');
  const go = useNavigate();
  const form = useForm<NewTicket>({
    initialValues: kept,
    onValuesChange: (values) => {
      kept = values;
    },
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
      kept = EMPTY_TICKET;
      rememberTicket(number);
      onClose();
      void go({ to: '/desk/tickets/$ticket', params: { ticket: String(number) } });
    },
  });
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
      submit={t('new.submit')}
      isBusy={open.isPending}
      error={open.error}
      onSubmit={send}
      onClose={onClose}
      size={1040}
    >
      <div className={css.newTicket}>
        <div className={css.newForm}>
          <NewCallerField form={form} />
          <NewTicketFields form={form} />
        </div>
        <NewKnownErrors form={form} />
      </div>
    </FormDrawer>
  );
}

function missingOfCaller({ caller }: NewTicket): 'caller.name' | 'caller.email' | null {
  if (!caller || caller.isKnown) return null;
  if (!caller.name.trim()) return 'caller.name';
  return isEmail(caller.email) ? null : 'caller.email';
}
