import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanPart } from '../../../../plan/rules/part-of.ts';
import type { PlanDocument } from '../../../../plan/schema/schema.ts';
import { useNames } from '../../../../plan/ui/use-names.ts';
import { hueOf } from '../../../../platform/ui/hue-of.ts';
import { TierBadge } from '../../../../platform/ui/marks.tsx';
import type { MyPart } from '../../../contract.ts';
import css from '../part.module.css';
import { PART_CHAPTERS, type PartChapterId } from './part-chapters.ts';

/** What each chapter is given: the part, the same as a plan for the figures, and what was signed before it. */
export type PartView = { part: PlanPart; plan: PlanDocument; earlier: MyPart['earlier'] };
export type TierOfPart = PlanPart['tiers'][number];

/** A chapter of the own part. Where it differs from what was signed, it says so. */
export function PartChapter({ id, earlier, children }: { id: PartChapterId; earlier: MyPart['earlier']; children: ReactNode }) {
  const { t } = useTranslation('signature');
  const hasChanged = earlier?.changed.some((section) => (PART_CHAPTERS[id] as readonly string[]).includes(section));
  return (
    <section id={id} className={css.chapter} aria-labelledby={`${id}-title`} data-changed={hasChanged || undefined}>
      <h2 id={`${id}-title`}>
        {t(`chapter.${id}`)}
        {earlier && hasChanged && (
          <span className="chip" data-tone="warn">
            {t('changed', { version: earlier.version })}
          </span>
        )}
      </h2>
      {children}
    </section>
  );
}

/** The same for each of one’s tiers; whoever is in two reads which is meant. */
export function EachTier({ part: { tiers }, children }: { part: PlanPart; children: (tier: TierOfPart) => ReactNode }) {
  const { tierName } = useNames();
  return tiers.map((tier) => (
    <div key={tier.tier} className={css.tier} style={hueOf(tier.tier)}>
      {tiers.length > 1 && (
        <h3 className={css.tierName}>
          <TierBadge tier={tier.tier} name={tierName(tier.tier)} />
        </h3>
      )}
      {children(tier)}
    </div>
  ));
}
