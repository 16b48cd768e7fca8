import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../../platform/ui/links.tsx';
import { EmptyState } from '../../../platform/ui/states.tsx';

export function LostScreen() {
  const { t } = useTranslation('app');
  const { t: common } = useTranslation();
  return (
    <EmptyState
      isScreen
      title={t('lost.title')}
      action={
        <ButtonLink to="/" mt="sm">
          {common('home')}
        </ButtonLink>
      }
    >
      {t('lost.text')}
    </EmptyState>
  );
}
