import { useTranslation } from 'react-i18next';
import type { Phase } from '../../../../plan/schema/schema.ts';
import early from '../../../../plan/ui/chapters/early/early.module.css';
import { PhaseCard } from '../../../../plan/ui/chapters/early/PhaseCard.tsx';
import { PartChapter, type PartView } from './PartChapter.tsx';

/** The phases in which the own team takes part, or is called to the bridge. */
export function PhasesChapter({ part, plan, earlier }: PartView) {
  const { t } = useTranslation('signature');
  return (
    <PartChapter id="phases" earlier={earlier}>
      {part.phases.length === 0 && <p className="quiet">{t('phases.none')}</p>}
      <ol className={early.phases}>
        {part.phases.map((phase) => (
          <PhaseCard key={phase.id} plan={plan} phase={phase as Phase} isCurrent={false} />
        ))}
      </ol>
    </PartChapter>
  );
}
