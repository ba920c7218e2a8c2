// The walls of the house: what may stand where, and who may know whom. Rules that a compiler does not check.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { allVerbs, stepOf, stepOfNoun } from '#core/case/steps.ts';
import { wordsOf } from '#core/words/words-of-steps.ts';
import { missingPlatformEntries } from '../bin/lock.mjs';
import { staffRoutes } from '../src/web/staff/routes.ts';

const HOME = resolve(import.meta.dirname, '..');
const SRC = join(HOME, 'src');

type SourceFile = { path: string; text: string; lines: number; code: string; imports: string[] };

const files = readSources();
const product = files.filter((file) => !isTest(file.path));
const core = product.filter((file) => file.path.startsWith('core/'));

/** The floor of each room; an arrow goes down, or stays within the room. Files straight below src/ are the fifth. */
const FLOORS: Record<string, number> = {
  core: 1,
  store: 2,
  letters: 2,
  mail: 2,
  handling: 3,
  web: 4,
  api: 4,
  jobs: 4,
  '': 5,
  cli: 6,
};

/** What the core may import from outside, and where. */
const CORE_PACKAGES: Record<string, string[]> = { 'temporal-polyfill': ['core/time/', 'core/deadline/'], yaml: ['core/policy/'] };

const DRAWERS = /^(utils?|common|shared|misc|lib|helpers?|types?)(\.|$)/;
const LONGEST_FILE = 400;

