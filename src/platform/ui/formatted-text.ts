import { Lexer, type Token, Tokenizer, type Tokens } from 'marked';
import { isLikelyMarked } from './is-likely-marked.ts';

/** What a text is made of when its writer has marked it: the parts of Markdown that people type by hand, and no others. */
export type Block =
  | { kind: 'text'; parts: readonly Inline[] }
  | { kind: 'code'; text: string }
  | { kind: 'quote'; blocks: readonly Block[] }
  | { kind: 'list'; isOrdered: boolean; items: readonly Item[] };
/** `number`: as it was written, since an answer to questions 2 and 5 has no 3. */
export type Item = { number: number | null; blocks: readonly Block[] };
export type Inline = { kind: 'text' | 'strong' | 'code'; text: string };

/** Nobody writes so by hand, and each level is read once more. */
const DEEP = /^[ \t]*(?:(?:[-*+>]|\d{1,9}[.)])[ \t]*){7,}/m;
const INDENT_MAX = 40;
/** Reading costs the square of the signs that open something and nothing closes. */
const SIGNS_MAX = 300;

const IS_COMPARED = /^ {0,3}>[ \t]*[\d=]/;
const IS_ADDED = /^ {0,3}\+/;
const IS_WORD = /^[\p{L}\p{N}]/u;

const isReadable = (text: string): boolean =>
  isLikelyMarked(text) && !DEEP.test(text) && !isIndentedDeeply(text) && text.split(/[*`>]/, SIGNS_MAX + 1).length <= SIGNS_MAX;

const none = () => undefined;

/**
 * Markdown without what would change a text whose writer thought of none: no escapes, since `\\_` is a part of paths; no emphasis by a
 * single sign, since `*.example.com` and `DEVICE_NAME` have them; no HTML, links, headings, rules, tables or entities.
 */
class PlainTokenizer extends Tokenizer {
  /** A number behind the sign is compared, not quoted: `> 90 % of the devices`. */
  override blockquote(src: string): Tokens.Blockquote | undefined {
    return IS_COMPARED.test(src) ? undefined : super.blockquote(src);
  }

  /** A plus begins a telephone number or what was added more often than a list. */
  override list(src: string): Tokens.List | undefined {
    return IS_ADDED.test(src) ? undefined : super.list(src);
  }

  /** PowerShell goes on in the next line after one, and writes the ends of lines with it: "a`nb`nc". */
  override codespan(src: string): Tokens.Codespan | undefined {
    const found = super.codespan(src);
    return found && !found.raw.includes('\n') && !IS_WORD.test(src.slice(found.raw.length)) ? found : undefined;
  }

  override code = none;
  override heading = none;
  override hr = none;
  override html = none;
  override def = none;
  override table = none;
  override lheading = none;
  override escape = none;
  override tag = none;
  override link = none;
  override reflink = none;
  override autolink = none;
  override url = none;
  override del = none;
  override br = none;

  override emStrong(src: string, maskedSrc: string, prevChar?: string): Tokens.Em | Tokens.Strong | undefined {
    if (!src.startsWith('**')) return undefined;
    const found = super.emStrong(src, maskedSrc, prevChar);
    return found?.type === 'strong' ? found : undefined;
  }
}

/** A text in its parts; one part of plain text when it cannot be read otherwise. */
export function blocksOf(text: string): readonly Block[] {
  const plain: Block[] = [{ kind: 'text', parts: [{ kind: 'text', text }] }];
  if (!isReadable(text)) return plain;
  try {
    return toBlocks(new Lexer({ tokenizer: new PlainTokenizer(), gfm: true, breaks: false }).lex(text));
  } catch {
    return plain;
  }
}

const isIndentedDeeply = (text: string) => text.split('\n').some((line) => line.search(/\S/) > INDENT_MAX);

function toBlocks(tokens: readonly Token[]): Block[] {
  return tokens.flatMap((token): Block[] => {
    switch (token.type) {
      case 'space':
        return [];
      case 'code':
        // Who means no language by the first line wrote the code there.
        return [{ kind: 'code', text: [token.lang, token.text].filter(Boolean).join('\n') }];
      case 'blockquote':
        return [{ kind: 'quote', blocks: toBlocks(token.tokens ?? []) }];
      case 'list':
        return [
          {
            kind: 'list',
            isOrdered: Boolean(token.ordered),
            items: (token as Tokens.List).items.map(({ raw, tokens: own }) => ({
              number: token.ordered ? Number.parseInt(raw, 10) : null,
              blocks: toBlocks(own),
            })),
          },
        ];
      default:
        return [{ kind: 'text', parts: toParts(token) }];
    }
  });
}

function toParts(token: Token): Inline[] {
  const own = 'tokens' in token && token.tokens ? token.tokens : [token];
  return own.map((part) => ({
    kind: part.type === 'strong' ? 'strong' : part.type === 'codespan' ? 'code' : 'text',
    text: part.type === 'strong' || part.type === 'codespan' ? part.text : part.raw,
  }));
}
