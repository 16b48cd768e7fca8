import { useTranslation } from 'react-i18next';
import { spokenDay, spokenList } from '../../../../plan/spoken/spoken.ts';
import { ProgrammeCard } from '../../../../plan/ui/chapters/training/ProgrammeCard.tsx';
import { programmeMinutes } from '../../../../plan/ui/chapters/training/programme-timeline.ts';
import { GateList, ResourceList } from '../../../../plan/ui/chapters/training/Shelf.tsx';
import { usePlanNames } from '../../../../plan/ui/use-plan-names.ts';
import { PartChapter, type PartView } from './PartChapter.tsx';

export function TrainingChapter({ part, plan, earlier }: PartView) {
  const { t } = useTranslation('signature');
  const { region } = usePlanNames(plan);
  const programmes = part.tiers.flatMap((tier) => tier.programmes);
  const longest = Math.max(...programmes.map(programmeMinutes), 1);
  return (
    <PartChapter id="training" earlier={earlier}>
      {programmes.length === 0 && <p className="quiet">{t('training.none')}</p>}
      {part.trains.map(({ trains, on }) => (
        <p key={trains.join()}>
          {t(on ? 'training.trainsBy' : 'training.trains', {
            tiers: spokenList(trains.map(String), region),
            count: trains.length,
            day: on ? spokenDay(on, region) : '',
          })}
        </p>
      ))}
      {programmes.map((programme) => (
        <ProgrammeCard key={programme.id} plan={plan} programme={programme} longestMinutes={longest} />
      ))}
      {part.gates && (
        <>
          <h3>{t('training.gates')}</h3>
          <GateList gates={part.gates} />
        </>
      )}
      {part.resources && (
        <>
          <h3>{t('training.resources')}</h3>
          <ResourceList plan={plan} resources={part.resources} />
        </>
      )}
    </PartChapter>
  );
}
