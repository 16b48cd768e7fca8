import { useTranslation } from 'react-i18next';
import { useMe } from '../../identity/ui/use-me.ts';
import { EmptyState, PageTitle } from '../../platform/ui/states.tsx';
import { ProgrammeList } from './ProgrammeList.tsx';
import css from './training.module.css';

export function HomeScreen() {
  const { t } = useTranslation('training');
  const { data: me } = useMe();
  if (!me) return null;
  if (!me.permissions.includes('training:read')) return <EmptyState isScreen title={t('forbidden')} />;
  return (
    <div className={css.page}>
      <PageTitle>{t('title')}</PageTitle>
      <ProgrammeList />
    </div>
  );
}
