import { Group, Textarea } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconFileUpload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../platform/ui/api.ts';
import { ChooseFiles } from '../../../platform/ui/ChooseFiles.tsx';
import { Refused } from '../../../platform/ui/Refused.tsx';
import { lintScenarioFile, type ScenarioFinding } from '../../own/contract.ts';
import css from './write.module.css';

const TYPING_MS = 600;
/** More is no scenario, and would only keep the page busy. */
const FILE_BYTES_MAX = 1_000_000;

export type Linted = { source: string; about: { id: string; title: string; tier: number } | null; errors: number };
type Props = { source: string; onChange(source: string): void; onLinted(linted: Linted): void; mayChoose?: boolean };

/** The file of a scenario, written in place or chosen, with what lint finds by its line. */
export function ScenarioField({ source, onChange, onLinted, mayChoose = true }: Props) {
  const { t } = useTranslation('lab');
  const field = useRef<HTMLTextAreaElement>(null);
  const [isTooLarge, setTooLarge] = useState(false);
  const lint = useMutation({
    mutationFn: (text: string) => call(lintScenarioFile, { body: { source: text } }),
    onSuccess: ({ about, findings }, text) =>
      onLinted({ source: text, about, errors: findings.filter(({ severity }) => severity === 'error').length }),
  });
  const lintSoon = useDebouncedCallback((text: string) => (text.trim() ? lint.mutate(text) : lint.reset()), TYPING_MS);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what stands there is linted again when it changes, and by nothing else
  useEffect(() => lintSoon(source), [source]);
  const choose = async (file: File | undefined) => {
    setTooLarge((file?.size ?? 0) > FILE_BYTES_MAX);
    if (file && file.size <= FILE_BYTES_MAX) onChange(await file.text());
  };
  const goTo = ({ line }: ScenarioFinding) => {
    const lines = source.split('\n');
    const from = lines.slice(0, (line ?? 1) - 1).reduce((sum, { length }) => sum + length + 1, 0);
    field.current?.focus();
    field.current?.setSelectionRange(from, from + (lines[(line ?? 1) - 1]?.length ?? 0));
    // The browser scrolls to what is selected only when it is typed into.
    if (field.current) field.current.scrollTop = ((line ?? 1) - 4) * (field.current.scrollHeight / Math.max(lines.length, 1));
  };
  return (
    <div className={css.editor}>
      {mayChoose && (
        <Group gap="sm">
          <ChooseFiles accept=".yaml,.yml" onChoose={([file]) => void choose(file)} leftSection={<IconFileUpload size={16} aria-hidden />}>
            {t('write.choose')}
          </ChooseFiles>
          <span className={css.quiet}>{t('write.orPaste')}</span>
        </Group>
      )}
      {isTooLarge && <Refused error={new Error(t('write.tooLarge'))} />}
      <Textarea
        ref={field}
        label={t('write.source')}
        classNames={{ input: css.source ?? '' }}
        rows={22}
        spellCheck={false}
        dir="ltr"
        value={source}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {lint.error && <Refused error={lint.error} />}
      <div role="status">{lint.data && <Findings findings={lint.data.findings} onGo={goTo} />}</div>
    </div>
  );
}

function Findings({ findings, onGo }: { findings: readonly ScenarioFinding[]; onGo(finding: ScenarioFinding): void }) {
  const { t } = useTranslation('lab');
  if (findings.length === 0) return <p className={css.good}>{t('write.sound')}</p>;
  return (
    <>
      <p className={css.count}>{t('write.findings', { count: findings.length })}</p>
      <ul className={css.findings}>
        {findings.map((finding) => (
          <li key={`${finding.code} ${finding.path} ${finding.line} ${finding.message}`} data-severity={finding.severity}>
            {finding.line === null ? (
              <span className={css.line}>{t('write.whole')}</span>
            ) : (
              <button type="button" className={css.line} onClick={() => onGo(finding)}>
                {t('write.line', { line: finding.line })}
              </button>
            )}
            <span>
              <strong>{t(`write.${finding.severity}`)}</strong> {finding.message}
              {finding.path && <code className={css.path}>{finding.path}</code>}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
