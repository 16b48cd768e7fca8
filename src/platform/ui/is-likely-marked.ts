/** What a list, a quote, a fence, a bold or a code begins with. */
const MARKED = /\*\*\S|`|^[ \t]{0,3}(?:[-*][ \t]|>|\d{1,9}[.)][ \t])/m;

/** Whether there may be more in a text than its words: to be read by what is loaded only then. */
export const isLikelyMarked = (text: string): boolean => MARKED.test(text);
