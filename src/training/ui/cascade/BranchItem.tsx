import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CascadeProposal, CascadeTier } from '../../cascade/contract.ts';
import { BrokenCard } from './BrokenCard.tsx';
import { CoverageLine } from './CoverageLine.tsx';
import css from './cascade.module.css';
import { NodeLine } from './NodeLine.tsx';
import { useSaying } from './use-cascade.ts';

type Props = { branch: CascadeTier['branches'][number]; tier: CascadeTier; proposals: readonly CascadeProposal[]; isAsked: boolean };

/** A team: open where something is broken, or where a notice led; its leads first. */
export function BranchItem({ branch, tier, proposals, isAsked }: Props) {
  const { t } = useTranslation('training');
  const { locale } = useSaying();
  const summary = useRef<HTMLElement>(null);
  const broken = tier.broken.filter(({ team }) => team === branch.team);
  const isHidden = branch.people.length > 0 && branch.people.every(({ known }) => known === null);
  useEffect(() => {
    if (!isAsked) return;
    summary.current?.scrollIntoView({ block: 'start' });
    summary.current?.focus();
  }, [isAsked]);
  return (
    <li className={css.branch} data-broken={broken.length > 0}>
      <details open={isAsked || broken.length > 0}>
        <summary ref={summary} className={css.summary}>
          <span className={css.name}>
            <h3>
              <bdi>{branch.name[locale]}</bdi>
            </h3>
            <span className="chip" data-tone={broken.length > 0 ? 'warn' : branch.people.length > 0 ? 'good' : 'quiet'}>
              {broken.length > 0
                ? t('cascade.broken', { count: broken.length })
                : t(branch.people.length > 0 ? 'cascade.whole' : 'cascade.empty')}
            </span>
          </span>
          {branch.coverage.map((coverage) => (
            <CoverageLine key={coverage.programme} coverage={coverage} />
          ))}
        </summary>
        {broken.map((one) => (
          <BrokenCard
            key={`${one.code} ${one.programme}`}
            broken={one}
            tier={tier}
            proposals={proposals}
            onDone={() => summary.current?.focus()}
          />
        ))}
        {branch.people.length === 0 && <p className="quiet">{t('cascade.nobody')}</p>}
        {isHidden && <p className="quiet">{t('cascade.hidden')}</p>}
        {branch.people.length > 0 && (
          <ul className={css.nodes}>
            {branch.people.map((node) => (
              <NodeLine key={node.person.id} node={node} programmes={tier.programmes} />
            ))}
          </ul>
        )}
      </details>
    </li>
  );
}
