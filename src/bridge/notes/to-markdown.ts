import * as Y from 'yjs';
import { cleanText } from '../../platform/http/clean-text.ts';
import { FIELD } from './protocol.ts';

/** How the pieces of notes are written: with their marks, or as bare words. */
type Writing = { inline(text: string, marks: Record<string, unknown>): string; code(text: string): string };

const MARKED: Writing = {
  inline: (text, marks) => (isMarked(marks, 'code') ? codeSpan(text) : isMarked(marks, 'bold') ? strong(text) : text),
  code: (text) => {
    const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
    return `${fence}\n${text}\n${fence}`;
  },
};
const BARE: Writing = { inline: (text) => text, code: (text) => text };

/** Notes with the marks that texts of the desk have; whatever else stands in them is its words. */
export function markdownOf(doc: Y.Doc): string {
  return cleanText(blocks(doc.getXmlFragment(FIELD), MARKED));
}

export function textOf(doc: Y.Doc): string {
  return cleanText(blocks(doc.getXmlFragment(FIELD), BARE));
}

function blocks(parent: Y.XmlFragment, writing: Writing): string {
  return joined(childrenOf(parent).map((child) => ({ isList: isList(child), text: block(child, writing) })));
}

/** A list stands right below the words that it belongs to; everything else is a paragraph of its own. */
function joined(parts: readonly { isList: boolean; text: string }[]): string {
  return parts
    .filter(({ text }) => text.trim() !== '')
    .map(({ isList, text }, place) => (place === 0 ? text : `${isList ? '\n' : '\n\n'}${text}`))
    .join('');
}

function block(node: unknown, writing: Writing): string {
  if (!(node instanceof Y.XmlElement)) return inline([node], writing);
  switch (node.nodeName) {
    case 'codeBlock':
      return writing.code(inline(childrenOf(node), BARE));
    case 'blockquote':
      return indented(blocks(node, writing), '> ', '> ');
    case 'bulletList':
      return items(node, writing, () => '- ');
    case 'orderedList': {
      const start = Number(node.getAttribute('start') ?? 1);
      return items(node, writing, (place) => `${(Number.isSafeInteger(start) ? start : 1) + place}. `);
    }
    default:
      return inline(childrenOf(node), writing);
  }
}

function items(list: Y.XmlElement, writing: Writing, signOf: (place: number) => string): string {
  return childrenOf(list)
    .map((item, place) => {
      const sign = signOf(place);
      return indented(item instanceof Y.XmlElement ? blocks(item, writing) : block(item, writing), sign, ' '.repeat(sign.length));
    })
    .join('\n');
}

function inline(nodes: readonly unknown[], writing: Writing): string {
  return nodes
    .map((node) => {
      if (node instanceof Y.XmlText) {
        const parts = node.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[];
        return parts.map(({ insert, attributes = {} }) => (typeof insert === 'string' ? writing.inline(insert, attributes) : '')).join('');
      }
      if (!(node instanceof Y.XmlElement)) return '';
      return node.nodeName === 'hardBreak' ? '\n' : inline(childrenOf(node), writing);
    })
    .join('');
}

function indented(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, place) => (place === 0 ? first + line : line === '' ? others.trimEnd() : others + line))
    .join('\n');
}

/** Signs right beside a space are no mark: the spaces stay outside. */
function strong(text: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  return words === '' ? text : `${before}**${words}**${after}`;
}

function codeSpan(text: string): string {
  if (text.trim() === '') return text;
  const fence = '`'.repeat(longestRun(text) + 1);
  const room = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return fence + room + text + room + fence;
}

const longestRun = (text: string): number => Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
/** Where two overlap, the engine puts a number of its own behind a mark’s name. */
const isMarked = (marks: Record<string, unknown>, name: string) => Object.keys(marks).some((mark) => mark.split('--')[0] === name);
const isList = (node: unknown) => node instanceof Y.XmlElement && /List$/.test(node.nodeName);
const childrenOf = (node: Y.XmlFragment): unknown[] => node.toArray();
