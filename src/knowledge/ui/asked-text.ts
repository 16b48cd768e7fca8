const LENGTH_MAX = 2_000;
/** In an address, a byte beyond ASCII is three signs, and all headers of a request have 16 kB. */
const BYTES_MAX = 3_000;

/** Of a character that was cut in two. */
const HALF = /[\uD800-\uDBFF]$/;

/** The beginning of what somebody has written, as much as a search may be asked with: in any script, whole characters. */
export function askedText(words: string): string {
  const text = words.trim().slice(0, LENGTH_MAX).replace(HALF, '');
  return text.slice(0, new TextEncoder().encodeInto(text, new Uint8Array(BYTES_MAX)).read);
}
