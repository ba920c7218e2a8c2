// The gallery: what became of each picture, and the page that shows it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { galleryCommand } from '../gallery.ts';
import { changesBetween } from './changes.ts';
import { contents } from './contents.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gehoord-gallery-'));
  for (const part of ['was', 'is']) mkdirSync(join(folder, part));
  for (const [file, text] of [
    ['was/a.png', 'one'],
    ['is/a.png', 'two'],
    ['was/b.png', 'one'],
    ['is/b.png', 'one'],
    ['was/c.png', 'one'],
    ['is/d.png', 'one'],
  ] as const)
    writeFileSync(join(folder, file), text);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('given pictures of before and now, then each is changed, the same, gone or new, and what changed stands first beside what it was', () => {
  const changes = changesBetween(join(folder, 'was'), join(folder, 'is'), ['a.png', 'b.png', 'c.png', 'd.png']);
  expect([...changes.values()]).toEqual(['changed', 'same', 'gone', 'new']);
  const page = contents(changes, 'was');
  expect(page.indexOf('Veranderd (1)')).toBeLessThan(page.indexOf('Nieuw (1)'));
  expect(page).toContain('src="was/a.png"');
  expect(page).toContain('src="a.png"');
  expect(page).toContain('src="was/c.png"');
});

test('a choice that does not exist, and a name that no page has, are refused with what is allowed, and nothing is made', async () => {
  const said: string[] = [];
  const out = { print: (text: string) => said.push(text), complain: (text: string) => said.push(text) };
  expect(await galleryCommand(['--map', 'x'], out)).toBe(2);
  expect(said.join('\n')).toContain('--out MAP');
  expect(await galleryCommand(['--only', 'bestaat-niet'], out)).toBe(2);
  expect(said.at(-1)).toContain('bestaat-niet');
});
