// Everything that must be true before a change is accepted, in one command: types, lint, then every test. The last
// line counts them: `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HOME = fileURLToPath(new URL('..', import.meta.url));
const REPORTS = join(HOME, '.cache', 'reports');
const { TEST_DATABASE_URL, ...ENVIRONMENT } = process.env;

const total = { passed: 0, failed: 0 };

/** Runs one part, says how long it took, and counts it as failed when it is red. */
function part(name, ...commands) {
  const began = performance.now();
  const red = commands.some(([command, ...args]) => run(command, args) !== 0);
  say(name, began, red);
  if (red) total.failed += 1;
}

/** Runs test files and counts their tests. A file that does not even load, or a fault outside a test, counts too. */
function tests(name, files, environment = {}) {
  const began = performance.now();
  const report = join(REPORTS, `${name}.json`);
  rmSync(report, { force: true });
  const status = run(
    'vitest',
    ['run', ...files, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    environment,
  );
  const { passed, failed } = countIn(report);
  const uncounted = status !== 0 && failed === 0 ? 1 : 0;
  total.passed += passed;
  total.failed += failed + uncounted;
  say(name, began, status !== 0);
}

function countIn(report) {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    const broken = testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
    );
    return { passed: numPassedTests, failed: numFailedTests + broken.length };
  } catch {
    return { passed: 0, failed: 0 }; // no report: the run itself broke off, and its exit code is counted
  }
}

function run(command, args, environment = {}) {
  const program = join(HOME, 'node_modules', '.bin', command);
  const { status, error } = spawnSync(program, args, { cwd: HOME, stdio: 'inherit', env: { ...ENVIRONMENT, ...environment } });
  if (error) console.error(error.message);
  return status ?? 1;
}

function say(name, began, red) {
  console.log(`${red ? '✗' : '✓'} ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)\n`);
}

/** The test files that ask for a database of their own. */
function databaseTests() {
  const folders = ['src', 'test'].map((folder) => join(HOME, folder));
  const files = folders.flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, name)));
  return files.filter((file) => /\.test\.tsx?$/.test(file) && /freshDatabase|testOffice/.test(readFileSync(file, 'utf8')));
}

mkdirSync(REPORTS, { recursive: true });
part('types', ['tsc', '-b'], ['tsc', '-p', 'test']);
part('lint', ['biome', 'check', '--reporter=summary']);
tests('tests', []);
if (TEST_DATABASE_URL) tests('database tests on another server', databaseTests(), { TEST_DATABASE_URL });

console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
