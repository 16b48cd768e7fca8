import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../../platform/ui/links.tsx';
import type { BrokenBranch, CascadeProposal, CascadeTier } from '../../cascade/contract.ts';
import css from './cascade.module.css';
import { ProposalLine } from './ProposalLine.tsx';
import { useSaying } from './use-cascade.ts';

type Props = { broken: BrokenBranch; tier: CascadeTier; proposals: readonly CascadeProposal[]; onDone: () => void };

/** Where what no proposal mends is to be mended. */
const PLACES = {
  'no-team': { to: '/plan', label: 'openPlan' },
  'no-trainers': { to: '/plan', label: 'openPlan' },
  'no-lead': { to: '/people', label: 'openPeople' },
  'lead-without-observation': { to: '/training/sessions', label: 'openSessions' },
} as const;
/** Who they are is said where no proposal says it. */
const NAMING: readonly BrokenBranch['code'][] = ['no-trainer', 'no-session', 'plan-changed', 'session-too-late', 'seats-too-few'];

/** What is broken, in words, with what mends it. */
export function BrokenCard({ broken, tier, proposals, onDone }: Props) {
  const { t } = useTranslation('training');
  const { locale, day, time, whom } = useSaying();
  const { code, team, session, because, count, unmended, left, mendedBy } = broken;
  const until = broken.day === null ? '' : day(broken.day);
  const hasDay = broken.day === null ? 'no' : 'yes';
  const place = mendedBy.length === 0 && code in PLACES ? PLACES[code as keyof typeof PLACES] : null;
  return (
    <div className={css.broken}>
      <p>
        <strong>
          {t(`cascade.break.${code}`, {
            tier: tier.tier,
            team: tier.branches.find((one) => one.team === team)?.name[locale] ?? '',
            count,
            whom: whom(broken),
            hasDay,
            day: until,
            name: session?.trainer.name ?? '',
            when: session ? time(session.startsAt) : '',
            because: because === null ? '' : t(`cascade.because.${because}`),
          })}
        </strong>
      </p>
      {broken.people.length > 0 && mendedBy.length === 0 && NAMING.includes(code) && <p className="quiet">{whom(broken)}</p>}
      {proposals
        .filter(({ key }) => mendedBy.includes(key))
        .map((proposal) => (
          <ProposalLine key={proposal.key} proposal={proposal} tier={tier} until={until} onDone={onDone} />
        ))}
      {unmended === 'by-hand' && mendedBy.length === 0 && <p>{t(`cascade.byHand.${code}`)}</p>}
      {unmended !== null && unmended !== 'by-hand' && left > 0 && (
        <p>{t(`cascade.left.${unmended}`, { left, count, hasDay, day: until })}</p>
      )}
      {unmended === 'no-time' && left === 0 && mendedBy.length === 0 && <p>{t('cascade.noOther')}</p>}
      {place && (
        <ButtonLink to={place.to} variant="default" size="xs">
          {t(`cascade.${place.label}`)}
        </ButtonLink>
      )}
    </div>
  );
}
