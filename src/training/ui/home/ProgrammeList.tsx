import { useTranslation } from 'react-i18next';
import { spokenDay, spokenMinutes } from '../../../plan/spoken/spoken.ts';
import { regional, useLocale } from '../../../platform/ui/format.ts';
import { TextLink } from '../../../platform/ui/links.tsx';
import { TierBadge } from '../../../platform/ui/marks.tsx';
import { EmptyState, ErrorState, Loading } from '../../../platform/ui/states.tsx';
import css from '../training.module.css';
import { useProgrammes } from '../use-training.ts';

/** All that the plan trains by, of every tier. */
export function ProgrammeList() {
  const { t } = useTranslation('training');
  const region = regional(useLocale());
  const programmes = useProgrammes();
  if (programmes.isPending) return <Loading lines={3} height={64} />;
  if (programmes.isLoadingError) return <ErrorState error={programmes.error} onRetry={() => void programmes.refetch()} />;
  if (programmes.data.length === 0) return <EmptyState title={t('programmes.none')}>{t('programmes.noneText')}</EmptyState>;
  return (
    <section aria-labelledby="programmes">
      <h2 id="programmes">{t('programmes.title')}</h2>
      <ul className={`sheet ${css.lines}`}>
        {programmes.data.map(({ id, name, tier, minutes, modules, heldOn }) => (
          <li key={id} className={css.line}>
            <div className={css.words}>
              <TextLink fw={650} to="/training/programmes/$programme" params={{ programme: id }}>
                <bdi>{name}</bdi>
              </TextLink>
              <span className="quiet">
                {[
                  spokenMinutes(minutes, region),
                  t('programmes.modules', { count: modules.length }),
                  heldOn && t('programmes.heldOn', { day: spokenDay(heldOn, region) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </div>
            <TierBadge tier={tier} />
          </li>
        ))}
      </ul>
    </section>
  );
}
