import { Button, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../platform/ui/api.ts';
import { Refused } from '../../../platform/ui/Refused.tsx';
import { useMove } from '../../../platform/ui/use-move.ts';
import { createToken, listTokens } from '../../contract.ts';
import { SecretOnce } from '../SecretOnce.tsx';
import { TokenList } from '../TokenList.tsx';
import css from './me.module.css';

/** Tokens with which scripts act as this person. Whose role has none any more still sees and revokes those that are left. */
export function TokensSection({ mayMake }: { mayMake: boolean }) {
  const { t } = useTranslation('identity');
  const tokens = useQuery({ queryKey: ['tokens'], queryFn: () => call(listTokens) });
  if (!mayMake && !tokens.data?.items.length) return null;
  return (
    <section aria-labelledby="me-tokens" className={css.section}>
      <h2 id="me-tokens">{t('tokens.title')}</h2>
      <div className={css.content}>
        <Text size="sm" className="quiet">
          {t('tokens.intro')}
        </Text>
        <TokenList tokens={tokens} />
        {mayMake && <NewToken />}
      </div>
    </section>
  );
}

function NewToken() {
  const { t } = useTranslation('identity');
  const [name, setName] = useState('');
  const create = useMove(createToken, { onDone: () => setName('') });
  return (
    <>
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
