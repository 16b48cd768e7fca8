import { Button, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../platform/ui/states.tsx';
import { SIGNATURE_STATES, type SignatureState } from '../../contract.ts';
import { SignatureLine } from './SignatureLine.tsx';
import css from './signatures.module.css';
import type { SignatureFilters } from './use-signature-filters.ts';
import type { useSignatures } from './use-signatures.ts';

type Props = {
  signatures: ReturnType<typeof useSignatures>;
  filters: SignatureFilters;
  onChange: (filters: SignatureFilters) => void;
};

export function SignatureList({ signatures, filters: { team, state }, onChange }: Props) {
  const { t } = useTranslation('signature');
  const { t: common } = useTranslation();
  const lines = signatures.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <div>
      <Select
        label={t('list.filter')}
        className={css.filter ?? ''}
        placeholder={t('list.anyState')}
        clearable
        clearButtonProps={{ 'aria-label': t('list.anyState') }}
        value={state ?? null}
        data={SIGNATURE_STATES.map((value) => ({ value, label: t(`list.state.${value}`) }))}
        onChange={(value) => onChange({ ...(team && { team }), ...(value && { state: value as SignatureState }) })}
      />
      {lines.length === 0 && <EmptyState title={t('list.none')}>{t('list.nobodyText')}</EmptyState>}
      <ul className={css.list} aria-busy={signatures.isPlaceholderData} data-stale={signatures.isPlaceholderData}>
        {lines.map((line) => (
          <SignatureLine key={line.person.id} line={line} />
        ))}
      </ul>
      {signatures.hasNextPage && (
        <Button variant="subtle" fullWidth mt="xs" loading={signatures.isFetchingNextPage} onClick={() => void signatures.fetchNextPage()}>
          {common('more')}
        </Button>
      )}
    </div>
  );
}
