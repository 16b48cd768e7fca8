import { describe, expect, test } from 'vitest';
import { workedPlan } from '../../../test/worked-plan.ts';
import { isFormOf, rulesIn, says } from './match.ts';
import { measureBy } from './measure.ts';
import { readScenario } from './read-scenario.ts';
import type { Scenario } from './schema.ts';
import { BEGINNING, hear } from './script.ts';
import { shippedSources } from './shipped.ts';

const MEASURE = measureBy(workedPlan());
const SOURCE = shippedSources().get('t1-enr-device-cap') ?? '';
const scenario = readScenario(SOURCE, MEASURE).scenario as Scenario;
/** What lint finds when a part of the file is written otherwise. */
const codes = (from: string | RegExp, to: string) => {
  const changed = SOURCE.replace(from, to).replace(/(&said [^\n]*\n\s+es: )[^\n]*/, '$1*said');
  expect(changed).not.toBe(SOURCE);
  return [...new Set(readScenario(changed, MEASURE).findings.map(({ code }) => code))];
};

describe('a phrase', () => {
  test.each([
    ['enrolled', 'enrolment'],
    ['dispositivo', 'dispositivos'],
    ['probado', 'probaste'],
    ['code', 'codes'],
    ['app', 'apps'],
    ['tech*', 'technician'],
  ])('%s is said by %s', (word, said) => {
    expect(isFormOf(said, word)).toBe(true);
  });

  test.each([
    ['15', '150'],
    ['app', 'apply'],
    ['code', 'cod'],
  ])('%s is not said by %s', (word, said) => {
    expect(isFormOf(said, word)).toBe(false);
  });

  test.each([
    ['What EXACTLY is the error message, please?', true],
    ['¿Que mensaje de ERROR te sale?', true],
    ['Message follows later, no error was made in the long meantime by anybody', false],
    ['Have you tried to restart?', false],
  ])('is heard in “%s”: %s', (text, isHeard) => {
    expect(says(text, { en: ['error message'], es: ['mensaje de error'] })).toBe(isHeard);
  });

  test('that is longer goes before a shorter one in it', () => {
    const rules = [
      { id: 'device', when: { en: ['device'], es: ['dispositivo'] } },
      { id: 'name', when: { en: ['device name'], es: ['nombre del dispositivo'] } },
    ];
    expect(rulesIn('What is the device name?', rules).map(({ id }) => id)).toEqual(['name']);
    expect(rulesIn('Which device, and what is the device name?', rules).map(({ id }) => id)).toEqual(['device', 'name']);
  });

  test.each<[string, string, boolean]>([
    ['I have not restarted it', 'restarted', false],
    ["I haven't restarted yet", 'restarted', false],
    ['I restarted it', 'restarted', true],
    ['Have you not restarted it?', 'restarted', true],
    ['No, I restarted it', 'restarted', true],
    ['It was synced without a restart', 'restart', false],
    ['I synced it instead of resetting it', 'reset', false],
    ['Nobody has renewed the certificate', 'renewed certificate', false],
    ['I do not think that the certificate has expired', 'certificate expired', false],
    ['The certificate is not the cause', 'certificate', false],
    ['The certificate has not expired', 'certificate expired', false],
    ['It is not the licence, but the certificate expired', 'certificate expired', true],
    ['Not compliant because the certificate expired', 'certificate expired', true],
    ['Not only restarted, it was reset as well', 'restarted', true],
    ['You need not reset the iPads', 'not reset', true],
    ['You can’t lose data', 'cannot lose', true],
    ['No he reiniciado el portátil', 'reiniciado', false],
    ['He reiniciado el portátil', 'reiniciado', true],
    ['¿No has reiniciado?', 'reiniciado', true],
    ['No, ya lo he reiniciado', 'reiniciado', true],
    ['Sin reiniciar, se ha sincronizado', 'reiniciar', false],
    ['Sin reiniciar, se ha sincronizado', 'sincronizado', true],
    ['Sincronizado en vez de restablecido', 'restablecido', false],
    ['Nunca se renovó el certificado', 'renovó certificado', false],
    ['El certificado no es la causa', 'certificado', false],
    ['El certificado no ha caducado', 'certificado caducado', false],
    ['No es la licencia, sino el certificado caducado', 'certificado caducado', true],
    ['No cumple porque el certificado ha caducado', 'certificado caducado', true],
    ['No solo reiniciado, también restablecido', 'reiniciado', true],
    ['No hace falta restablecer', 'no restablecer', true],
    ['Tampoco funciona la licencia', 'funciona licencia', false],
  ])('“%s” says “%s”: %s', (text, phrase, isSaid) => {
    expect(says(text, { en: [phrase], es: [] })).toBe(isSaid);
  });

  test('costs little time even in a text without end', () => {
    expect(rulesIn('which '.repeat(50_000), scenario.says)).toEqual([]);
  });
});

