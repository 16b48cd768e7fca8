import { defineConfig } from 'vitest/config';

const shared = { setupFiles: ['test/no-network.ts'], testTimeout: 30_000, hookTimeout: 60_000, isolate: true, maxWorkers: 2 };

export default defineConfig({
  test: {
    projects: [
      { test: { ...shared, name: 'desk', include: ['src/**/*.test.ts', 'test/*.test.ts'] } },
      {
        test: {
          ...shared,
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
