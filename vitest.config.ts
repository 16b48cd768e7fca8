import { defineConfig } from 'vitest/config';

/**
 * The files of a worker share what they import: to load the desk anew for each costs more than most of their tests. Times are bounds for
 * what hangs, not for a host that is slow.
 */
const shared = {
  setupFiles: ['test/no-network.ts'],
  testTimeout: 180_000,
  hookTimeout: 180_000,
  expect: { poll: { timeout: 60_000 } },
  isolate: false,
  maxWorkers: 2,
  // Node runs what it runs in a desk; nothing is compiled by anybody else.
  experimental: { viteModuleRunner: false, nodeLoader: false },
};

/** What is tried in `npm run test:long` alone. */
const LONG = '**/*.long.test.ts';

export default defineConfig({
  test: {
    projects: [
      { test: { ...shared, name: 'code', include: ['src/**/*.test.ts', 'test/*.test.ts'], exclude: [LONG] } },
      { test: { ...shared, name: 'e2e', include: ['test/e2e/**/*.test.ts'], exclude: [LONG] } },
      { test: { ...shared, name: 'long', include: [LONG] } },
    ],
  },
});
