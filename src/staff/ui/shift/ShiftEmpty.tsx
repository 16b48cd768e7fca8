import { Button, Group } from '@mantine/core';
import { IconCoffee } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../platform/ui/states.tsx';
import css from '../list/list.module.css';

/** Nothing waits: a moment to look at the queue. Who is in no tier learns why nothing ever comes. */
export function ShiftEmpty({ hasTier }: { hasTier: boolean }) {
  const { t } = useTranslation('staff');
  const toQueue = (view: string) => ({ component: Link, to: '/desk/queue', search: { view } }) as object;
  return (
    <div className={`sheet ${css.empty}`}>
      <IconCoffee size={36} stroke={1.4} aria-hidden className="quiet" />
      <EmptyState
        title={t(hasTier ? 'shift.empty' : 'shift.noTier')}
        action={
          <Group mt="sm" gap="xs" justify="center">
            <Button {...toQueue(hasTier ? 'my-tier' : 'all-open')}>{t(hasTier ? 'shift.helpTier' : 'shift.lookAtQueue')}</Button>
            {hasTier && (
              <Button variant="default" {...toQueue('all-open')}>
                {t('shift.lookAtQueue')}
              </Button>
            )}
          </Group>
        }
      >
        {t(hasTier ? 'shift.emptyText' : 'shift.noTierText')}
      </EmptyState>
    </div>
  );
}
