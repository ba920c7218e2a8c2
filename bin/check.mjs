// Everything that must be true before a change is accepted, in one command: lint, types and every test. The last line
// counts them: `N passed, N failed`. The types are checked while the first tests run; what they say comes in one piece.
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HOME = fileURLToPath(new URL('..', import.meta.url));
const REPORTS = join(HOME, '.cache', 'reports');
const { TEST_DATABASE_URL, ...ENVIRONMENT } = process.env;

const total = { passed: 0, failed: 0 };
const red = [];

/** Runs one part, shows what it said when it is over, says how long it took, and counts it as failed when it is red. */
async function part(name, ...commands) {
  const began = performance.now();
  let status = 0;
  for (const [command, ...args] of commands) status ||= await run(command, args, { aside: true });
  say(name, began, status !== 0);
  if (status !== 0) total.failed += 1;
}

/** Runs test files and counts their tests. A file that does not even load, or a fault outside a test, counts too. */
async function tests(name, files, environment = {}) {
  const began = performance.now();
  const report = join(REPORTS, `${name}.json`);
  rmSync(report, { force: true });
  const args = ['run', ...files, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const status = await run('vitest', args, { environment });
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

/** The exit code of a command; `aside` keeps what it says until it has ended. */
function run(command, args, { environment = {}, aside = false } = {}) {
  const program = join(HOME, 'node_modules', '.bin', command);
  const stdio = aside ? ['ignore', 'pipe', 'pipe'] : 'inherit';
  const child = spawn(program, args, { cwd: HOME, stdio, env: { ...ENVIRONMENT, ...environment } });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece) => said.push(piece));
  return new Promise((resolve) => {
    const end = (status) => {
      process.stdout.write(Buffer.concat(said.splice(0)));
      resolve(status ?? 1);
    };
    child.once('error', (error) => said.push(Buffer.from(`${error.message}\n`)));
    child.once('close', end);
  });
}

function say(name, began, isRed) {
  console.log(`${isRed ? '✗' : '✓'} ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)\n`);
  if (isRed) red.push(name);
}

/** The test files that ask for a database of their own. */
function databaseTests() {
  const folders = ['src', 'test'].map((folder) => join(HOME, folder));
  const files = folders.flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, name)));
  return files.filter((file) => /\.test\.tsx?$/.test(file) && /freshDatabase|testOffice/.test(readFileSync(file, 'utf8')));
}

mkdirSync(REPORTS, { recursive: true });
await part('lint', ['biome', 'check', '--reporter=summary']);
const types = part('types', ['tsc', '-b'], ['tsc', '-p', 'test']);
await tests('tests', []);
await types;
if (TEST_DATABASE_URL) await tests('database tests on another server', databaseTests(), { TEST_DATABASE_URL });

// what is red may stand far above
if (red.length > 0) console.log(`✗ ${red.join(', ')}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
