import { expect, test } from 'vitest';
import { likenessOf } from './name-likeness.ts';

test.each([
  ['case', 'ADA admin'],
  ['marks', 'Ádà Admïn'],
  ['marks that stand apart', 'Ada\u0301 Admin'],
  ['blanks of another kind, or more of them', 'Ada\u00a0\u2003Admin'],
  ['signs between', 'Ada.Admin,'],
  ['what is not seen', 'A\u200bda Ad\u00admin\u3164'],
  ['another width', 'Ａｄａ Ａｄｍｉｎ'],
  ['letters of another script', 'Аdа Аdmіn'],
  ['letters that are drawn alike', 'Ada AdmIn'],
  ['digits', 'Ada Adm1n'],
])('a name passes for another that differs by %s', (_, name) => {
  expect(likenessOf(name)).toBe(likenessOf('Ada Admin'));
});

test.each(['Ada Admins', 'Ana Admin', 'Ada', 'Admin Ada', '山田'])('%s passes for nobody else', (name) => {
  expect(likenessOf(name)).not.toBe(likenessOf('Ada Admin'));
});

test('names without a letter pass for themselves alone', () => {
  expect(likenessOf('🙂')).not.toBe(likenessOf('🙃'));
});
