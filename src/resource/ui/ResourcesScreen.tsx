import { useTranslation } from 'react-i18next';
import { useMe } from '../../identity/ui/use-me.ts';
import { EmptyState, PageTitle } from '../../platform/ui/states.tsx';
import { MembersRampUp } from './MembersRampUp.tsx';
import { RampUp } from './RampUp.tsx';
import css from './resources.module.css';
import { Shelf } from './Shelf.tsx';

/** What one has still to read, how far one’s members have come, and below it the whole shelf. */
export function ResourcesScreen() {
  const { t } = useTranslation('resource');
  const { data: me } = useMe();
  if (!me) return null;
  if (!me.permissions.includes('training:read')) return <EmptyState isScreen title={t('forbidden')} />;
  return (
    <div className={css.page}>
      <PageTitle>{t('title')}</PageTitle>
      <RampUp />
      <MembersRampUp />
      <Shelf ownTier={me.tiers[0] ?? null} />
    </div>
  );
}
