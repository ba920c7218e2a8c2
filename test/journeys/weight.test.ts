/** What a phone has to download for a page, and whether the stylesheet knows every name that it reads. */
import { brotliCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { gallery, galleryHtml } from '#web/gallery/gallery.ts';
import { pruneCss } from '../../bin/prune-css.mjs';
import type { Asset } from './gallery-server.ts';
import { buildAssets } from './gallery-server.ts';

let assets: Map<string, Asset>;
const text = (name: string) => String(assets.get(name)?.body);

beforeAll(async () => {
  assets = await buildAssets();
});

describe('the weight of a page', () => {
  it('stays under 100 kB with style, script and typeface; the script under 30 kB', async () => {
    const font = [...assets].find(([name]) => name.includes('latin-wght'))?.[1].body.length ?? Number.NaN;
    const scripts = text('start.js').length + text('policy.js').length;
    const shared = brotliCompressSync(text('look.css')).length + scripts + font;
    const pages = await Promise.all(gallery.map(({ path }) => galleryHtml(path, { styles: '/assets/look.css' })));
    expect(shared + Math.max(...pages.map((html) => html?.length ?? 0))).toBeLessThan(100_000);
    expect(text('start.js').length).toBeLessThan(30_000);
  });
});

describe('the stylesheet', () => {
  it('defines every token of ours that it reads', () => {
    const css = text('look.css');
    const defined = new Set([...css.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name));
    const read = new Set([...css.matchAll(/var\(\s*(--[\w-]+)\s*\)/g)].map(([, name]) => name ?? ''));
    const ours = [...read].filter((name) => !/^--_?(nl|utrecht|basis|voorbeeld)-/.test(name));
    expect(ours.filter((name) => !defined.has(name))).toEqual([]);
    expect(ours.length).toBeGreaterThan(30);
  });

  it('loses only what nothing reads', () => {
    const css = '.a{--x:1px;--y:var(--x);--z:2px;color:red;margin:var(--y)}.b{--q:3px}.c{--x:4px}';
    expect(pruneCss(css)).toBe('.a{--x:1px;--y:var(--x);color:red;margin:var(--y)}.c{--x:4px}');
  });

  it('names a line under text and its style apart: in one Safari reads nothing of it', () => {
    const lines = [...text('look.css').matchAll(/(?<![\w-])text-decoration:([^;}]+)/g)].map(([, value]) => value?.trim());
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.filter((value) => !/^(underline|none|inherit)( *!important)?$/.test(value ?? ''))).toEqual([]);
  });

  it('asks nothing of another site', () => {
    expect(text('look.css')).not.toMatch(/https?:|data:|@import/);
  });
});
