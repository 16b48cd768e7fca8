import { Editor, Extension } from '@tiptap/core';
import { Blockquote } from '@tiptap/extension-blockquote';
import { Bold } from '@tiptap/extension-bold';
import { Code } from '@tiptap/extension-code';
import { CodeBlock } from '@tiptap/extension-code-block';
import { Collaboration } from '@tiptap/extension-collaboration';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { Placeholder } from '@tiptap/extensions/placeholder';
import { yCursorPlugin } from '@tiptap/y-tiptap';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { type CaretState, FIELD } from '../../notes/protocol.ts';
import css from './notes.module.css';

type Opening = { element: HTMLElement; doc: Y.Doc; awareness: Awareness; label: string; placeholder: string };

/** An editor of the marks that texts of the desk have, of a document that others write in as well. */
export function openEditor({ element, doc, awareness, label, placeholder }: Opening): Editor {
  return new Editor({
    element,
    // Its style sheet would be one that the pages’ policy refuses.
    injectCSS: false,
    extensions: [
      Document,
      Paragraph,
      Text,
      Bold,
      Code,
      CodeBlock.configure({ enableTabIndentation: false }),
      Blockquote,
      BulletList,
      OrderedList,
      Item,
      HardBreak,
      Placeholder.configure({ placeholder }),
      Collaboration.configure({ document: doc, field: FIELD }),
      carets(awareness),
    ],
    editorProps: { attributes: attributesOf(label, true) },
  });
}

const attributesOf = (label: string, isEditable: boolean) => ({
  class: css.text ?? '',
  role: 'textbox',
  'aria-multiline': 'true',
  'aria-readonly': String(!isEditable),
  'aria-label': label,
  // What is long is read on by its keys, also where it cannot be written in.
  tabindex: '0',
  dir: 'auto',
});

export function mayBeWritten(editor: Editor, label: string, isEditable: boolean): void {
  if (editor.isEditable !== isEditable)
    editor.setOptions({ editable: isEditable, editorProps: { attributes: attributesOf(label, isEditable) } });
}

/** Tab goes on to what comes next on the page, as everywhere; lists go in and out by the keys that editors of code have for it. */
const Item = ListItem.extend({
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      'Mod-]': () => this.editor.commands.sinkListItem(this.name),
      'Mod-[': () => this.editor.commands.liftListItem(this.name),
    };
  },
});

const carets = (awareness: Awareness) =>
  Extension.create({
    name: 'carets',
    addProseMirrorPlugins: () => [
      yCursorPlugin(awareness, {
        cursorBuilder: drawCaret,
        selectionBuilder: ({ tier }: User) => ({ class: classOf(css.selection, tier) }),
      }),
    ],
  });

type User = CaretState['user'];

/** Whose it is stands in their tier’s colour, and for those who hear the page in the line below it. */
function drawCaret({ name, tier }: User): HTMLElement {
  const caret = document.createElement('span');
  caret.className = classOf(css.caret, tier);
  caret.setAttribute('aria-hidden', 'true');
  const label = document.createElement('span');
  label.className = css.name ?? '';
  label.textContent = name;
  caret.append(label);
  return caret;
}

const HUES = [undefined, css.tier1, css.tier2, css.tier3, css.tier4];
const classOf = (name: string | undefined, tier: number | null) => [name, HUES[tier ?? 4] ?? css.tier4].join(' ');
