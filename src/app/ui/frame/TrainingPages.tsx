import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../identity/ui/use-me.ts';
import { PageTabs } from '../../../platform/ui/PageTabs.tsx';
import { useProgrammes } from '../../../training/ui/use-training.ts';
import { openTo, TRAINING_PLACES } from './places.ts';

/** The pages of training, below one row of its places: those that the reader may see. */
export function TrainingPages() {
  const { t } = useTranslation('staff');
  const { data: me } = useMe();
  const trains = useProgrammes().data?.some(({ mayTrain }) => mayTrain);
  const places = openTo(me, TRAINING_PLACES, trains);
  const home = { to: '/training', label: t('place.overview'), isExact: true } as const;
  return (
    <>
      {places.length > 0 && (
        <PageTabs label={t('frame.training')} tabs={[home, ...places.map(({ to, name }) => ({ to, label: t(`place.${name}`) }))]} />
      )}
      <Outlet />
    </>
  );
}
