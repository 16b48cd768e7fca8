import { useTranslation } from 'react-i18next';
import type { PacketField } from '../../../plan/words.ts';
import { AttachmentLinks } from '../../../platform/ui/AttachmentLinks.tsx';
import type { Attachment } from '../../../ticket/timeline-entry.ts';
import { PLATFORMS } from '../../../ticket/words.ts';
import type { Escalation } from '../../contract.ts';
import css from '../escalation.module.css';

/** What is said in words, the question first: that is what the tier is asked. What is short stands in one row between. */
const ASKED: readonly PacketField[] = ['question', 'symptom'];
const SHORT: readonly PacketField[] = ['errorCode', 'platform', 'deviceName', 'affected'];
const FOUND: readonly PacketField[] = ['tried', 'evidence', 'hypothesis'];

type Props = { escalation: Escalation; files: readonly Attachment[] };

export function PacketView({ escalation: { packet, reason }, files }: Props) {
  const { t } = useTranslation('escalation');
  const { t: common } = useTranslation();
  const said = (field: PacketField): readonly string[] => {
    const value = packet[field] ?? '';
    if (field === 'platform' && PLATFORMS.some((known) => known === value)) return [common(`platform.${value}`)];
    return typeof value === 'object' ? value : [String(value)].filter(Boolean);
  };
  const entries = (fields: readonly PacketField[]) => fields.map((field) => <Entry key={field} field={field} lines={said(field)} />);
  return (
    <div className={css.packet}>
      <dl className={css.packet}>
        <div className={css.entry}>
          <dt>{t('packet.reason')}</dt>
          <dd dir="auto">{reason}</dd>
        </div>
        {entries(ASKED)}
      </dl>
      <dl className={css.short}>{entries(SHORT)}</dl>
      <dl className={css.packet}>
        {entries(FOUND)}
        {files.length > 0 && (
          <div className={css.entry}>
            <dt>{t('packet.files')}</dt>
            <dd>
              <AttachmentLinks files={files} />
            </dd>
          </div>
        )}
      </dl>
    </div>
  );
}

function Entry({ field, lines }: { field: PacketField; lines: readonly string[] }) {
  const { t } = useTranslation('escalation');
  if (lines.length === 0) return null;
  return (
    <div className={css.entry} data-field={field}>
      <dt>{t(`field.${field}`)}</dt>
      <dd dir="auto">
        {FOUND.includes(field) && field !== 'hypothesis' ? (
          <ul>
            {[...new Set(lines)].map((line) => (
              <li key={line} dir="auto">
                {line}
              </li>
            ))}
          </ul>
        ) : (
          lines.join('\n')
        )}
      </dd>
    </div>
  );
}
