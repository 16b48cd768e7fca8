import { spawn } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts';
import { runChecks } from './check.ts';
import { openTemplate } from './database.ts';
import { spend, spent } from './spending.ts';

/**
 * `npm test`: every check and every test. `--only code|e2e|check` runs a part, `--only long` what is tried often there and seldom here,
 * `--only database` what asks the server of the run for a database;
 * ends with where the time went and `N passed, N failed`. Files that are named are run alone, and `--sequence.shuffle` in any order.
 */
type Count = { passed: number; failed: number };

const root = new URL('..', import.meta.url).pathname;
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined;
const wanted = (part: string) => only === undefined || only === part;
const named = process.argv.slice(2).filter((arg) => arg.endsWith('.test.ts') || arg.startsWith('--sequence.'));

async function main(): Promise<void> {
  const total: Count = { passed: 0, failed: 0 };
  const add = ({ passed, failed }: Count) => {
    total.passed += passed;
    total.failed += failed;
  };
  if (wanted('check'))
    for (const holds of await spend('checks', runChecks)) add(holds ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
  if (only !== 'check') await withDatabase(runParts).then((counts) => counts.forEach(add));
  process.stdout.write(`\n${spent()}\n\n${total.passed} passed, ${total.failed} failed\n`);
  process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
}

/** One server for all tests: the embedded one in a folder of its own, or the one that TEST_DATABASE_URL names. */
async function withDatabase(work: (environment: NodeJS.ProcessEnv) => Promise<Count[]>): Promise<Count[]> {
  const given = process.env.TEST_DATABASE_URL;
  const folder = await mkdtemp(join(tmpdir(), 'relevo-test-'));
  // Otherwise the database of a run as root lies elsewhere, and stays behind.
  await chmod(folder, 0o755);
  const postgres = given ? null : await spend('database, its start', () => startEmbeddedPostgres({ dataFolder: folder }));
  try {
    const url = given ?? postgres?.url ?? '';
    await spend('database, its template', () => openTemplate(url, { isOurs: !given }));
    return await work({ TEST_DATABASE_URL: url });
  } finally {
    await spend('database, its work', async () => postgres?.stop());
    await rm(folder, { recursive: true, force: true });
  }
}

async function runParts(environment: NodeJS.ProcessEnv): Promise<Count[]> {
  if (only === 'database') return [await runTests('database', environment, ['--project', 'code', ...filesOfDatabase()])];
  if (only === 'long') return [await runTests('long', { ...environment, TEST_LONG: '1' }, [...named, ...filesOfLong()])];
  const counts: Count[] = [];
  for (const part of ['code', 'e2e'])
    if (wanted(part)) counts.push(await runTests(part, environment, ['--project', part, '--passWithNoTests', ...named]));
  return counts;
}

/** The files in which something is tried more often, or in more languages, than in every run, and those that no other run takes. */
const filesOfLong = () => [...filesThat((text) => /from '[./]+\/(?:test\/)?runs\.ts'/.test(text)), '.long.test.ts'];

/** The files that ask the server of the run for a database: what they show may differ from one server to another. */
const filesOfDatabase = () => filesThat((text) => /\b(?:openStage|freshDatabase)\(/.test(text) && !text.includes("/real-desk.ts'"));

function filesThat(are: (text: string) => boolean): string[] {
  return globSync(['src/**/*.test.ts', 'test/**/*.test.ts'], { cwd: root }).filter((file) => are(readFileSync(join(root, file), 'utf8')));
}

async function runTests(part: string, environment: NodeJS.ProcessEnv, args: readonly string[]): Promise<Count> {
  const report = join(await mkdtemp(join(tmpdir(), 'relevo-report-')), 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await spend(`tests, ${part}`, () => run(['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...args], environment));
  const { numPassedTests = 0, numFailedTests = 0 } = JSON.parse(await readFile(report, 'utf8').catch(() => '{}')) as {
    numPassedTests?: number;
    numFailedTests?: number;
  };
  // A file that cannot even be loaded fails no single test, but the run.
  return { passed: numPassedTests, failed: code !== 0 && numFailedTests === 0 ? 1 : numFailedTests };
}

/** What the programs compile is kept: the tests start the desk some dozens of times. */
const KEPT = { NO_COLOR: '1', NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'relevo-compiled') };

function run(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...KEPT, ...environment },
    });
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

await main();
