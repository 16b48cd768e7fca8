import { parsePhoneNumberWithError } from 'libphonenumber-js/min';
import { type Refusal, refuse } from '../platform/outcome.ts';

/** Written before a country's number in many places, instead of the plus. */
const ZEROS = /^\s*(?:tel:)?\s*00\s*(?=[1-9])/i;

/** Of the longest that telephone systems have; the table holds no more. */
const EXTENSION_DIGITS_MAX = 9;

/**
 * A telephone number as E.123 writes it, `+34 612 34 56 78`, however somebody has written it: with `00`, brackets, dots, dashes, an
 * extension. One without its country’s prefix could be anywhere and is refused.
 */
export function phoneFrom(written: string): string | Refusal<'phone-not-valid'> {
  try {
    const number = parsePhoneNumberWithError(written.replace(ZEROS, '+').replace(/^\s*tel:/i, ''));
    const { ext = '' } = number;
    // Countries write extensions otherwise, and so does the library: they are set behind it in one way for all.
    delete number.ext;
    if (!number.isPossible() || ext.length > EXTENSION_DIGITS_MAX) return refuse('phone-not-valid');
    return number.formatInternational() + (ext && ` ext. ${ext}`);
  } catch {
    return refuse('phone-not-valid');
  }
}
