import { Button, Drawer, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '../../identity/ui/ConfirmButton.tsx';
import { SecretOnce } from '../../identity/ui/SecretOnce.tsx';
import { call } from '../../platform/ui/api.ts';
import { RelativeTime } from '../../platform/ui/marks.tsx';
import { Refused } from '../../platform/ui/Refused.tsx';
import { ErrorState } from '../../platform/ui/states.tsx';
import { useFocusReturn } from '../../platform/ui/use-focus-return.ts';
import { sayRefusal, useMove } from '../../platform/ui/use-move.ts';
import { makeCalendarFeed, readCalendarFeed, withdrawCalendarFeed } from '../contract.ts';

/** An address that a calendar program subscribes to. It is shown when it is made, and never again. */
export function CalendarFeedDrawer({ onClose }: { onClose: () => void }) {
  useFocusReturn();
  const { t } = useTranslation('handout');
  const { t: common } = useTranslation();
  const feed = useQuery({ queryKey: ['calendar-feed'], queryFn: () => call(readCalendarFeed) });
  const make = useMove(makeCalendarFeed);
  const withdraw = useMove(withdrawCalendarFeed, { done: t('feed.withdrawn'), onDone: () => make.reset() });
  const since = feed.data?.createdAt;
  return (
    <Drawer opened onClose={onClose} title={t('feed.title')} closeButtonProps={{ 'aria-label': common('close') }}>
      <Stack gap="md">
        <Text size="sm">{t('feed.lead')}</Text>
        {feed.isPending && <Skeleton height={36} />}
        {feed.error && <ErrorState error={feed.error} onRetry={() => void feed.refetch()} />}
        {make.data && <SecretOnce key={make.data.url} label={t('feed.address')} secret={make.data.url} note={t('feed.once')} />}
        {make.data && <SecretOnce label={t('feed.shiftsAddress')} secret={make.data.shiftsUrl} note={t('feed.shiftsNote')} />}
        {since && !make.data && (
          <Text size="sm">
            {t('feed.since')} <RelativeTime at={since} />
          </Text>
        )}
        {make.error && <Refused error={make.error} />}
        {feed.data && (
          <Group justify="flex-end" gap="xs">
            {since && (
              <ConfirmButton
                label={t('feed.withdraw')}
                question={t('feed.withdrawText')}
                confirm={t('feed.withdraw')}
                isBusy={withdraw.isPending}
                onConfirm={() => withdraw.mutate({}, { onError: sayRefusal })}
              >
                {t('feed.withdraw')}
              </ConfirmButton>
            )}
            <Button variant={since ? 'default' : 'filled'} loading={make.isPending} onClick={() => make.mutate({})}>
              {t(since ? 'feed.replace' : 'feed.make')}
            </Button>
          </Group>
        )}
        {since && !make.data && (
          <Text size="sm" className="quiet">
            {t('feed.replaces')}
          </Text>
        )}
      </Stack>
    </Drawer>
  );
}
