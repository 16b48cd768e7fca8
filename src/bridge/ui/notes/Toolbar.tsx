import { ActionIcon } from '@mantine/core';
import { IconBlockquote, IconBold, IconCode, IconList, IconListNumbers, IconTerminal2 } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './notes.module.css';

const MARKS = [
  { name: 'bold', Icon: IconBold, press: (editor: Editor) => editor.chain().focus().toggleBold().run() },
  { name: 'code', Icon: IconCode, press: (editor: Editor) => editor.chain().focus().toggleCode().run() },
  { name: 'bulletList', Icon: IconList, press: (editor: Editor) => editor.chain().focus().toggleBulletList().run() },
  { name: 'orderedList', Icon: IconListNumbers, press: (editor: Editor) => editor.chain().focus().toggleOrderedList().run() },
  { name: 'codeBlock', Icon: IconTerminal2, press: (editor: Editor) => editor.chain().focus().toggleCodeBlock().run() },
  { name: 'blockquote', Icon: IconBlockquote, press: (editor: Editor) => editor.chain().focus().toggleBlockquote().run() },
] as const;

/** The marks, for those who do not type them. */
export function Toolbar({ editor }: { editor: Editor }) {
  const { t } = useTranslation('bridge');
  const active = useActive(editor);
  return (
    <fieldset aria-label={t('notes.marks')} className={css.marks}>
      {MARKS.map(({ name, Icon, press }) => (
        <ActionIcon
          key={name}
          variant={active.includes(name) ? 'light' : 'subtle'}
          color="gray"
          aria-label={t(`notes.mark.${name}`)}
          aria-pressed={active.includes(name)}
          // The place in the text stays where it is.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => press(editor)}
        >
          <Icon size={16} aria-hidden />
        </ActionIcon>
      ))}
    </fieldset>
  );
}

/** The marks of what is written where the caret stands. */
function useActive(editor: Editor): string[] {
  const [active, setActive] = useState<string[]>([]);
  useEffect(() => {
    const look = () => {
      const now = MARKS.map(({ name }) => name).filter((name) => editor.isActive(name));
      setActive((before) => (before.join() === now.join() ? before : now));
    };
    editor.on('transaction', look);
    return () => void editor.off('transaction', look);
  }, [editor]);
  return active;
}
