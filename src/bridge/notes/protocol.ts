/**
 * What the pages and the desk say to each other on the web socket of a bridge’s notes. Every message is bytes and begins with one of
 * these as a variable-length number; whole numbers and byte strings are written as in `lib0`.
 */
export const MESSAGE = {
  /** Both ways, as `y-protocols` writes it: what is known, what is missing there, what has just been written. */
  sync: 0,
  /** Both ways, as its `awareness` writes it: where somebody’s caret is, and whether they type. The desk says whose it is. */
  caret: 1,
  /** From the desk: so many of this connection’s messages with words are stored. */
  stored: 2,
  /** From the desk: 1 while words are taken, 0 once the notes are closed. */
  open: 3,
} as const;

/** Why the desk ends a connection; its reason is the name. The first are the HTTP statuses of the same refusals. */
export const CLOSE = {
  unreadable: 4400,
  'signed-out': 4401,
  forbidden: 4403,
  'cross-site': 4403,
  'not-found': 4404,
  /** Who they are, or what they may, may be another: they come in anew, or hear why not. */
  anew: 4409,
  full: 4413,
  'too-many-requests': 4429,
  /** The desk ends, or starts again: another may be there already. */
  ending: 1012,
  unavailable: 1013,
} as const;
export type CloseReason = keyof typeof CLOSE;

/** The part of the document in which the notes stand. */
export const FIELD = 'notes';
/** What stands in notes, as the editor names it. */
export const NODES = ['paragraph', 'bulletList', 'orderedList', 'listItem', 'codeBlock', 'blockquote', 'hardBreak'] as const;
export const MARKS = ['bold', 'code'] as const;

/** Some 200,000 letters with what the engine keeps of how they came to be. */
export const NOTES_BYTES_MAX = 256 * 1024;
/** A page that was without a connection sends all that it wrote meanwhile at once. */
export const MESSAGE_BYTES_MAX = 2 * NOTES_BYTES_MAX;
/** A caret that is not heard of for so long is gone. */
export const CARET_MS_MAX = 30_000;

/** Where a caret stands, as others see it. */
export type CaretState = {
  user: { id: string; name: string; tier: number | null };
  cursor: { anchor: unknown; head: unknown } | null;
  isTyping: boolean;
};
