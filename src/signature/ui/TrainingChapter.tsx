import { useTranslation } from 'react-i18next';
import { ProgrammeCard } from '../../plan/ui/ProgrammeCard.tsx';
import { programmeMinutes } from '../../plan/ui/programme-timeline.ts';
import { PartChapter, type PartView } from './PartChapter.tsx';

export function TrainingChapter({ part, plan, earlier }: PartView) {
  const { t } = useTranslation('signature');
  const programmes = part.tiers.flatMap((tier) => tier.programmes);
  const longest = Math.max(...programmes.map(programmeMinutes), 1);
  return (
    <PartChapter id="training" earlier={earlier}>
      {programmes.length === 0 && <p className="quiet">{t('training.none')}</p>}
      {programmes.map((programme) => (
        <ProgrammeCard key={programme.id} plan={plan} programme={programme} longestMinutes={longest} />
      ))}
    </PartChapter>
  );
}
