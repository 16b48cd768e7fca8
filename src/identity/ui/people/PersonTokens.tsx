import { Input } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../../platform/ui/api.ts';
import { listTokensOf } from '../../contract.ts';
import { TokenList } from '../TokenList.tsx';

/** What acts as this person besides themselves, for an administrator to end. */
export function PersonTokens({ personId }: { personId: string }) {
  const { t } = useTranslation('identity');
  const tokens = useQuery({ queryKey: ['tokens', personId], queryFn: () => call(listTokensOf, { params: { id: personId } }) });
  if (tokens.data?.items.length === 0) return null;
  return (
    <Input.Wrapper label={t('tokens.title')} labelElement="div">
      <TokenList tokens={tokens} />
    </Input.Wrapper>
  );
}
