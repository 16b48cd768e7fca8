import { Button, Skeleton, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../platform/ui/api.ts';
import { RelativeTime } from '../../../platform/ui/marks.tsx';
import { Refused } from '../../../platform/ui/Refused.tsx';
import { ErrorState } from '../../../platform/ui/states.tsx';
import { sayRefusal, useMove } from '../../../platform/ui/use-move.ts';
import { type ApiToken, createToken, listTokens, revokeToken } from '../../contract.ts';
import { ConfirmButton } from '../ConfirmButton.tsx';
import { SecretOnce } from '../SecretOnce.tsx';
import css from './me.module.css';

/** Tokens with which scripts act as this person. */
export function TokensSection() {
  const { t } = useTranslation('identity');
  const tokens = useQuery({ queryKey: ['tokens'], queryFn: () => call(listTokens) });
  const [name, setName] = useState('');
  const create = useMove(createToken, { onDone: () => setName('') });
  return (
    <>
      <Text size="sm" className="quiet">
        {t('tokens.intro')}
      </Text>
      {tokens.isPending && <Skeleton height={44} />}
      {tokens.error && <ErrorState error={tokens.error} onRetry={() => void tokens.refetch()} />}
      {tokens.data && tokens.data.items.length > 0 && (
        <ul className={css.tokens}>
          {tokens.data.items.map((token) => (
            <TokenLine key={token.id} token={token} />
          ))}
        </ul>
      )}
      {create.data && (
        <SecretOnce
          key={create.data.id}
          label={t('tokens.made', { name: create.data.name })}
          secret={create.data.token}
          note={t('tokens.once')}
        />
      )}
      <form
        className={css.nameRow}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim()) create.mutate({ name: name.trim() });
        }}
      >
        <TextInput
          label={t('tokens.name')}
          placeholder={t('tokens.example')}
          maxLength={80}
          dir="auto"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={!name.trim()} loading={create.isPending}>
          {t('tokens.create')}
        </Button>
      </form>
      {create.error && <Refused error={create.error} />}
    </>
  );
}

function TokenLine({ token: { id, name, createdAt } }: { token: ApiToken }) {
  const { t } = useTranslation('identity');
  const revoke = useMove(revokeToken, { done: t('tokens.revoked') });
  return (
    <li>
      <span>
        <span className={css.tokenName} dir="auto">
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
