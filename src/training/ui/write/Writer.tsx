import { Button, Tabs, Textarea } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '../../../platform/http/shapes.ts';
import { Problem } from '../../../platform/ui/api.ts';
import { useDraft } from '../../../platform/ui/drafts.ts';
import { useMove } from '../../../platform/ui/use-move.ts';
import { type Material, writeMaterial } from '../../contract.ts';
import { MATERIAL_MAX } from '../../material/faults.ts';
import { Findings } from './Findings.tsx';
import { Preview } from './Preview.tsx';
import { usePreview, useShowMaterial } from './use-writing.ts';
import { Versions } from './Versions.tsx';
import { WrittenMeanwhile } from './WrittenMeanwhile.tsx';
import css from './write.module.css';

type Props = { programme: string; module: string; language: Locale; material: Material | null };

/** The text, what lint says of it, how it reads and what stood there before. What is written is kept on the device until it is saved. */
export function Writer({ programme, module, language, material }: Props) {
  const { t } = useTranslation('training');
  const area = useRef<HTMLTextAreaElement>(null);
  const stands = { text: material?.source ?? '', from: material?.version ?? '' };
  const [draft, change, drop] = useDraft(`material.${programme}.${module}.${language}`, stands);
  const isChanged = draft.text !== stands.text;
  // A draft remembers from which text it began: another one may have been saved since.
  const isOld = isChanged && draft.from !== stands.from;
  const show = useShowMaterial();
  const write = useMove(writeMaterial, {
    done: t('write.saved'),
    onDone: ({ items: [written] }) => {
      if (written) show(written);
      drop();
    },
  });
  const preview = usePreview({ programme, module, language, source: draft.text });
  // That somebody else has written is said above, with what can be done about it.
  const refused = write.error instanceof Problem && write.error.code === 'stale' ? null : write.error;
  const save = () => write.mutate({ id: programme, module, [language]: draft.text, seen: { [language]: draft.from || null } });
  return (
    <div className={css.writer}>
      <div className={css.source}>
        <Textarea
          ref={area}
          label={t('write.source')}
          description={t('write.how', { ladder: '{{ladder}}' })}
          value={draft.text}
          autosize
          minRows={18}
          maxRows={40}
          maxLength={MATERIAL_MAX.characters}
          spellCheck
          lang={language}
          classNames={{ input: css.field ?? '' }}
          onChange={(event) => {
            change({ text: event.currentTarget.value, from: draft.from });
            if (write.isError) write.reset();
          }}
        />
        {isOld && (
          <WrittenMeanwhile
            material={material}
            onTake={() => {
              drop();
              write.reset();
            }}
            onKeep={() => {
              change({ from: stands.from });
              write.reset();
            }}
          />
        )}
        {refused && (
          <p role="alert" className={css.refused}>
            {refused.message}
          </p>
        )}
        <div className={css.moves}>
          <Button loading={write.isPending} disabled={!isChanged || isOld} onClick={save}>
            {t('write.save')}
          </Button>
          {isChanged && (
            <Button variant="default" onClick={drop}>
              {t('write.discard')}
            </Button>
          )}
          <span className="quiet" aria-live="polite">
            {t(isChanged ? 'write.kept' : 'write.same')}
          </span>
        </div>
      </div>
      <Tabs defaultValue="preview" className={css.beside} keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="preview">{t('write.preview')}</Tabs.Tab>
          <Tabs.Tab value="findings">{t('write.findings', { count: preview.data?.findings.length ?? 0 })}</Tabs.Tab>
          <Tabs.Tab value="versions">{t('write.versions')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="preview">
          <Preview preview={preview} language={language} />
        </Tabs.Panel>
        <Tabs.Panel value="findings">
          <Findings findings={preview.data?.findings ?? []} onChoose={(line) => goToLine(area.current, line)} />
        </Tabs.Panel>
        <Tabs.Panel value="versions">
          <Versions programme={programme} module={module} language={language} />
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}

/** Puts the caret on a line, and the line into sight. */
function goToLine(area: HTMLTextAreaElement | null, line: number): void {
  if (!area) return;
  const lines = area.value.split('\n');
  const from = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  area.focus();
  area.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0));
  area.scrollTop = (area.scrollHeight * (line - 1)) / Math.max(1, lines.length) - area.clientHeight / 3;
}
