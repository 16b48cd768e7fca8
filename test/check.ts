import { spawnSync } from 'node:child_process';

/** What `npm run check` runs besides the tests: each a program of the packages, under our runtime. */
export const CHECKS = [
  { name: 'types', args: ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'] },
  { name: 'lint and format', args: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'] },
] as const;

if (import.meta.main) {
  const failed = CHECKS.filter(({ name, args }) => {
    const { status } = spawnSync(process.execPath, [...args], { stdio: 'inherit' });
    process.stdout.write(`${status === 0 ? 'ok' : 'FAILED'}  ${name}\n`);
    return status !== 0;
  });
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--project', 'desk', 'src/app/arrows.test.ts', 'src/app/messages.test.ts'],
    { stdio: 'inherit' },
  );
  process.exitCode = failed.length === 0 && status === 0 ? 0 : 1;
}