describe('the person', () => {
  test('answers what was asked, in whichever language, and says it again when asked again', () => {
    const first = hear(scenario, BEGINNING, '¿Qué mensaje de error sale?');
    expect(first.answers).toMatchObject([{ kind: 'answer', say: 'exact-message' }]);
    expect(first.standing.facts).toEqual(['message']);
    expect(hear(scenario, first.standing, 'What does it say?').answers).toMatchObject([{ kind: 'again', say: 'exact-message' }]);
  });

  test('does not tell what nobody could know yet', () => {
    const { answers, standing } = hear(scenario, BEGINNING, 'Which of the old devices do you still use?');
    expect(answers).toMatchObject([{ kind: 'early', say: 'in-use' }]);
    expect(standing.facts).toEqual([]);
  });

  test('says, each time in other words, that it did not understand', () => {
    const once = hear(scenario, BEGINNING, 'Fnord?');
    const twice = hear(scenario, once.standing, 'Fnord?');
    expect([...once.answers, ...twice.answers].map(({ kind }) => kind)).toEqual(['misunderstood', 'misunderstood']);
    expect(twice.answers).not.toEqual(once.answers);
  });

  test('takes thanks as thanks', () => {
    expect(hear(scenario, BEGINNING, 'Un momento, gracias').answers).toMatchObject([{ kind: 'courtesy' }]);
  });
});

describe('lint names', () => {
  test.each<[string, string | RegExp, string, string]>([
    ['a language that is missing', ', es: "Ventas"', '', 'missing-language'],
    ['a reason that is missing', /why: \{ en: "The exact message leads[^\n]*\}/, 'read: {}', 'missing-why'],
    ['a field that nobody knows', 'minutes: 15', 'minutes: 15\nseconds: 5', 'shape/unknown-field'],
    ['an area that there is not', 'area: enrollment', 'area: coffee', 'shape/unknown-value'],
    ['a known error that there is not', 'knownError: enr-device-cap-reached', 'knownError: enr-nothing', 'unknown-known-error'],
    ['a name that nobody draws', 'a {newPhone}. When', 'a {phone}. When', 'unknown-draw'],
    ['a step that there is not', 'step: reinstall', 'step: nothing', 'unknown-step'],
    ['a fact that nobody reveals', 'reveals: [message]', 'reveals: []', 'fact-nobody-reveals'],
    ['an answer that waits for itself', 'after: [count]', 'after: [unused]', 'script-loop'],
    ['a phrase of two answers', 'en: [anybody else,', 'en: [error message, anybody else,', 'phrase-claimed-twice'],
    ['a phrase of small words', 'en: [anybody else,', 'en: [what is it, anybody else,', 'phrase-too-broad'],
    ['a check without use', 'useful: [anybody-else, licence]', 'useful: [anybody-else]', 'check-without-use'],
    ['a perfect script that is not', '      - check: count-devices\n', '', 'perfect-not-100'],
    ['a script with another score', 'score: 45', 'score: 44', 'other-score'],
    ['a trap that opens the way', '    minutes: 40', '    reveals: [count]\n    minutes: 40', 'needless-is-needed'],
    ['tiers below that nobody heard of', 'tier: 1\n', 'tier: 2\n', 'received-not-whole'],
    ['an id that stands twice', '- id: licence', '- id: reinstall', 'id-twice'],
    ['a wrong type', 'minutes: 15', 'minutes: soon', 'shape/wrong-type'],
    ['a way that its tier has not', 'way: escalate', 'way: vendor', 'way-not-of-tier'],
    ['a text that nobody translated', 'en: I got a new phone', 'en: &said I got a new phone', 'same-in-both'],
  ])('%s', (_, from, to, code) => {
    expect(codes(from, to)).toContain(code);
  });

  test.each<[string, string, string, number]>([
    ['a field that nobody knows', 'minutes: 15', 'minutes: 15\nseconds: 5', 1],
    ['a fact that nobody reveals', 'reveals: [count]', 'reveals: []', 0],
    ['a trap of a check that there is not', '    check: factory-reset', '    check: nothing', 0],
  ])('the line of %s', (_, from, to, below) => {
    const changed = SOURCE.replace(from, to);
    const lines = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length;
    const { findings } = readScenario(changed, MEASURE);
    const line = to.startsWith('reveals') ? lines(changed, '  - { id: count') : lines(changed, to) + below;
    expect(findings.map((finding) => finding.line)).toContain(line);
  });

  test('two that wait for each other', () => {
    const changed = SOURCE.replace('after: [count]', 'after: [one-person]').replace(
      'reveals: [one-person]',
      'reveals: [one-person]\n    after: [unused]',
    );
    expect(readScenario(changed, MEASURE).findings.filter(({ code }) => code === 'script-loop')).toHaveLength(2);
  });
});

describe('a file is hostile until it is read', () => {
  test.each([
    ['too large', 'a: '.padEnd(5_000_000, 'x'), 'file/too-large'],
    ['nested without end', '['.repeat(100_000), 'file/too-deep'],
    ['an alias of itself', 'a: &a [*a]', 'file/circular-alias'],
    ['a key that stands twice', 'a: 1\na: 2', 'file/duplicate-key'],
    [
      'aliases of aliases',
      `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b,*b]`,
      'file/aliases',
    ],
    ['no scenario', 'hello', 'shape/wrong-type'],
    ['half a character', 'a: "\uD800"', 'file/encoding'],
  ])('%s', (_, source, code) => {
    const { scenario: read, findings } = readScenario(source, MEASURE);
    expect([read, findings[0]?.code]).toEqual([null, code]);
  });
});
