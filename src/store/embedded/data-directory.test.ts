import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { prepareDataDirectory, readDescription, spaceFault } from './data-directory.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gehoord-data-'));
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true });
});

test('a new one is closed to others and remembers what it is', () => {
  const made = prepareDataDirectory(join(folder, 'a', 'b'), 'demonstration');
  expect(statSync(join(folder, 'a', 'b')).mode & 0o777).toBe(0o700);
  expect(readDescription(join(folder, 'a', 'b'))).toEqual(made);
  expect(made).toMatchObject({ format: 1, mode: 'demonstration', postgres: '18' });
});

test('an existing one is used again as it is', () => {
  const made = prepareDataDirectory(folder, 'real');
  expect(prepareDataDirectory(folder, 'real')).toEqual(made);
});

test("a folder with somebody else's files is left alone", () => {
  writeFileSync(join(folder, 'vakantie.jpg'), '');
  expect(() => prepareDataDirectory(folder, 'real')).toThrow(/niet leeg en is geen gegevensmap/);
  expect(existsSync(join(folder, 'gehoord.json'))).toBe(false);
});

test('a fresh disk with its own folder of lost files is empty enough', () => {
  mkdirSync(join(folder, 'lost+found'));
  expect(() => prepareDataDirectory(folder, 'real')).not.toThrow();
});

test('a file in the place of the folder is said to be no folder', () => {
  writeFileSync(join(folder, 'data'), '');
  expect(() => prepareDataDirectory(join(folder, 'data'), 'real')).toThrow(/is geen map/);
});

test('a folder that cannot be written is named', () => {
  expect(() => prepareDataDirectory('/proc/gehoord', 'real')).toThrow(/De gegevensmap \/proc\/gehoord is niet te schrijven/);
});

test('a description that cannot be read is no reason to begin anew', () => {
  writeFileSync(join(folder, 'gehoord.json'), '{"format":');
  expect(() => prepareDataDirectory(folder, 'real')).toThrow(/niet leesbaar/);
});

test('data that stands on a server is not replaced by an empty database, nor the other way round', () => {
  prepareDataDirectory(folder, 'real', 'server');
  expect(() => prepareDataDirectory(folder, 'real')).toThrow(/Stel DATABASE_URL weer in/);
  const other = join(folder, 'other');
  prepareDataDirectory(other, 'real');
  expect(() => prepareDataDirectory(other, 'real', 'server')).toThrow(/Haal DATABASE_URL weg/);
});

test('a disk with too little room is said with how much there is and how much is needed', () => {
  expect(spaceFault(folder, 1)).toBeUndefined();
  expect(spaceFault(folder, 2 ** 60)).toMatch(
    /^Op de schijf van .* is nog \d+ MB vrij; Gehoord heeft er minstens 1099511627776 MB nodig/,
  );
});
