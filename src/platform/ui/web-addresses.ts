type Part = { at: number; text: string; isLink: boolean };

const ADDRESS = /https?:\/\/[^\s<>"'«»“”]{1,2000}/gi;
/** What follows an address in a sentence, and a bracket that was opened before it. */
const AFTER = '.,;:!?…)]}';

/** A text in parts: its addresses of the web, and what stands between them. */
export function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  const add = (to: number, isLink: boolean) => {
    if (to > at) parts.push({ at, text: text.slice(at, to), isLink });
    at = Math.max(at, to);
  };
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const address = withoutEnd(found);
    if (!URL.canParse(address)) continue;
    add(index, false);
    add(index + address.length, true);
  }
  add(text.length, false);
  return parts;
}

/** An address keeps a bracket that it opened itself. */
function withoutEnd(found: string): string {
  let unopened = found.split(')').length - found.split('(').length;
  let end = found.length;
  while (AFTER.includes(found.charAt(end - 1)) && !(found[end - 1] === ')' && unopened <= 0)) {
    if (found[end - 1] === ')') unopened--;
    end--;
  }
  return found.slice(0, end);
}
