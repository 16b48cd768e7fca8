import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readMessages } from '../../app/messages.ts';
import { planYaml } from '../../handout/plan-file.ts';
import { openSentences } from '../../platform/i18n/sentences.ts';
import { partToSign } from '../../signature/part-to-sign.ts';
import { comparePlans } from '../changes/compare-plans.ts';
import { applyEdits } from '../edits/edits.ts';
import { editPlanFile } from '../file/edit-plan-file.ts';
import { forEveryYaml } from '../file/every-yaml.ts';
import { parsePlanFile } from '../file/parse-plan-file.ts';
import { lintPlanFile } from '../lint/lint.ts';
import { findingsIn } from '../spoken/findings-in.ts';
import { asRead, asWritten, FORMAT, upgradeEdits } from './format.ts';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const FIRST = read('test/plan-files/format-1.yaml');
const NEWEST = read('examples/support-plan.yaml');
const codesOf = (findings: readonly { code: string }[]) => findings.map(({ code }) => code);
const upgradedFile = (source: string) => editPlanFile(source, upgradeEdits(parse(source)));

describe('a plan file of the first format', () => {
  test('is read as what it said then, and lint offers to write it anew', () => {
    const { document, findings, isPublishable } = lintPlanFile(FIRST);
    expect(document).toEqual(parse(FIRST));
    expect(new Set(codesOf(findings))).toEqual(
      new Set(['bridge-in-words', 'format-older', 'tier-without-resources', 'urgent-without-paging']),
    );
    // What is learnt from, only the organisation knows.
    const others = findings.filter(({ code }) => code !== 'tier-without-resources');
    expect([others.every(({ fixable }) => fixable), isPublishable]).toEqual([true, true]);
    expect(lintPlanFile(NEWEST).findings).toEqual([]);
  });

  test('is upgraded by one line, and every other one stays with its comments', () => {
    const newest = upgradedFile(FIRST);
    expect(newest.split('\n').filter((line) => line !== `format: ${FORMAT}`)).toEqual(FIRST.split('\n'));
    expect(parse(newest).format).toBe(FORMAT);
    expect(codesOf(lintPlanFile(newest).findings)).not.toContain('format-older');
    expect(upgradedFile(newest)).toBe(newest);
  });

  test.each([
    ['teams: []\n', 'format: 2\nteams: []\n'],
    ['# A plan\n\n# Who\nteams: []\n', '# A plan\n\nformat: 2\n# Who\nteams: []\n'],
    ['# A plan\nteams: []\n', '# A plan\nformat: 2\nteams: []\n'],
    ['{"teams":[]}', '{"format":2,"teams":[]}'],
    ['format: 1\nteams: []\n', 'format: 2\nteams: []\n'],
    ['{}\n', '{"format":2}\n'],
  ])('%j says its format on top: %j', (source, expected) => {
    expect(upgradedFile(source)).toBe(expected);
  });

  test('concerns nobody anew by its format: no change, and the same part to sign', () => {
    const [old, now] = [asRead(parse(FIRST)), asRead(parse(upgradedFile(FIRST)))];
    expect(comparePlans(old, now)).toEqual([]);
    expect(partToSign(old, ['service-desk'])?.digest).toBe(partToSign(now, ['service-desk'])?.digest);
  });

  test('is exported as the file that it was, or as one that reads back as the same', () => {
    const voice = { t: (key: string) => key, text: () => 'Vela Norte' } as never;
    const kept = { document: asRead(parse(FIRST)), version: 1, source: FIRST };
    expect(planYaml(kept, voice)).toBe(forEveryYaml(FIRST));
    const anew = planYaml({ ...kept, source: JSON.stringify(kept.document) }, voice);
    expect(parse(anew)).toEqual({ format: FORMAT, ...parse(FIRST) });
    expect(parsePlanFile(anew).document).toEqual(kept.document);
  });
});

describe('the way from one format to the next', () => {
  /** Two formats that there never were: a field moves, and moves on. */
  const steps = [
    (plan: object) => ('a' in plan ? [{ path: ['b'], value: plan.a }, { path: ['a'] }] : []),
    (plan: object) => ('b' in plan ? [{ path: ['c'], value: [plan.b] }, { path: ['b'] }] : []),
  ];
  const reached = (plan: object) => applyEdits(plan, upgradeEdits(plan, steps));

  test('goes step by step, from wherever it begins', () => {
    expect(reached({ a: 1 })).toEqual({ format: 3, c: [1] });
    expect(reached({ format: 2, b: 1 })).toEqual({ format: 3, c: [1] });
    expect(upgradeEdits({ format: 3, c: [1] }, steps)).toEqual([]);
  });

  test('ends where it began for what is written by this release', () => {
    const plan = parsePlanFile(NEWEST).document ?? {};
    expect(asRead(asWritten(plan))).toEqual(plan);
  });
});

describe('a format that there is not', () => {
  const said = (source: string, locale: 'en' | 'es') => {
    const { findings } = parsePlanFile(source);
    return findings.map(findingsIn(openSentences(readMessages()), locale)).map(({ code, path, message }) => [code, path, message]);
  };

  test('yet is refused by its name, not as an unknown field', () => {
    const newer = `format: ${FORMAT + 1}\nbridges: []\n`;
    expect(said(newer, 'en')).toEqual([
      ['file/format-newer', 'format', expect.stringContaining('The plan is of format 3, which is newer')],
    ]);
    expect(said(newer, 'es')).toEqual([['file/format-newer', 'format', expect.stringContaining('El plan es del formato 3, más nuevo')]]);
  });
  test.each(['0', '-1', '1.5', '"2"', 'null', '[2]'])('at all, as %s, is refused', (format) => {
    expect(said(`format: ${format}\n`, 'en')).toEqual([['file/format', 'format', expect.any(String)]]);
  });
  test('is an error of ours in what the desk has written itself', () => {
    expect(() => asRead({ format: FORMAT + 1 })).toThrow('newer than this release');
  });
});
