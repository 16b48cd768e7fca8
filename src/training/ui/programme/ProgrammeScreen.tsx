import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isInTheWay } from '../../../platform/ui/in-the-way.ts';
import { TierBadge } from '../../../platform/ui/marks.tsx';
import { ErrorState, Loading, PageTitle } from '../../../platform/ui/states.tsx';
import css from '../training.module.css';
import { useProgramme } from '../use-training.ts';
import { HandOuts } from './HandOuts.tsx';
import { ModuleList } from './ModuleList.tsx';
import { ProgrammeFacts } from './ProgrammeFacts.tsx';
import { ProgrammeLabs } from './ProgrammeLabs.tsx';
import { ProgrammeSessions } from './ProgrammeSessions.tsx';

/** A programme as the plan says it, with what there is to read, to attend and to practise for it. */
export function ProgrammeScreen() {
  const { t } = useTranslation('training');
  const { programme: id } = useParams({ from: '/training/programmes/$programme' });
  const found = useProgramme(id);
  if (found.isPending) return <Loading lines={5} height={64} />;
  if (isInTheWay(found.error, found.data)) return <ErrorState isScreen error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return null;
  const programme = found.data;
  return (
    <div className={css.page}>
      <PageTitle aside={<HandOuts programme={programme} />}>
        <bdi>{programme.name}</bdi>
      </PageTitle>
      <TierBadge tier={programme.tier} />
      <ProgrammeFacts programme={programme} />
      <section aria-labelledby="modules">
        <h2 id="modules">{t('programme.modules')}</h2>
        <ModuleList programme={programme} />
      </section>
      <ProgrammeSessions programme={programme} />
      <ProgrammeLabs programme={programme} />
    </div>
  );
}
