import { spawnSync } from 'node:child_process';

/** What `npm run check` runs besides the tests: each a program of the packages, under our runtime. */
export const CHECKS = [
  // One checker: several each work out the same large types, and cost more together than one alone.
  { name: 'types', args: ['node_modules/typescript/bin/tsc', '--noEmit', '--checkers', '1', '-p', '.'] },
  { name: 'lint and format', args: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'] },
  // Told not to read .gitignore: knip takes its `data-*/` for our files of that name as well.
  { name: 'nothing dead', args: ['node_modules/knip/bin/knip.js', '--no-gitignore', '--no-config-hints', '--no-progress'] },
  { name: 'weight of the pages', args: ['test/weight.ts'] },
] as const;

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
  const failed = CHECKS.filter(({ name, args }) => {
    const { status } = spawnSync(process.execPath, [...args], { stdio: 'inherit' });
    process.stdout.write(`${status === 0 ? 'ok' : 'FAILED'}  ${name}\n`);
    return status !== 0;
  });
  const { status } = spawnSync(process.execPath, ['test/run.ts', '--only', 'code', ...READING_TESTS], { stdio: 'inherit' });
  process.exitCode = failed.length === 0 && status === 0 ? 0 : 1;
}
