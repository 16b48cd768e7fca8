import { spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts';
import { CHECKS } from './check.ts';
import { openTemplate } from './database.ts';

/** `npm test`: every check and every test. `--only desk|e2e|check` runs a part; ends with `N passed, N failed`. */
type Count = { passed: number; failed: number };

const root = new URL('..', import.meta.url).pathname;
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined;
const wanted = (part: string) => only === undefined || only === part;

async function main(): Promise<void> {
  const total: Count = { passed: 0, failed: 0 };
  const add = ({ passed, failed }: Count) => {
    total.passed += passed;
    total.failed += failed;
  };
  if (wanted('check')) for (const check of CHECKS) add(await runCheck(check));
  if (wanted('desk') || wanted('e2e')) add(await withDatabase(async (url) => runTests(url)));
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
  process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
}

async function runCheck({ name, args }: (typeof CHECKS)[number]): Promise<Count> {
  const code = await run(args);
  process.stdout.write(`${code === 0 ? 'ok' : 'FAILED'}  ${name}\n`);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** One server for all tests: the embedded one in a folder of its own, or the one that TEST_DATABASE_URL names. */
async function withDatabase(work: (url: string) => Promise<Count>): Promise<Count> {
  const given = process.env.TEST_DATABASE_URL;
  const folder = await mkdtemp(join(tmpdir(), 'relevo-test-'));
  // Otherwise the database of a run as root lies elsewhere, and stays behind.
  await chmod(folder, 0o755);
  const postgres = given ? null : await startEmbeddedPostgres({ dataFolder: folder });
  try {
    const url = given ?? postgres?.url ?? '';
    await openTemplate(url);
    return await work(url);
  } finally {
    await postgres?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function runTests(databaseUrl: string): Promise<Count> {
  const report = join(await mkdtemp(join(tmpdir(), 'relevo-report-')), 'report.json');
  const projects = only === undefined ? [] : ['--project', only];
  const filter = process.argv.slice(2).filter((arg) => arg.endsWith('.test.ts'));
  const code = await run(
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...projects,
      ...filter,
    ],
    { TEST_DATABASE_URL: databaseUrl },
  );
  const { numPassedTests = 0, numFailedTests = 0 } = JSON.parse(await readFile(report, 'utf8').catch(() => '{}')) as {
    numPassedTests?: number;
    numFailedTests?: number;
  };
  // A file that cannot even be loaded fails no single test, but the run.
  return { passed: numPassedTests, failed: code !== 0 && numFailedTests === 0 ? 1 : numFailedTests };
}

function run(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...environment, NO_COLOR: '1' },
    });
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

await main();
