import { normalForm, withoutMarks } from '../../platform/normal-form.ts';

/** What was taken out of a text, by what it is. */
export const REDACTED_KINDS = [
  'name',
  'mail',
  'phone',
  'device',
  'serial',
  'guid',
  'network',
  'case',
  'account',
  'postal',
  'web',
  'ticket',
] as const;
export type RedactedKind = (typeof REDACTED_KINDS)[number];
/** A stretch of a text: as it was, or put in the place of what it was. */
export type Piece = { text: string; kind: RedactedKind | null; was: string | null };

/** What the ticket and the profiles of its people say of them: each is taken out wherever it stands, with what stands there instead. */
export type Known = { kind: RedactedKind; words: string; put: string };

type Finder = { kind: RedactedKind; put: string; pattern: RegExp; isSpared?: (found: string, before: string) => boolean };

/** Names that a word may also be: written small, they are words. Shorter ones are no names by themselves. */
const NAME_PART_MIN = 3;
/** Addresses of those who make what is supported lead to what everybody may read. */
const PUBLIC_HOSTS =
  /(?:^|\.)(?:microsoft\.com|apple\.com|google\.com|android\.com|samsungknox\.com|jamf\.com|github\.com|microsoftonline\.com)$/i;

/** What looks like personal data, whoever it is of. The first that fits counts, so what holds others comes first. */
const FINDERS: readonly Finder[] = [
  {
    kind: 'mail',
    put: 'user@example.com',
    pattern: /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]{1,256}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu,
  },
  {
    kind: 'account',
    put: 'account',
    pattern: /\b[\p{L}][\p{L}\p{N}-]{1,15}\\[\p{L}][\p{L}\p{N}._-]{1,63}(?!\\)\b/gu,
    isSpared: isRegistry,
  },
  { kind: 'account', put: 'account', pattern: /(?<=(?:[A-Za-z]:\\(?:Users|Documents and Settings)\\|\/(?:Users|home)\/))[^\\/\s"'<>|]+/gu },
  { kind: 'web', put: 'https://example.com', pattern: /\bhttps?:\/\/[^\s<>"')\]]+/giu, isSpared: isPublic },
  { kind: 'guid', put: '00000000-0000-0000-0000-000000000000', pattern: /\b[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}\b/giu },
  { kind: 'network', put: '00-00-00-00-00-00', pattern: /\b(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}\b/giu },
  {
    kind: 'network',
    put: '2001:db8::1',
    pattern: /(?<![\w:])(?:[0-9a-f]{1,4}:){3,7}(?::?[0-9a-f]{1,4}){1,4}(?![\w:])|(?<![\w:])[0-9a-f]{1,4}::(?:[0-9a-f]{1,4}:?){1,6}/giu,
  },
  { kind: 'network', put: '192.0.2.1', pattern: /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/gu, isSpared: isVersion },
  {
    kind: 'serial',
    put: 'serial',
    pattern:
      /(?<=\b(?:serial(?: (?:no|number))?|s\/n|sn|imei|meid|udid|asset tag|n[uú]mero de serie|n\.?[º°o]\.? de serie|serie|etiqueta de activo)\.?\s*(?:is|es|[:#=])?\s*)(?=[\w-]*\d)[A-Za-z0-9-]{5,40}\b/giu,
  },
  { kind: 'serial', put: 'serial', pattern: /(?<![\w-])\d{15}(?![\w-])/gu },
  {
    kind: 'case',
    put: '0000000000000000',
    pattern:
      /(?<=\b(?:case|caso|ticket|sr|incident|incidencia|tracking ?id|trackingid|request|solicitud)\b[^\S\n]*(?:id|no|number|n[úu]mero|n[º°])?\.?[^\S\n]*[:#=]?[^\S\n]*)(?=[\w-]*\d{4})[A-Za-z]{0,4}-?\d[\d-]{4,23}\b/giu,
  },
  { kind: 'case', put: '0000000000000000', pattern: /(?<![\w-])\d{16}(?![\w-])/gu },
  { kind: 'ticket', put: '#0', pattern: /(?<![\w&])#\d{3,9}\b/gu },
  {
    kind: 'device',
    put: '{device}',
    pattern: /\b(?:DESKTOP|LAPTOP|LAP|NB|WS|PC|MAC|MBP|IPH|IPAD|IPHONE|AND|TAB|SRV|HOST)-(?=[A-Z0-9-]*\d)[A-Z0-9-]{3,}\b/gu,
  },
  {
    kind: 'postal',
    put: 'Example Street 1',
    pattern:
      /\b(?:calle|c\/|avda\.?|avenida|plaza|paseo|p\.º|camino|carretera|ronda|rambla)[^\S\n]+(?:(?:de|del|la|las|los|el)[^\S\n]+)*\p{Lu}[\p{L}'-]*(?:[^\S\n]+(?:(?:de|del|la|las|los)[^\S\n]+)*\p{Lu}[\p{L}'-]*){0,3},?[^\S\n]+(?:n[.º°o]*[^\S\n]*)?\d{1,4}\b/giu,
    isSpared: (found) => !/\p{Lu}/u.test(found.replace(/^\S+/u, '')),
  },
  {
    kind: 'postal',
    put: 'Example Street 1',
    pattern:
      /\b\d{1,5}[^\S\n]+(?:\p{Lu}[\p{L}'-]+[^\S\n]+){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Square|Boulevard|Blvd|Way)\b\.?/gu,
  },
  {
    kind: 'phone',
    put: '+00 000 000 000',
    pattern: /(?<![\w.+-])(?:\+|00)[1-9]\d{0,2}[ .\-/]?(?:\(\d{1,5}\)[ .\-/]?)?\d(?:[ .\-/]?\d){5,12}(?![\w-])/gu,
  },
  {
    kind: 'phone',
    put: '+00 000 000 000',
    pattern: /(?<![\w.:,+-])\(?\d{2,4}\)?(?:[ .-]\d{2,4}){2,4}(?![\w:-]|[.,]\d)/gu,
    isSpared: isNoPhone,
  },
  { kind: 'phone', put: '+00 000 000 000', pattern: /(?<![\w.+-])[6789]\d{8}(?![\w.-]\d|\w)/gu },
  {
    kind: 'phone',
    put: '+00 000 000 000',
    pattern:
      /(?<=\b(?:tel|tel[ée]fono|telephone|phone|call(?: me)?(?: on| at)?|ext|extensi[óo]n|m[óo]vil|mobile|fax|ll[áa]m\w*(?: al)?)\b\.?[^\S\n]*[:#]?[^\S\n]*)\d{4,15}\b/giu,
  },
];

/** A text in pieces: what is personal is replaced by rule, whatever it was shows beside. */
export function redact(text: string, known: readonly Known[]): Piece[] {
  // Wide and styled letters are read as what they stand for; what is not seen joins or parts nothing.
  const plain = normalForm('NFKC', text).replace(/[\p{Cf}\p{Co}\p{Cs}]/gu, '');
  const said = known.filter(({ words }) => words.trim().length > 1).toSorted((a, b) => b.words.length - a.words.length);
  let pieces: Piece[] = [{ text: plain, kind: null, was: null }];
  // What is known goes first as far as it says more than its looks: a mail address is one whoever wrote it.
  for (const finder of FINDERS.slice(0, 4)) pieces = pieces.flatMap((piece) => split(piece, finder));
  for (const { kind, words, put } of said) pieces = pieces.flatMap((piece) => split(piece, { kind, put, pattern: patternOf(kind, words) }));
  for (const finder of FINDERS.slice(4)) pieces = pieces.flatMap((piece) => split(piece, finder));
  return pieces.filter(({ text: words }) => words !== '').map(withoutBraces);
}

export const redacted = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

/** The names by which somebody is called: the whole one, and each part of it. */
export function namesOf(name: string, put: { whole: string; part: string }): Known[] {
  const parts = name.split(/[\s,]+/u).filter((part) => part.length >= NAME_PART_MIN && /^\p{Lu}/u.test(part));
  return [{ kind: 'name', words: name, put: put.whole }, ...parts.map((part) => ({ kind: 'name' as const, words: part, put: put.part }))];
}

function split(piece: Piece, { kind, put, pattern, isSpared }: Finder): Piece[] {
  if (piece.kind !== null) return [piece];
  const found: Piece[] = [];
  let from = 0;
  for (const match of piece.text.matchAll(pattern)) {
    const [was] = match;
    if (was === '' || isSpared?.(was, piece.text.slice(Math.max(0, match.index - 24), match.index))) continue;
    found.push({ text: piece.text.slice(from, match.index), kind: null, was: null }, { text: put, kind, was });
    from = match.index + was.length;
  }
  return [...found, { text: piece.text.slice(from), kind: null, was: null }];
}

/** A name stands as a name does, with a capital, and with or without its accents; all else in whatever letters. */
function patternOf(kind: RedactedKind, words: string): RegExp {
  const isPart = kind === 'name' && !/\s/u.test(words.trim());
  const letters = [...normalForm('NFC', words.trim())].map((letter) => {
    if (/\s/u.test(letter)) return '[\\s.,_-]+';
    const bare = withoutMarks(letter);
    const both = [...new Set([letter, bare])].map((one) => one.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&'));
    return both.length > 1 ? `(?:${both.join('|')})` : (both[0] ?? '');
  });
  return new RegExp(`(?<![\\p{L}\\p{N}])${letters.join('')}(?![\\p{L}\\p{N}])`, isPart ? 'gu' : 'giu');
}

/** Braces are how a scenario names what it draws: those that somebody wrote are none. */
function withoutBraces(piece: Piece): Piece {
  return piece.kind === null ? { ...piece, text: piece.text.replaceAll('{', '(').replaceAll('}', ')') } : piece;
}

function isRegistry(found: string): boolean {
  return /^(?:HKLM|HKCU|HKEY_\w+|SOFTWARE|System32|Windows|Program|Microsoft|NT|BUILTIN|Local|Root|SCEP|NDES)\\/i.test(found);
}

function isPublic(found: string): boolean {
  return URL.canParse(found) && PUBLIC_HOSTS.test(new URL(found).hostname);
}

/** Numbers of a release have four parts as well: one is above 255, or it is said to be one. */
function isVersion(found: string, before: string): boolean {
  if (found.split('.').some((part) => Number(part) > 255)) return true;
  return /\b(?:version|versi[óo]n|build|release|compilaci[óo]n|v)\.?\s*:?\s*$/iu.test(before);
}

/** Days, times, amounts and codes are written in groups, too. */
function isNoPhone(found: string, before: string): boolean {
  const digits = found.replace(/\D/gu, '');
  if (digits.length < 8 || digits.length > 13) return true;
  if (/^\d{4}-\d{2}-\d{2}|^\d{1,2}[.-]\d{1,2}[.-]\d{4}$/u.test(found)) return true;
  return /(?:0x|error|code|c[óo]digo|kb|event|evento|version|versi[óo]n|build)\s*:?\s*$/iu.test(before);
}
