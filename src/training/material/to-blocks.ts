import type { Token, Tokens } from 'marked';
import { isAttachment, isLinkable } from './addresses.ts';
import type { Block, Run } from './blocks.ts';
import { MATERIAL_MAX, type MaterialFault } from './faults.ts';

type Reading = { line: number; faults: MaterialFault[] };
type Marks = Omit<Run, 'text'>;

/** What has been cut into tokens, as our blocks; what is none of them stays the text that it is. */
export function blocksOf(tokens: readonly Token[], reading: Reading, level = 1): Block[] {
  return tokens.flatMap((token): Block[] => {
    switch (token.type) {
      case 'space':
        return [];
      case 'heading':
        return [headingOf(token as Tokens.Heading, reading)];
      case 'code':
        return [{ kind: 'code', text: token.text }];
      case 'list':
      case 'blockquote':
        if (level > MATERIAL_MAX.levels) return [plain(token.raw, reading)];
        return [token.type === 'list' ? listOf(token as Tokens.List, reading, level) : quoteOf(token, reading, level)];
      case 'table':
        return [tableOf(token as Tokens.Table, reading)];
      default:
        return paragraphsOf(token, reading);
    }
  });
}

function headingOf({ depth, tokens, text }: Tokens.Heading, reading: Reading): Block {
  if (depth > 4) fault(reading, 'heading-deep', text);
  return { kind: 'heading', level: depth <= 3 ? 3 : 4, runs: runsOf(tokens, reading) };
}

function listOf({ ordered, start, items }: Tokens.List, reading: Reading, level: number): Block {
  return {
    kind: 'list',
    isOrdered: ordered,
    start: Number(start) || 1,
    items: items.map((item) => blocksOf(item.tokens, reading, level + 1)),
  };
}

function quoteOf(token: Token, reading: Reading, level: number): Block {
  return { kind: 'quote', blocks: blocksOf('tokens' in token ? (token.tokens ?? []) : [], reading, level + 1) };
}

function tableOf({ header, rows }: Tokens.Table, reading: Reading): Block {
  return {
    kind: 'table',
    head: header.map(({ tokens }) => runsOf(tokens, reading)),
    rows: rows.map((cells) => cells.map(({ tokens }) => runsOf(tokens, reading))),
  };
}

/** A picture that stands by itself is one; within a sentence it would be a picture of its words. */
function paragraphsOf(token: Token, reading: Reading): Block[] {
  const inner = 'tokens' in token && token.tokens ? token.tokens : [token];
  const [only] = inner;
  if (inner.length === 1 && only?.type === 'image' && isAttachment(only.href)) {
    if (!only.text.trim()) fault(reading, 'picture-without-words', only.href);
    return [{ kind: 'picture', address: only.href, words: only.text }];
  }
  const runs = runsOf(inner, reading);
  return runs.some(({ text }) => text.trim()) ? [{ kind: 'paragraph', runs }] : [];
}

function plain(text: string, reading: Reading): Block {
  fault(reading, 'too-deep', text);
  return { kind: 'paragraph', runs: [{ text: text.trim() }] };
}

function runsOf(tokens: readonly Token[], reading: Reading, marks: Marks = {}): Run[] {
  return tokens.flatMap((token): Run[] => {
    const inner = 'tokens' in token && token.tokens ? token.tokens : null;
    switch (token.type) {
      case 'strong':
        return runsOf(inner ?? [], reading, { ...marks, isStrong: true });
      case 'em':
        return runsOf(inner ?? [], reading, { ...marks, isStressed: true });
      case 'codespan':
        return [{ ...marks, text: token.text, isCode: true }];
      case 'br':
        return [{ ...marks, text: '\n' }];
      case 'image':
        fault(reading, 'picture-refused', token.href);
        return [{ ...marks, text: token.text }];
      case 'link':
        if (isLinkable(token.href)) return runsOf(inner ?? [], reading, { ...marks, address: token.href });
        fault(reading, 'link-refused', token.href);
        return runsOf(inner ?? [], reading, marks);
      default:
        return inner ? runsOf(inner, reading, marks) : [{ ...marks, text: textOf(token, reading) }];
    }
  });
}

const HTML = /<\/?[a-z][^>]*>|<!--/i;

function textOf(token: Token, reading: Reading): string {
  const text = 'text' in token && typeof token.text === 'string' ? token.text : token.raw;
  if (HTML.test(text)) fault(reading, 'html-shown', HTML.exec(text)?.[0] ?? '');
  if (text.includes('{{')) fault(reading, 'live-in-text', text);
  return text;
}

function fault({ faults, line }: Reading, code: MaterialFault['code'], words: string): void {
  faults.push({ code, line, words: words.trim().slice(0, 120) });
}
