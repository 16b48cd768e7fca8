import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../../platform/ui/api.ts';
import { RelativeTime } from '../../../platform/ui/marks.tsx';
import { EmptyState, ErrorState, Loading } from '../../../platform/ui/states.tsx';
import { sayRefusal, useMove } from '../../../platform/ui/use-move.ts';
import { type Invitation, listInvitations, withdrawInvitation } from '../../contract.ts';
import { ConfirmButton } from '../ConfirmButton.tsx';
import { MembershipList } from './MembershipList.tsx';
import css from './people.module.css';

/** Who was invited and has not come yet. */
export function InvitationList() {
  const { t } = useTranslation('identity');
  const { t: common } = useTranslation();
  const invitations = useInfiniteQuery({
    queryKey: ['invitations'],
    queryFn: ({ pageParam }) => call(listInvitations, { query: { cursor: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  if (invitations.isPending) return <Loading lines={3} height={40} />;
  if (invitations.isLoadingError) return <ErrorState error={invitations.error} onRetry={() => void invitations.refetch()} />;
  const items = invitations.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <EmptyState title={t('invitations.none')}>{t('invitations.noneText')}</EmptyState>;
  return (
    <>
      <ul className={css.list}>
        {items.map((invitation) => (
          <InvitationLine key={invitation.id} invitation={invitation} />
        ))}
      </ul>
      {invitations.hasNextPage && (
        <Button
          variant="subtle"
          fullWidth
          mt="xs"
          loading={invitations.isFetchingNextPage}
          onClick={() => void invitations.fetchNextPage()}
        >
          {common('more')}
        </Button>
      )}
    </>
  );
}

function InvitationLine({ invitation: { id, name, email, role, teams, expiresAt } }: { invitation: Invitation }) {
  const { t } = useTranslation('identity');
  const { t: common } = useTranslation();
  const withdraw = useMove(withdrawInvitation, { done: t('invitations.withdrawn') });
  return (
    <li className={css.person} data-invited>
      <span className={css.who}>
        <span className={css.name} dir="auto">
          {name}
        </span>
        <span className={css.email}>{email}</span>
      </span>
      <span className={css.standing}>
        <MembershipList memberships={teams.map((team) => ({ team, isLead: false }))} />
        <span className={css.email}>
          {t('invitations.ends')} <RelativeTime at={expiresAt} />
        </span>
      </span>
      <span className={css.role}>{common(`role.${role}`)}</span>
      <ConfirmButton
        label={t('invitations.withdrawOf', { name })}
        question={t('invitations.withdrawText')}
        confirm={t('invitations.withdraw')}
        isBusy={withdraw.isPending}
        onConfirm={() => withdraw.mutate({ id }, { onError: sayRefusal })}
      >
        {t('invitations.withdraw')}
      </ConfirmButton>
    </li>
  );
}
