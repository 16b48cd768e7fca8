import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runRelevo } from '../../test/relevo.ts';

const PLAN = new URL('../../examples/support-plan.yaml', import.meta.url).pathname;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relevo-rehearse-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, text: string | Buffer): Promise<string> {
  await writeFile(join(folder, name), text);
  return join(folder, name);
}
const rehearse = (args: string[], LANG = 'en_GB.UTF-8') => runRelevo(['rehearse', '--plan', PLAN, ...args], { LANG });

test('a plan is rehearsed in the reader’s language, and the same seed writes the same bytes', async () => {
  const outs = [join(folder, 'one.json'), join(folder, 'other.json')];
  for (const out of outs) {
    const { end, stdout } = await rehearse(['--phase', 'limited-pilot', '--seed', '7', '--out', out], 'es_ES.UTF-8');
    expect([end, stdout]).toEqual([0, expect.stringContaining('con la semilla 7')]);
  }
  const [one, other] = await Promise.all(outs.map((out) => readFile(out, 'utf8')));
  expect(one).toBe(other);
  expect(JSON.parse(one ?? '')).toMatchObject({ format: 1, rehearsal: { seed: 7, runs: 20 }, history: null, leftOut: { count: 0 } });
});

test('tickets to come are read from CSV with a mark, semicolons, quotes and other names; what cannot be read is named by its line', async () => {
  const text = [
    '\uFEFFWhen;area;platform;priority',
    '2026-08-03T09:00;enrollment;windows;high',
    '"2026-08-03 09:30";"=HYPERLINK(""x"")";windows;high',
    '2026-08-03T10:00:00+02:00;;;',
    'yesterday;;;',
    '2026-08-04T09:00Z;email;toaster;low',
  ].join('\r\n');
  const out = join(folder, 'given.json');
  const { end, stdout } = await rehearse(['--arrivals', await file('a.csv', text), '--map', 'at=When', '--out', out]);
  expect([end, stdout]).toEqual([0, expect.stringContaining('3 rows were left out')]);
  const { rehearsal, leftOut } = JSON.parse(await readFile(out, 'utf8'));
  expect(rehearsal.arrived.value).toBe(2);
  expect(leftOut.first).toEqual([
    { line: 3, code: 'area-unknown', value: '=HYPERLINK("x")' },
    { line: 5, code: 'at-unreadable', value: 'yesterday' },
    { line: 6, code: 'platform-unknown', value: 'toaster' },
  ]);
});

test('a history becomes rates, and what happened stands beside what is rehearsed', async () => {
  const rows = ['case,activity,at,person,team,tier,status'];
  for (let index = 0; index < 40; index++) {
    const day = `2026-08-${String(3 + (index % 4)).padStart(2, '0')}`;
    const hour = String(9 + Math.floor(index / 8)).padStart(2, '0');
    rows.push(`${index},opened,${day}T${hour}:00,,desk,1,open`, `${index},worked,${day}T${hour}:12,p${index},desk,1,open`);
    if (index % 4 === 0) rows.push(`${index},worked,${day}T${hour}:50,q${index},devices,2,open`);
    rows.push(`${index},resolved,${day}T${hour}:55,p${index},desk,1,resolved`);
  }
  const out = join(folder, 'history.json');
  const { end, stdout } = await rehearse(['--history', await file('h.csv', rows.join('\n')), '--out', out]);
  expect([end, stdout]).toEqual([0, expect.stringContaining('Resolved: 40 in reality')]);
  const { history } = JSON.parse(await readFile(out, 'utf8'));
  expect([history.cases, history.happened.resolveMinutes.p50, history.rates.solved['1'].value]).toEqual([40, 55, 0.75]);
});

test.each([
  ['a file that is not there', ['--arrivals', '/none.csv'], 'cannot be read'],
  ['an event log in XML', ['--history', 'log.xes'], 'is not read yet'],
  ['a phase that is none', ['--phase', 'x'], 'The plan has no phase “x”.'],
  ['a seed that is none', ['--seed', 'x'], 'the seed is a whole number'],
  ['a column that is none', ['--map', 'colour=x'], '--map takes key=column'],
])('%s is refused in a line', async (_, args, says) => {
  const { end, stdout, stderr } = await rehearse(args);
  expect([end, stdout, stderr]).toEqual([1, '', expect.stringContaining(says)]);
});

test.each([
  ['bytes that are no UTF-8', Buffer.from([0x61, 0x74, 0x0a, 0xff, 0xfe, 0x0a]), 'is not written in UTF-8'],
  ['nothing', '', 'has no row with the names of its columns'],
  ['other columns', 'when\n2026-08-03\n', 'has no column at'],
  ['a mark that never closes', `at\n"${'x'.repeat(200_000)}`, 'quotation mark that does not close'],
])('a file of %s is refused in a line', async (_, content, says) => {
  const { end, stderr } = await rehearse(['--arrivals', await file('bad.csv', content)]);
  expect([end, stderr]).toEqual([1, expect.stringContaining(says)]);
});
