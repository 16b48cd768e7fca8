import { useTranslation } from 'react-i18next';
import { useNames } from '../../plan/ui/use-names.ts';
import { RelativeTime } from '../../platform/ui/marks.tsx';
import type { Ticket } from '../../ticket/contract.ts';
import { caseState } from './case-state.ts';
import css from './portal.module.css';

/** A case in two lines: what it is, and who has it now in plain words. */
export function CaseLine({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('portal');
  const { tierName } = useNames();
  const { words, tone } = caseState(ticket);
  return (
    <>
      <span className={css.caseSubject} dir="auto">
        {ticket.subject}
      </span>
      <span className={css.caseState}>
        <span className={css.baton} data-tone={tone} aria-hidden />
        {t(`state.${words}`, { tier: tierName(ticket.tier) })}
        <span className="quiet">
          {' '}
          · #{ticket.number} · <RelativeTime at={ticket.updatedAt} />
        </span>
      </span>
    </>
  );
}
