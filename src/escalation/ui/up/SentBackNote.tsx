import { useTranslation } from 'react-i18next';
import { RelativeTime } from '../../../platform/ui/marks.tsx';
import type { PacketVerdict } from '../../contract.ts';
import css from '../escalation.module.css';
import { useMissingWord } from '../use-missing-word.ts';

/** What the tier above found missing, on top of the sheet that goes up again. */
export function SentBackNote({ sentBack: { missing, note, at } }: { sentBack: NonNullable<PacketVerdict['sentBack']> }) {
  const { t } = useTranslation('escalation');
  const missingWord = useMissingWord();
  return (
    <section className={css.returned} aria-label={t('sentBack')}>
      <strong>{t('sentBack')}</strong> <RelativeTime at={at} />
      <ul>
        {[...new Set(missing)].map((named) => (
          <li key={named} dir="auto">
            {missingWord(named)}
          </li>
        ))}
      </ul>
      {note && <p dir="auto">{note}</p>}
    </section>
  );
}
