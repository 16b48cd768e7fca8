import { Skeleton, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { RelativeTime } from '../../platform/ui/marks.tsx';
import { ErrorState } from '../../platform/ui/states.tsx';
import { sayRefusal, useMove } from '../../platform/ui/use-move.ts';
import { type ApiToken, revokeToken } from '../contract.ts';
import { ConfirmButton } from './ConfirmButton.tsx';
import css from './TokenList.module.css';

/** The tokens of one person, each to revoke. */
export function TokenList({ tokens }: { tokens: UseQueryResult<{ items: ApiToken[] }> }) {
  if (tokens.isPending) return <Skeleton height={44} />;
  if (tokens.isLoadingError) return <ErrorState error={tokens.error} onRetry={() => void tokens.refetch()} />;
  if (tokens.data.items.length === 0) return null;
  return (
    <ul className={css.tokens}>
      {tokens.data.items.map((token) => (
        <TokenLine key={token.id} token={token} />
      ))}
    </ul>
  );
}

function TokenLine({ token: { id, name, createdAt } }: { token: ApiToken }) {
  const { t } = useTranslation('identity');
  const revoke = useMove(revokeToken, { done: t('tokens.revoked') });
  return (
    <li>
      <span>
        <span className={css.name} dir="auto">
          {name}
        </span>
        <Text span size="xs" className="quiet">
          {t('tokens.created')} <RelativeTime at={createdAt} />
        </Text>
      </span>
      <ConfirmButton
        label={t('tokens.revokeOf', { name })}
        question={t('tokens.revokeText')}
        confirm={t('tokens.revoke')}
        isBusy={revoke.isPending}
        onConfirm={() => revoke.mutate({ id }, { onError: sayRefusal })}
      >
        {t('tokens.revoke')}
      </ConfirmButton>
    </li>
  );
}
