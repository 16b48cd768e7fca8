import { useTranslation } from 'react-i18next';
import { Loading } from '../../../platform/ui/states.tsx';
import { LogEntry } from '../log/LogEntry.tsx';
import { useBridgeLog } from '../use-bridges.ts';
import css from './minutes.module.css';

/** What of the log is worth telling, at the time at which it really was. */
export function PinnedEntries({ bridge }: { bridge: string }) {
  const { t } = useTranslation('bridge');
  const log = useBridgeLog(bridge, { pinned: true });
  if (log.isPending) return <Loading lines={2} height={28} />;
  if (log.entries.length === 0) return null;
  const at = ({ pin, at }: (typeof log.entries)[number]) => Date.parse(pin?.at ?? at);
  return (
    <section aria-label={t('minutes.pinned')} className={css.part}>
      <h2>{t('minutes.pinned')}</h2>
      <ol className={css.plain}>
        {log.entries
          .toSorted((a, b) => at(a) - at(b))
          .map((entry) => (
            <LogEntry key={entry.id} entry={entry} />
          ))}
      </ol>
    </section>
  );
}
