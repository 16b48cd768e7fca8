import { useTranslation } from 'react-i18next';
import { dateTime, useLocale } from '../../../platform/ui/format.ts';
import { UserText } from '../../../platform/ui/marks.tsx';
import type { Approval } from '../../contract.ts';
import css from './review.module.css';

/** Each of the people asked, with what they said last and whether it still counts. */
export function ApprovalList({ approvals }: { approvals: readonly Approval[] }) {
  const { t } = useTranslation('plan');
  const locale = useLocale();
  return (
    <ul className={css.approvals}>
      {approvals.map((approval) => {
        const { person, decidedAt, comment } = approval;
        const state = stateOf(approval);
        return (
          <li key={person.id}>
            <span className={css.person}>
              <span>{person.name}</span>
              <span className="chip" data-tone={TONES[state]}>
                {t(`review.state.${state}`)}
              </span>
            </span>
            {comment && <UserText>{comment}</UserText>}
            {decidedAt && <time dateTime={decidedAt}>{dateTime(new Date(decidedAt), locale)}</time>}
          </li>
        );
      })}
    </ul>
  );
}

const TONES = { approved: 'good', 'changes-asked': 'bad', outdated: 'warn', open: 'quiet' } as const;

function stateOf({ decision, isCurrent }: Approval): keyof typeof TONES {
  if (decision === null) return 'open';
  return decision === 'approved' && !isCurrent ? 'outdated' : decision;
}
