import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { blocksOf } from '../../platform/ui/formatted-text.ts';
import { FIELD } from './protocol.ts';
import { markdownOf, textOf } from './to-markdown.ts';

type Node =
  | string
  | { text: string; marks: Record<string, object> }
  | { name: string; attributes?: Record<string, string>; children?: Node[] };

function docOf(nodes: readonly Node[]): Y.Doc {
  const doc = new Y.Doc();
  doc.getXmlFragment(FIELD).push(nodes.map(toXml));
  return doc;
}

function toXml(node: Node): Y.XmlElement | Y.XmlText {
  if (typeof node === 'string') return new Y.XmlText(node);
  if ('text' in node) {
    const text = new Y.XmlText();
    text.insert(0, node.text, node.marks);
    return text;
  }
  const element = new Y.XmlElement(node.name);
  for (const [key, value] of Object.entries(node.attributes ?? {})) element.setAttribute(key, value);
  element.insert(0, (node.children ?? []).map(toXml));
  return element;
}

const p = (...children: Node[]): Node => ({ name: 'paragraph', children });
const item = (...children: Node[]): Node => ({ name: 'listItem', children });
const bullets = (...children: Node[]): Node => ({ name: 'bulletList', children });
const bold = (text: string): Node => ({ text, marks: { bold: {} } });
const code = (text: string): Node => ({ text, marks: { 'code--x1': {} } });

describe('as Markdown that the desk reads again', () => {
  const cases: [name: string, nodes: Node[], markdown: string][] = [
    ['paragraphs', [p('One'), p(), p('Two')], 'One\n\nTwo'],
    ['a line that is broken', [p('One', { name: 'hardBreak' }, 'and on')], 'One\nand on'],
    ['bold words, their spaces outside', [p('It is ', bold(' down '), 'now')], 'It is  **down** now'],
    ['code, also with the sign in it', [p(code('dsregcmd'), ' ', code('a`b'), ' ', code('`'))], '`dsregcmd` ``a`b`` `` ` ``'],
    ['a block of code with a fence in it', [{ name: 'codeBlock', children: ['a\n```\nb'] }], '````\na\n```\nb\n````'],
    [
      'a list within a list',
      [p('Then'), bullets(item(p('One'), bullets(item(p('Below')))), item(p('Two')))],
      'Then\n- One\n  - Below\n- Two',
    ],
    [
      'steps from another number on',
      [{ name: 'orderedList', attributes: { start: '9' }, children: [item(p('Nine')), item(p('Ten'), p('and more'))] }],
      '9. Nine\n10. Ten\n\n    and more',
    ],
    ['a quotation', [{ name: 'blockquote', children: [p('One'), p('Two')] }], '> One\n>\n> Two'],
    ['what it does not know, as its words', [{ name: 'heading', children: ['Title'] }], 'Title'],
  ];
  test.each(cases)('%s', (_, nodes, markdown) => {
    expect(markdownOf(docOf(nodes))).toBe(markdown);
  });

  test('a list, bold words and code are read as that', () => {
    const read = blocksOf(markdownOf(docOf([p(bold('Now'), ' run ', code('gpupdate')), bullets(item(p('One')), item(p('Two')))])));
    expect(read).toMatchObject([
      { kind: 'text', parts: [{ kind: 'strong', text: 'Now' }, { kind: 'text' }, { kind: 'code', text: 'gpupdate' }] },
      { kind: 'list', isOrdered: false, items: [{}, {}] },
    ]);
  });
});

test('as bare words without any mark', () => {
  expect(textOf(docOf([p('It is ', bold('down')), bullets(item(p(code('dsregcmd'))))]))).toBe('It is down\n- dsregcmd');
});

test('whatever is written, its words are there, in their order', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '*', '`', '-', '1.', '>') }).filter((text) => text.trim() !== '');
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('bold', 'code', 'none'), words), { minLength: 1, maxLength: 6 }), (parts) => {
      const nodes = parts.map(([mark, text]) => (mark === 'none' ? text : { text, marks: { [mark]: {} } }));
      const letters = (text: string) => text.replace(/[^ab]/g, '');
      expect(letters(markdownOf(docOf([p(...nodes)])))).toBe(letters(parts.map(([, text]) => text).join('')));
    }),
  );
});
