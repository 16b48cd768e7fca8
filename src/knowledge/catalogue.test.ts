import { expect, test } from 'vitest';
import { catalogue } from './catalogue.ts';
import { findKnownErrors, knownAnswers } from './find.ts';

const [english, spanish] = [catalogue('en'), catalogue('es')];

test('every known error is told in Spanish too, with the same checks', () => {
  const untold = english.filter(({ entry }, index) => {
    // A name or a literal may stand alone in one field, and is the same in both languages.
    const said = (['title', 'symptom', 'cause', 'fix'] as const).filter((field) => spanish[index]?.entry[field] !== entry[field]);
    return said.length < 3;
  });
  expect(untold.map(({ entry }) => entry.id)).toEqual([]);
  expect(spanish.map(({ entry }) => entry.checks.map(({ tier }) => tier))).toEqual(
    english.map(({ entry }) => entry.checks.map(({ tier }) => tier)),
  );
});

test('every code of the English text stands in the Spanish one', () => {
  const codes = (text: string) => text.match(/0x[0-9a-fA-F]{4,}/g) ?? [];
  const lost = english.flatMap(({ entry }, index) => {
    const told = JSON.stringify(spanish[index]?.entry).toLowerCase();
    return codes(JSON.stringify(entry)).filter((code) => !told.includes(code.toLowerCase()));
  });
  expect(lost).toEqual([]);
});

test.each(['0x80180014', '80180014', '-2145910764'])('the code %s finds its fault before all others', (code) => {
  expect(findKnownErrors({ code }, 'en')[0]?.errorCode).toContain('80180014');
});

test('a person finds by their own words in their own language, and only what they can try alone', () => {
  const answers = knownAnswers({ q: 'el portal de empresa no está disponible' }, 'es');
  expect(answers.length).toBeGreaterThan(0);
  expect(answers.every(({ tryThis }) => tryThis.length > 0)).toBe(true);
});
