import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { TierBadge } from '../../../platform/ui/marks.tsx';
import type { CascadeProposal, CascadeTier } from '../../cascade/contract.ts';
import { BranchItem } from './BranchItem.tsx';
import { BrokenCard } from './BrokenCard.tsx';
import { CoverageLine } from './CoverageLine.tsx';
import css from './cascade.module.css';
import { useSaying } from './use-cascade.ts';

type Props = { tier: CascadeTier; proposals: readonly CascadeProposal[]; asked: string | undefined };

/** A tier: by whom it is trained, how far that has come, and its teams as branches. */
export function TierSection({ tier, proposals, asked }: Props) {
  const { t } = useTranslation('training');
  const { locale, day } = useSaying();
  const heading = useRef<HTMLHeadingElement>(null);
  const { programmes, trainers, branches, coverage, broken } = tier;
  const ofTier = broken.filter(({ team }) => team === null);
  const names = trainers.flatMap(({ people }) => people.map(({ person }) => person));
  return (
    <section className={css.tier} aria-labelledby={`tier-${tier.tier}`}>
      <div className={css.head}>
        <h2 id={`tier-${tier.tier}`} ref={heading} tabIndex={-1}>
          {programmes.length > 0 ? (
            <bdi>{programmes.map(({ name }) => name[locale]).join(' · ')}</bdi>
          ) : (
            t('cascade.noProgramme', { tier: tier.tier })
          )}
        </h2>
        <TierBadge tier={tier.tier} />
      </div>
      {programmes.length > 0 && (
        <>
          <p className="quiet">
            {names.length > 0
              ? t('cascade.trainers', {
                  team: trainers.map(({ name }) => name[locale]).join(', '),
                  names: names.map(({ name }) => name).join(', '),
                })
              : t('cascade.noTrainers')}
          </p>
          {coverage.map((one) => {
            const { dueOn = null, heldOn = null } = programmes.find(({ id }) => id === one.programme) ?? {};
            return (
              <CoverageLine key={one.programme} coverage={one}>
                {dueOn === null && heldOn !== null && t('cascade.wasDue', { day: day(heldOn) })}
              </CoverageLine>
            );
          })}
          {ofTier.map((one) => (
            <BrokenCard
              key={`${one.code} ${one.programme} ${one.session?.id}`}
              broken={one}
              tier={tier}
              proposals={proposals}
              onDone={() => heading.current?.focus()}
            />
          ))}
          <ul className={css.branches}>
            {branches.map((branch) => (
              <BranchItem key={branch.team} branch={branch} tier={tier} proposals={proposals} isAsked={branch.team === asked} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
