import { normalForm } from '../normal-form.ts';

// Tab and line feed stay. Right-to-left marks and joiners stay: they carry meaning in Arabic, Hebrew and Persian.
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;

/**
 * Text as the desk keeps it: well-formed Unicode in one normal form, no control characters, at most 30 marks on a letter, line feeds only,
 * ends trimmed. Takes time that grows with the length alone, whatever the text is.
 */
export function cleanText(text: string): string {
  return normalForm('NFC', text.toWellFormed().replace(/\r\n?/g, '\n').replace(CONTROL, '')).trim();
}

/** Deeper than any body of ours. */
export const DEPTH_MAX = 50;
/** Kept as sent: a password as it was typed, a file's text as it is written. */
const isVerbatim = (key: string) => key.startsWith('password') || key === 'source';

/** Cleans every text of a parsed body, before it is checked. */
export function cleanTexts(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (depth > DEPTH_MAX) return value;
  if (Array.isArray(value)) return value.map((inner) => cleanTexts(inner, depth + 1));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, isVerbatim(key) ? inner : cleanTexts(inner, depth + 1)]));
  }
  return value;
}
