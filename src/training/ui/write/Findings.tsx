import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Material } from '../../contract.ts';
import css from './write.module.css';

/** What lint says of the text, by line; each leads to its line. */
export function Findings({ findings, onChoose }: { findings: Material['findings']; onChoose: (line: number) => void }) {
  const { t } = useTranslation('training');
  if (findings.length === 0) return <p className="quiet">{t('write.noFindings')}</p>;
  return (
    <ul className={css.list}>
      {findings.map(({ line, code, severity, message }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same may be wrong twice on a line
        <li key={`${line} ${code} ${index}`}>
          <UnstyledButton className={css.finding} onClick={() => onChoose(line)}>
            <span className="chip" data-tone={severity === 'error' ? 'bad' : 'warn'}>
              {t(`write.${severity}`)}
            </span>
            <strong>{t('write.line', { line })}</strong>
            <span>{message}</span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
