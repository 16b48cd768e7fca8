import { useTranslation } from 'react-i18next';
import { spokenList } from '../../../plan/spoken/spoken.ts';
import { useNames } from '../../../plan/ui/use-names.ts';
import { useRegion } from '../../../plan/ui/use-region.ts';
import type { Told } from '../../../ticket/ui/told.ts';
import { useEventWords } from '../../../ticket/ui/use-event-words.ts';
import type { BridgeEntry } from '../../log/contract.ts';
import { useTimes } from '../times.ts';
import { isOfBridge, tellEntry } from './tell-entry.ts';

/** What is said of an entry of a bridge’s log: what the bridge has of its own, a message of a ticket, or what happened to one. */
export function useEntryWords(): (entry: BridgeEntry) => { sentence: string; said: string | null } {
  const { t } = useTranslation('bridge');
  const { tierName } = useNames();
  const times = useTimes();
  const region = useRegion();
  const wordsOf = useEventWords();
  const names = { tier: tierName, day: times.due, list: (words: readonly string[]) => spokenList(words, region) };
  return (entry) => {
    const who = entry.by?.name ?? t('log.theDesk');
    if (isOfBridge(entry)) {
      const { with: values, said = null } = tellEntry(entry, names);
      return { sentence: t(`event.${entry.kind}`, { who, ...values }), said };
    }
    if (entry.kind === 'ticket-noted' || entry.kind === 'ticket-replied')
      return { sentence: t(`event.${entry.kind}`, { who }), said: null };
    const { sentence, said } = wordsOf({ kind: entry.kind, data: entry.data } as Told, entry.by?.name);
    return { sentence, said: said.join('\n') || null };
  };
}
