import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';

const everywhere = ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'];
const core = 'src/core/**/*.test.ts';

/** The core needs nothing; everything else may ask for a database, which is started once for the whole run. */
export default defineConfig({
  test: {
    pool: 'forks',
    // more than there are cores: much of the time a journey waits for a browser, a server or a clock
    maxWorkers: 4,
    // a file finds the modules that the one before it loaded: loading them anew took half of the time of most files
    isolate: false,
    sequence: { sequencer: LongestFirst },
    testTimeout: 90_000,
    hookTimeout: 120_000,
    // what is waited for may take its time on a busy machine: a second, as is usual, measures the machine
    expect: { poll: { timeout: 60_000 } },
    projects: [
      { extends: true, test: { name: 'core', include: [core] } },
      { extends: true, test: { name: 'house', include: everywhere, exclude: [core, '**/node_modules/**'], globalSetup: ['test/global-setup.ts'] } },
    ],
  },
});
