import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { isOneLine } from '../one-line.ts';

const STRICT = { removeAdditional: false, useDefaults: true, allErrors: false, strict: false } as const;

/** Bodies are JSON and say their types; nothing is guessed. */
const bodies = new Ajv2020({ ...STRICT, coerceTypes: false });
/** Paths and queries are text, so numbers are read out of them. */
const texts = new Ajv2020({ ...STRICT, coerceTypes: true });
for (const ajv of [bodies, texts]) {
  addFormats.default(ajv, ['date-time', 'date', 'email', 'uri']);
  ajv.addFormat('line', isOneLine);
}

/** Unknown fields are refused, never dropped: a misspelt field must not be lost in silence. */
export function validatorFor({ schema, httpPart }: { schema: object; httpPart?: string | undefined }) {
  return (httpPart === 'body' ? bodies : texts).compile(schema);
}
