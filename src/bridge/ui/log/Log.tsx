import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState, Loading } from '../../../platform/ui/states.tsx';
import type { BridgeEntry } from '../../log/contract.ts';
import { useBridgeLog } from '../use-bridges.ts';
import { LogEntry } from './LogEntry.tsx';
import css from './log.module.css';
import { PinSheet } from './PinSheet.tsx';

/** Everything that happened, with the pins that make minutes of it. */
export function Log({ bridge, mayPin }: { bridge: string; mayPin: boolean }) {
  const { t } = useTranslation('bridge');
  const log = useBridgeLog(bridge);
  const [pinning, setPinning] = useState<BridgeEntry | null>(null);
  if (log.isPending) return <Loading lines={5} height={28} />;
  if (!log.data) return <ErrorState error={log.error} onRetry={() => void log.refetch()} />;
  return (
    <>
      <p className={css.help}>{t('log.help')}</p>
      {log.entries.length === 0 && <p className="quiet">{t('log.none')}</p>}
      <ol className={css.log} aria-label={t('log.title')}>
        {log.entries.map((entry) => (
          <LogEntry key={entry.id} entry={entry} onPin={mayPin ? setPinning : undefined} />
        ))}
      </ol>
      {pinning && <PinSheet bridge={bridge} entry={pinning} onClose={() => setPinning(null)} />}
    </>
  );
}
