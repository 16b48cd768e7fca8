import { expect, test } from 'vitest';
import { EMPTY_DRAFT, errorCodeOf } from './report-draft.ts';

test.each([
  ['no code', {}, ''],
  ['one in the sentence', { subject: 'Sale 0x80180014 al inscribirlo' }, '0x80180014'],
  ['one in the rest', { subject: 'It fails', description: 'It said:\nAADSTS50034.' }, 'AADSTS50034'],
  ['a negative one', { description: 'error -2016345060' }, '-2016345060'],
  ['a telephone number', { description: 'Call 600123456, room 0x1' }, ''],
  ['another one in its field', { subject: 'Sale 0x80180014', errorCode: '0x80180015', isCodeTheirs: true }, '0x80180015'],
  ['one in its field, as an earlier release kept it', { subject: 'Sale 0x80180014', errorCode: '0x80180015' }, '0x80180015'],
  ['one that they took out of its field', { subject: 'Sale 0x80180014', isCodeTheirs: true }, ''],
])('a report with %s', (_, draft, code) => {
  expect(errorCodeOf({ ...EMPTY_DRAFT, ...draft })).toBe(code);
});
