import { Button } from '@mantine/core';
import { IconChecklist, IconWritingSign } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../identity/ui/use-me.ts';

/** From the whole plan to what of it is one’s own, and for leads to who has signed theirs. */
export function PlanWays() {
  const { t } = useTranslation('plan');
  const { data: me } = useMe();
  if (!me) return null;
  return (
    <>
      {me.teams.length > 0 && (
        <Button component={Link} to="/plan/mine" variant="default" leftSection={<IconWritingSign size={16} aria-hidden />}>
          {t('ways.mine')}
        </Button>
      )}
      {me.permissions.includes('plan:signatures') && (
        <Button component={Link} to="/plan/signatures" variant="default" leftSection={<IconChecklist size={16} aria-hidden />}>
          {t('ways.signatures')}
        </Button>
      )}
    </>
  );
}
