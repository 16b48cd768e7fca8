import { useTranslation } from 'react-i18next';
import { SolutionDrawer } from '../../../escalation/ui/down/SolutionDrawer.tsx';
import { EscalateDrawer } from '../../../escalation/ui/up/EscalateDrawer.tsx';
import { packetFromTicket } from '../../../escalation/ui/up/packet-form.ts';
import { ReturnDrawer } from '../../../escalation/ui/up/ReturnDrawer.tsx';
import { WithdrawDrawer } from '../../../escalation/ui/up/WithdrawDrawer.tsx';
import { VendorDrawer } from '../../../escalation/ui/vendor/VendorDrawer.tsx';
import { useChecks } from '../../../knowledge/ui/use-checks.ts';
import { AssignDrawer } from '../../../ticket/ui/AssignDrawer.tsx';
import { EditDrawer } from '../../../ticket/ui/EditDrawer.tsx';
import { ReopenDrawer } from '../../../ticket/ui/ReopenDrawer.tsx';
import { ResolveDrawer } from '../../../ticket/ui/ResolveDrawer.tsx';
import { TakeDrawer } from '../../../ticket/ui/TakeDrawer.tsx';
import { WaitDrawer } from '../../../ticket/ui/WaitDrawer.tsx';
import type { TicketPage } from '../../contract.ts';
import type { FormMove } from './move-bar.ts';
import { openEscalationOf } from './open-escalation.ts';

type Props = { form: FormMove | 'edit'; ticket: TicketPage; onClose: () => void };

/** The sheet of a move that needs words, started from what the ticket already knows. */
export function MoveForms({ form, ticket, onClose }: Props) {
  const { t } = useTranslation('knowledge');
  const checks = useChecks(ticket.id);
  const escalationId = openEscalationOf(ticket)?.id;
  const { locale } = ticket.requesterDetails;
  switch (form) {
    case 'escalate': {
      if (checks.isPending) return null;
      const checked = (checks.data?.done ?? []).map(({ step, outcome }) => `${step}: ${t(`outcome.${outcome}`)}`);
      return <EscalateDrawer ticketId={ticket.id} tier={ticket.tier} start={packetFromTicket(ticket, checked)} onClose={onClose} />;
    }
    case 'solve':
      return <SolutionDrawer ticketId={ticket.id} tier={ticket.tier} userLocale={locale} start={answerOf(ticket)} onClose={onClose} />;
    case 'resolve':
      return <ResolveDrawer ticket={ticket} tell={ticket.solutions.at(-1)?.userText[locale] ?? ''} onClose={onClose} />;
    case 'return':
      return escalationId ? <ReturnDrawer escalationId={escalationId} onClose={onClose} /> : null;
    case 'withdraw':
      return escalationId ? <WithdrawDrawer escalationId={escalationId} onClose={onClose} /> : null;
    case 'open-vendor-case':
      return <VendorDrawer ticketId={ticket.id} onClose={onClose} />;
    case 'take':
      return <TakeDrawer ticket={ticket} onClose={onClose} />;
    case 'wait':
      return <WaitDrawer ticket={ticket} onClose={onClose} />;
    case 'assign':
      return <AssignDrawer ticket={ticket} tier={ticket.tier} onClose={onClose} />;
    case 'reopen':
      return <ReopenDrawer ticket={ticket} onClose={onClose} />;
    case 'edit':
      return <EditDrawer ticket={ticket} onClose={onClose} />;
  }
}

/** A solution starts from what the vendor answered, if the vendor was asked. */
function answerOf({ vendorCases }: TicketPage): { rootCause: string; steps: string } {
  return { rootCause: '', steps: vendorCases.at(-1)?.answer ?? '' };
}
