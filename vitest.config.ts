import { defineConfig } from 'vitest/config';

const everywhere = ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'];
const core = 'src/core/**/*.test.ts';

/** The core needs nothing; everything else may ask for a database, which is started once for the whole run. */
export default defineConfig({
  test: {
    pool: 'forks',
    // one more than there are cores at least: much of the time a journey waits for a browser, a server or a clock
    maxWorkers: 3,
    testTimeout: 90_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'core', include: [core], isolate: false } },
      { extends: true, test: { name: 'house', include: everywhere, exclude: [core, '**/node_modules/**'], globalSetup: ['test/global-setup.ts'] } },
    ],
  },
});
