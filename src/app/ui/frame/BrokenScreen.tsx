import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../platform/ui/states.tsx';

/** We were wrong: what was typed is kept as a draft, and a fresh page starts from it. */
export function BrokenScreen() {
  const { t } = useTranslation('app');
  return (
    <EmptyState
      isScreen
      title={t('broken.title')}
      action={
        <Button mt="sm" onClick={() => location.reload()}>
          {t('broken.reload')}
        </Button>
      }
    >
      {t('broken.text')}
    </EmptyState>
  );
}
