import { randomBytes } from 'node:crypto';
import { CODE_LENGTH, CODE_SIGNS } from './rules/code.ts';

/** A hundred bits of chance: each sign takes five of a byte. */
export function newCode(): string {
  return Array.from(randomBytes(CODE_LENGTH), (byte) => CODE_SIGNS[byte & 31]).join('');
}
