import { IntlMessageFormat } from 'intl-messageformat';
import type { Plugin } from 'vite';

const MESSAGES = /\/src\/\w+\/ui\/messages\.(\w+)\.json$/;
const PARSER = '@formatjs/icu-messageformat-parser';

/** Reads the messages of the pages when they are built, so that a browser need not: a sentence with gaps comes as its parts. */
export function messagesAhead(): Plugin {
  return {
    name: 'messages-ahead',
    enforce: 'pre',
    config: (_, { command }) => (command === 'build' ? { resolve: { alias: { [PARSER]: `${PARSER}/no-parser.js` } } } : {}),
    transform(text, id) {
      const locale = MESSAGES.exec(id)?.[1];
      return locale ? JSON.stringify(JSON.parse(text, (_, value) => (typeof value === 'string' ? partsOf(value, locale) : value))) : null;
    },
  };
}

/** A sentence without gaps stays a text. */
function partsOf(message: string, locale: string) {
  const parts = new IntlMessageFormat(message, locale, undefined, { ignoreTag: true, captureLocation: false }).getAst();
  const [only] = parts;
  return parts.length === 1 && only && 'value' in only && only.type === 0 ? only.value : parts;
}
