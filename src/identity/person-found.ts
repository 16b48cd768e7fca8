import { type RawBuilder, sql } from 'kysely';

/** However a number to call is written: with its country’s prefix or a zero, with brackets, dots, dashes, and with an extension. */
const TYPED_AS_PHONE = /^(\+?[\d\s()./-]{5,})(?:(?:ext|x|#)[\s.]*\d*)?$/i;

/**
 * Whether a person `p` is who somebody looks for, by the beginnings of words of name or address, or by a number to call. Its digits are
 * kept as one word, with and without the country’s, so that what is typed in groups is put together, too.
 */
export function personFound(typed: string): RawBuilder<boolean> {
  const asked = [typed, ...numbersIn(typed)].map((one) => sql`search_for(${one})`);
  return sql`p.search @@ (${sql.join(asked, sql` || `)})`;
}

/** With and without the zeros before it: most countries leave them out where their prefix is written, and some do not. */
function numbersIn(typed: string): string[] {
  const [, written = ''] = TYPED_AS_PHONE.exec(typed.trim()) ?? [];
  const digits = written.replace('(0)', '').replace(/\D/g, '');
  return [digits, digits.replace(/^0+/, '')].filter((one) => one !== '');
}
