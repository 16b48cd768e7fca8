import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../../plan/ui/use-names.ts';
import { RelativeTime, UserText } from '../../../platform/ui/marks.tsx';
import type { MoveOffer } from '../../../ticket/contract.ts';
import type { Relay, Solution } from '../../contract.ts';
import css from '../escalation.module.css';
import { RelayLine } from './RelayLine.tsx';

type Props = {
  solutions: readonly Solution[];
  relays: readonly Relay[];
  moves: readonly MoveOffer[];
  myTiers: readonly number[];
  /** Its place on the page, by which an address may mean it. */
  place: string;
};

/** The solution, and who has understood it: each tier's state, and the one button that is mine. */
export function RelayPanel({ solutions, relays, moves, myTiers, place }: Props) {
  const { t } = useTranslation('escalation');
  const { tierName } = useNames();
  const solution = solutions.at(-1);
  const panel = useRef<HTMLElement>(null);
  const isMeant = useLocation({ select: ({ hash }) => hash === place });
  // The ticket is fetched when its address is there already: whoever came for the solution is taken to it once it stands.
  useEffect(() => {
    if (isMeant) panel.current?.scrollIntoView({ block: 'start' });
  }, [isMeant]);
  if (!solution) return null;
  const own = relays.filter(({ solutionId }) => solutionId === solution.id).toSorted((a, b) => b.tier - a.tier);
  return (
    <section ref={panel} id={place} className={`sheet ${css.panel} ${css.solution}`} aria-label={t('relay.label')}>
      <header className={css.panelHead}>
        <h2>{t('relay.title', { from: tierName(solution.tier) })}</h2>
        <span className="chip" data-tone="quiet">
          {t(`category.${solution.causeCategory}`)}
        </span>
        <span className={css.small}>
          <bdi>{solution.recordedBy?.name}</bdi> · <RelativeTime at={solution.at} />
        </span>
      </header>
      <dl className={css.packet}>
        <div className={css.entry}>
          <dt>{t('solve.rootCause')}</dt>
          <dd>
            <UserText>{solution.rootCause}</UserText>
          </dd>
        </div>
        <div className={css.entry}>
          <dt>{t('solve.steps')}</dt>
          <dd>
            <UserText>{solution.steps}</UserText>
          </dd>
        </div>
        {(['en', 'es'] as const).map((locale) => {
          const text = solution.userText[locale];
          return (
            text && (
              <div key={locale} className={css.entry}>
                <dt>{t(`solve.userText.${locale}`)}</dt>
                <dd lang={locale}>
                  <UserText>{text}</UserText>
                </dd>
              </div>
            )
          );
        })}
        <div className={css.entry}>
          <dt>{t('relay.nextTime')}</dt>
          <dd>
            {solution.lowestTier} · {tierName(solution.lowestTier)}
          </dd>
        </div>
      </dl>
      {own.length > 0 && (
        <ul className={css.relays} aria-label={t('relay.tiers')}>
          {own.map((relay) => (
            <RelayLine
              key={relay.id}
              relay={relay}
              moves={moves}
              isMine={myTiers.includes(relay.tier)}
              iSolved={myTiers.includes(solution.tier)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