describe('the floors', () => {
  test('no arrow goes up or sideways', () => {
    const wrong = arrows(product).filter(({ from, to }) => roomOf(from) !== roomOf(to) && floorOf(to) >= floorOf(from));
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  test('a relative import stays in its room, and a neighbour in the same folder is called relatively', () => {
    const wrong = product.flatMap((file) =>
      file.imports.filter((name) => isWronglyAddressed(file.path, name)).map((name) => `${file.path}: ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  test('files import each other in no circle', () => {
    expect(circles(arrows(product))).toEqual([]);
  });
});

describe('the core is pure', () => {
  test('it imports no package but dates in its time and yaml in its policy', () => {
    const wrong = core.flatMap((file) =>
      file.imports.filter((name) => isForeign(name) && !allowedInCore(file.path, name)).map((name) => `${file.path}: ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  test('it knows no clock, no chance and no surroundings', () => {
    const impure =
      /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bprocess\.|\bTemporal\.Now\b|\bperformance\.|\bset(?:Timeout|Interval|Immediate)\(|\bfetch\(|\bconsole\.|\bcrypto\./;
    expect(core.filter((file) => impure.test(file.code)).map(({ path }) => path)).toEqual([]);
  });
});

describe('files', () => {
  test('there are no barrels', () => {
    expect(files.filter(({ path }) => /(^|\/)index\.tsx?$/.test(path)).map(({ path }) => path)).toEqual([]);
  });

  test('there are no drawers: every name says what is inside', () => {
    expect(files.filter(({ path }) => path.split('/').some((part) => DRAWERS.test(part))).map(({ path }) => path)).toEqual([]);
  });

  test(`none is longer than ${LONGEST_FILE} lines`, () => {
    const sizes = product.map(({ lines }) => lines).sort((a, b) => a - b);
    const at = (share: number) => sizes[Math.min(sizes.length - 1, Math.floor(sizes.length * share))];
    console.log(`${sizes.length} files in src: median ${at(0.5)} lines, 90 % at most ${at(0.9)}, longest ${sizes.at(-1)}`);
    expect(files.filter(({ lines }) => lines > LONGEST_FILE).map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
  });

  test('each opens with a sentence that says what it is for', () => {
    expect(product.filter(({ text }) => !/^\/[/*]/.test(text)).map(({ path }) => path)).toEqual([]);
  });

  test('everything has a name: no default exports', () => {
    expect(product.filter(({ code }) => /\bexport\s+default\b/.test(code)).map(({ path }) => path)).toEqual([]);
  });

  test('only config.ts reads the environment', () => {
    expect(
      product.filter(({ path, code }) => path !== 'config.ts' && /\bprocess\.env\b/.test(code)).map(({ path }) => path),
    ).toEqual([]);
  });
});

describe('every step of a case', () => {
  const steps = files.filter(({ path }) => /^core\/case\/steps\/[^/]+\.ts$/.test(path));

  test('has its test beside it', () => {
    const paths = new Set(steps.map(({ path }) => path));
    const untested = [...paths].filter((path) => !isTest(path) && !paths.has(path.replace(/\.ts$/, '.test.ts')));
    expect(untested).toEqual([]);
  });

  test('has a page of its own: no two share an address, and no fixed page of a case stands in the way of one', () => {
    const nouns = allVerbs().map((verb) => stepOf(verb).noun);
    const fixed = staffRoutes.flatMap(({ path }) => /^\/werk\/zaken\/:case\/([a-z-]+)/.exec(path)?.[1] ?? []);
    expect(nouns.filter((noun, at) => nouns.indexOf(noun) !== at || fixed.includes(noun))).toEqual([]);
    expect(nouns.filter((noun) => stepOfNoun(noun)?.noun !== noun)).toEqual([]);
  });

  test.each(['nl', 'en'] as const)(
    'has its words (%s): the act, what it means, the line in the story, every field and choice',
    (language) => {
      const silent = allVerbs().flatMap((verb) => {
        const { act, explain, done, fields, choices } = wordsOf(verb, { language });
        const said = [
          act,
          explain,
          done,
          ...Object.values(fields).map((one) => one.label),
          ...Object.values(choices).flatMap(Object.values),
        ];
        const unsaid = Object.keys(stepOf(verb).fields).filter((field) => fields[field] === undefined);
        return [...said.filter((one) => one.trim() === '').map(() => verb), ...unsaid.map((field) => `${verb}.${field}`)];
      });
      expect(silent).toEqual([]);
    },
  );
});

describe('the words of colleagues', () => {
  test('KIK-01: none names klager or betrokkene by itself; written as {de klager}, {klagers} or {de betrokkene} the procedure does', () => {
    const named = product.filter(({ path, text }) => {
      const isTable = /^(web\/words\/staff|core\/words|web\/forms)\//.test(path) && path !== 'core/words/called.ts';
      const said = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '').replace(/\{[a-z ]*(klagers?|betrokkene)\}/gi, '');
      return isTable && /\b(klagers?|betrokkene)\b/i.test(said);
    });
    expect(named.map(({ path }) => path)).toEqual([]);
  });
});

describe('the decisions', () => {
  const names = readdirSync(join(HOME, 'docs', 'decisions')).filter((name) => /^\d{4}-.+\.md$/.test(name));
  const numbers = names.map((name) => name.slice(0, 4));

  test('each has a number of its own, and says it', () => {
    expect(numbers.filter((number, at) => numbers.indexOf(number) !== at)).toEqual([]);
    const wrong = names.filter((name) => {
      const text = readFileSync(join(HOME, 'docs', 'decisions', name), 'utf8');
      return !text.startsWith(`# ${name.slice(0, 4)} `);
    });
    expect(wrong).toEqual([]);
  });

  test('whoever names one names one that is there', () => {
    const lost = files.flatMap(({ path, text }) =>
      [...text.matchAll(/docs\/decisions\/(\d{4})/g)].filter(([, number]) => !numbers.includes(number as string)).map(() => path),
    );
    expect(lost).toEqual([]);
  });
});

test('the lockfile names the packages of every platform (node bin/lock.mjs)', () => {
  const { packages } = JSON.parse(readFileSync(join(HOME, 'package-lock.json'), 'utf8'));
  expect(missingPlatformEntries(packages).map(([name]) => name)).toEqual([]);
});

function readSources(): SourceFile[] {
  const entries = readdirSync(SRC, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => readSource(join(entry.parentPath, entry.name)));
}

function readSource(file: string): SourceFile {
  const text = readFileSync(file, 'utf8');
  const imports = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
  return { path: relative(SRC, file), text, lines: text.trimEnd().split('\n').length, code: withoutComments(text), imports };
}

/** Comments may cite anything; only what runs is looked at. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}

function roomOf(path: string): string {
  return path.includes('/') ? (path.split('/')[0] as string) : '';
}

function floorOf(path: string): number {
  return FLOORS[roomOf(path)] ?? Number.NaN;
}

type Arrow = { from: string; to: string };

function arrows(from: SourceFile[]): Arrow[] {
  return from.flatMap((file) =>
    file.imports.filter((name) => !isForeign(name)).map((name) => ({ from: file.path, to: targetOf(file.path, name) })),
  );
}

function targetOf(path: string, name: string): string {
  return name.startsWith('#') ? name.slice(1) : relative(SRC, resolve(SRC, dirname(path), name));
}

function isWronglyAddressed(path: string, name: string): boolean {
  if (name.startsWith('.')) return roomOf(targetOf(path, name)) !== roomOf(path);
  return name.startsWith('#') && path.includes('/') && dirname(targetOf(path, name)) === dirname(path);
}

function isForeign(name: string): boolean {
  return !name.startsWith('.') && !name.startsWith('#');
}

function allowedInCore(path: string, name: string): boolean {
  return (CORE_PACKAGES[name] ?? []).some((place) => path.startsWith(place));
}

/** Each circle once, as the path that goes round. */
function circles(all: Arrow[]): string[] {
  const next = Map.groupBy(all, ({ from }) => from);
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (file: string, trail: string[]) => {
    const seen = trail.indexOf(file);
    if (seen >= 0) found.push([...trail.slice(seen), file].join(' → '));
    if (seen >= 0 || done.has(file)) return;
    for (const { to } of next.get(file) ?? []) walk(to, [...trail, file]);
    done.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  return found;
}
