import { withoutMarks } from '../normal-form.ts';

/** As words are compared that somebody looks for: without case and accents. */
export function fold(text: string): string {
  return withoutMarks(text).toLowerCase();
}
