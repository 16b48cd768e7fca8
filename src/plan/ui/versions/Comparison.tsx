import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../../platform/ui/api.ts';
import { ErrorState, Loading } from '../../../platform/ui/states.tsx';
import { type PlanVersion, readVersionChanges } from '../../contract.ts';
import { ChangeList } from './ChangeList.tsx';
import css from './versions.module.css';

type Props = { versions: readonly PlanVersion[]; from: number | undefined; to: number | undefined };

/** Any two versions: what the later one says differently, and for whom. The address keeps which two. */
export function Comparison({ versions, from, to }: Props) {
  const { t } = useTranslation('plan');
  const go = useNavigate();
  const newest = versions[0]?.version ?? 1;
  const [before, after] = [from ?? Math.max(1, (to ?? newest) - 1), to ?? newest];
  const read = useQuery({
    queryKey: ['plan', 'changes', before, after],
    queryFn: () => call(readVersionChanges, { params: { version: after }, query: { since: before } }),
    enabled: versions.length > 1,
  });
  if (versions.length < 2) return <p className="quiet">{t('versions.onlyOne')}</p>;
  const options = versions.map(({ version }) => ({ value: String(version), label: t('versions.version', { version }) }));
  const choose = (chosen: { from: number; to: number }) => void go({ to: '/plan/versions', search: chosen, replace: true });
  return (
    <section aria-labelledby="comparison" className={`sheet ${css.comparison}`}>
      <div className={css.comparisonHead}>
        <h2 id="comparison">{t('versions.compare')}</h2>
        <NativeSelect
          label={t('versions.before')}
          data={options}
          value={String(before)}
          onChange={(event) => choose({ from: Number(event.currentTarget.value), to: after })}
        />
        <NativeSelect
          label={t('versions.after')}
          data={options}
          value={String(after)}
          onChange={(event) => choose({ from: before, to: Number(event.currentTarget.value) })}
        />
      </div>
      {read.isPending && <Loading />}
      {read.error && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
      {read.data && <ChangeList changes={read.data.changes} />}
    </section>
  );
}
