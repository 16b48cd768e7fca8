import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../platform/ui/states.tsx';

export function LostScreen() {
  const { t } = useTranslation('app');
  return (
    <EmptyState
      isScreen
      title={t('lost.title')}
      action={
        <Button component={Link} to="/" mt="sm">
          {t('lost.home')}
        </Button>
      }
    >
      {t('lost.text')}
    </EmptyState>
  );
}
