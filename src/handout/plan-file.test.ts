import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { arbitraryPlan, NASTY_TEXTS } from '../../test/arbitrary-plan.ts';
import { runs } from '../../test/runs.ts';
import { readMessages } from '../app/messages.ts';
import { forEveryYaml } from '../plan/file/every-yaml.ts';
import { parsePlanFile } from '../plan/file/parse-plan-file.ts';
import { FORMAT } from '../plan/schema/format.ts';
import type { PlanDocument } from '../plan/schema/schema.ts';
import { openSentences } from '../platform/i18n/sentences.ts';
import { voiceOf } from './paper/voice.ts';
import { planJson, planYaml, writePlanYaml } from './plan-file.ts';

const WORKED = readFileSync(new URL('../../examples/support-plan.yaml', import.meta.url), 'utf8');
const sentences = openSentences(readMessages());
const voiceFor = (plan: PlanDocument, locale: 'en' | 'es' = 'en') =>
  voiceOf(sentences, { plan, holidays: {}, inForceFrom: new Date('2026-06-01') }, locale);
const written = (document: PlanDocument, locale: 'en' | 'es' = 'en') => writePlanYaml({ document, version: 3 }, voiceFor(document, locale));
const worked = parsePlanFile(WORKED).document as PlanDocument;

describe('a plan that is written and read again is the same plan', () => {
  test('as YAML, whatever its texts are', () => {
    fc.assert(
      fc.property(arbitraryPlan, fc.constantFrom('en' as const, 'es' as const), (plan, locale) => {
        expect(parsePlanFile(written(plan, locale))).toMatchObject({ document: plan, findings: [] });
      }),
      { numRuns: runs(80, 400) },
    );
  });

  test('as JSON', () => {
    fc.assert(
      fc.property(arbitraryPlan, (document) => {
        // What JSON cannot say as it is, it says by its number.
        const json = planJson(document);
        expect(JSON.parse(json)).toEqual({ format: FORMAT, ...document });
        if (!json.includes('\ufffd')) expect(parsePlanFile(json)).toMatchObject({ document, findings: [] });
      }),
      { numRuns: runs(80, 400) },
    );
  });

  test('as YAML that a program of YAML 1.1 has read and written', () => {
    fc.assert(
      fc.property(arbitraryPlan, (document) => {
        expect(parsePlanFile(rewritten(written(document)))).toMatchObject({ document, findings: [] });
      }),
      { numRuns: runs(80, 400) },
    );
  });

  test.each(NASTY_TEXTS)('%j as a name', (name) => {
    const plan: PlanDocument = { organisation: { name, contact: { en: name, es: name } }, process: { steps: [name, { en: name }] } };
    expect(parsePlanFile(written(plan)).document).toEqual(plan);
    expect(parsePlanFile(rewritten(written(plan))).document).toEqual(plan);
  });

  test('a plan that says nothing', () => {
    expect(parsePlanFile(written({})).document).toEqual({});
  });
});

/** What is left of a file that another program has read and written, one of the older YAML. */
const rewritten = (source: string) => stringify(parse(source, { version: '1.1' }), { version: '1.1' });

describe('the YAML', () => {
  test('of a published file says the same to every program, and keeps its comments', () => {
    const source = [
      'communication: # words for all',
      '  waves:',
      '    - { id: w, channel: e-mail, stage: before, pieces: [{ phase: no, on: 2026-07-01 }] } # the first',
      'organisation: { name: yes }',
      'process: { autoCloseDays: 010, steps: [9:00, =, 1_000, on, "on", 2026-07-01] }',
    ].join('\n');
    const { process, organisation } = parse(source);
    const exported = forEveryYaml(source);
    expect(exported).toContain('steps: ["9:00", "=", "1_000", "on", "on", "2026-07-01"] }');
    expect(exported).toContain('pieces: [{ phase: "no", "on": "2026-07-01" }] } # the first');
    expect(exported).toContain('communication: # words for all');
    expect(parse(exported)).toEqual(parse(source));
    expect(parse(exported, { version: '1.1' })).toMatchObject({ process, organisation });
  });

  test('of a published file has nothing that ends a text too early for Python', () => {
    const source = [
      'organisation: { name: a\u2028b, contact: { en: Who is it?, es: ¿Quién es? } }',
      'process:',
      '  steps: [ ?x, "in quotes\u0085", why? ]',
      '  note: Who calls?',
      '  last: a\tb',
    ].join('\n');
    expect(forEveryYaml(source)).toBe(
      [
        'organisation: { name: "a\\u2028b", contact: { en: "Who is it?", es: "¿Quién es?" } }',
        'process:',
        '  steps: [ "?x", "in quotes\\u0085", "why?" ]',
        '  note: Who calls?',
        '  last: "a\\tb"',
      ].join('\n'),
    );
    expect(parse(forEveryYaml(source))).toEqual(parse(source));
  });

  test('that is written anew has a question in quotes, and nothing that is no character elsewhere', () => {
    const plan: PlanDocument = { organisation: { name: 'a\u2028b', contact: { en: 'Who is it?', es: '¿Quién\u0085 es?' } } };
    expect(written(plan)).toContain(String.raw`organisation: { name: "a\u2028b", contact: { en: "Who is it?", es: "¿Quién\u0085 es?" } }`);
    expect(parsePlanFile(written(plan)).document).toEqual(plan);
  });

  test('is the file that was published, comments and all, as long as it says the same', () => {
    expect(planYaml({ document: worked, source: WORKED, version: 1 }, voiceFor(worked))).toBe(WORKED);
    const other = planYaml({ document: { ...worked, goals: {} }, source: WORKED, version: 1 }, voiceFor(worked));
    expect(parsePlanFile(other).document).toEqual({ ...worked, goals: {} });
  });

  test('is written anew where JSON was published, and JSON where YAML was', () => {
    const json = JSON.stringify(worked);
    expect(planYaml({ document: worked, source: json, version: 7 }, voiceFor(worked, 'es'))).toMatch(
      /^# Versión 7 del plan de Grupo Vela Norte\./,
    );
    expect(JSON.parse(planJson(worked))).toEqual({ format: FORMAT, ...worked });
  });

  test('names the version, asks the five questions in the reader’s language, and keeps the order of the schema', () => {
    const jumbled = Object.fromEntries(Object.entries(worked).reverse()) as PlanDocument;
    const english = written(jumbled);
    expect(english).toMatch(/^# Version 3 of the plan of Vela Norte Group\./);
    const keys = [...english.matchAll(/^(\w+):/gm)].map(([, key]) => key);
    expect(keys).toEqual(['format', ...Object.keys(worked).sort((a, b) => keys.indexOf(a) - keys.indexOf(b))]);
    expect(keys.slice(0, 4)).toEqual(['format', 'organisation', 'tiers', 'teams']);
    const places = ['Which teams', 'Who is responsible', 'What is the process', 'How are they trained', 'How are they involved'].map(
      (words) => english.indexOf(`# ── ${words}`),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    expect(written(worked, 'es')).toContain('# ── ¿Qué equipos dan soporte?');
  });

  test('a time stands in quotes: a reader of YAML 1.1 would take 18:00 for 1080', () => {
    expect(written(worked)).toMatch(/from: "08:00", to: "18:00"/);
  });

  test('a name with line breaks stays inside its comment', () => {
    const plan: PlanDocument = { organisation: { name: 'A\ntiers: []\r- b\u2028c' } };
    expect(written(plan).split('\n')[0]).toContain('A tiers: [] - b c');
    expect(parsePlanFile(written(plan)).document).toEqual(plan);
  });
});
