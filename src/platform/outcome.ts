/** What a refusal says besides its code: figures for its sentence, or the list of what is missing. */
export type RefusalDetails = Record<string, string | number | boolean | null | readonly unknown[]>;

/** An expected refusal: a named value, joined by one table to an HTTP status and a sentence in each language. */
export type Refusal<Code extends string = string> = { refused: Code; details: RefusalDetails };

export function refuse<Code extends string>(code: Code, details: RefusalDetails = {}): Refusal<Code> {
  return { refused: code, details };
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value;
}
