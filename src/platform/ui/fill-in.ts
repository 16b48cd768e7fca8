import type { i18n } from 'i18next';
import { IntlMessageFormat } from 'intl-messageformat';

type Parts = Exclude<ConstructorParameters<typeof IntlMessageFormat>[0], string>;

const formats = new WeakMap<Parts, IntlMessageFormat>();

/** ICU messages were read when the pages were built; what remains is to fill in their gaps. */
export const fillIn = {
  type: 'i18nFormat' as const,
  name: 'icu',
  init(_: i18n) {},
  addLookupKeys: (keys: string[]) => keys,
  parse(message: string | Parts, values: Record<string, string | number>, locale: string) {
    if (typeof message === 'string') return message;
    const format = formats.get(message) ?? new IntlMessageFormat(message, locale);
    formats.set(message, format);
    return format.format(values);
  },
};
