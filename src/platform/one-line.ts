/** Turns the direction of what stands behind it: `exe.gpj` is read as `jpg.exe`, and a sentence around a name from its end. */
const TURNS_DIRECTION = /[\u202a-\u202e\u2066-\u2069]/;
/** Begins another line, so that what stands beneath seems to be said by the desk. */
const BREAKS_LINE = /[\n\v\f\r\u0085\u2028\u2029]/;
/** Letters, digits, signs: whatever leaves something to see. */
const SEEN = /[[\p{L}\p{N}\p{P}\p{S}]--[\p{Default_Ignorable_Code_Point}\u2800]]/v;

/** Whether a name or a subject can stand in a line with others: it is one, something of it is seen, and it leaves alone what stands around it. */
export function isOneLine(text: string): boolean {
  return SEEN.test(text) && !TURNS_DIRECTION.test(text) && !BREAKS_LINE.test(text);
}
