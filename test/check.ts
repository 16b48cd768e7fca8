import { spawn, spawnSync } from 'node:child_process';
import { text } from 'node:stream/consumers';

/** What `npm run check` runs besides the tests: each a program of the packages, under our runtime. */
const CHECKS = [
  // One checker: several each work out the same large types, and cost more together than one alone.
  { name: 'types', args: ['node_modules/typescript/bin/tsc', '--noEmit', '--checkers', '1', '-p', '.'] },
  { name: 'lint and format', args: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'] },
  // Told not to read .gitignore: knip takes its `data-*/` for our files of that name as well.
  { name: 'nothing dead', args: ['node_modules/knip/bin/knip.js', '--no-gitignore', '--no-config-hints', '--no-progress'] },
  { name: 'weight of the pages', args: ['test/weight.ts'] },
] as const;

/** Runs them all at once, since most keep one processor busy, prints what each says when it ends, and tells which held. */
export function runChecks(): Promise<boolean[]> {
  return Promise.all(CHECKS.map(holds));
}

async function holds({ name, args }: (typeof CHECKS)[number]): Promise<boolean> {
  const child = spawn(process.execPath, [...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const said = await Promise.all([text(child.stdout), text(child.stderr)]);
  const isWell = (await ended) === 0;
  process.stdout.write(`${said.join('')}${isWell ? 'ok' : 'FAILED'}  ${name}\n`);
  return isWell;
}

/** The tests that read the code and what was made from it, instead of running it. */
const READING_TESTS = [
  'src/app/arrows.test.ts',
  'src/app/messages.test.ts',
  'src/app/http/openapi.test.ts',
  'src/app/pages.test.ts',
  'src/platform/ui/scale.test.ts',
  'src/plan/schema/plan-file-schema.test.ts',
  'test/database-types.test.ts',
  'test/docs.test.ts',
  'test/licences.test.ts',
  'test/purity.test.ts',
];

if (import.meta.main) {
  const checks = await runChecks();
  const { status } = spawnSync(process.execPath, ['test/run.ts', '--only', 'code', ...READING_TESTS], { stdio: 'inherit' });
  process.exitCode = checks.every(Boolean) && status === 0 ? 0 : 1;
}
