// The built styles, scripts and fonts: read once, served from memory, addressed by their content so that browsers keep them.
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Hono } from 'hono';

/** `url('look.css')` is the address for a page; `app` answers below `/assets`. */
export type BuiltAssets = { url(name: string): string; app: Hono };

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

type Asset = { plain: Uint8Array<ArrayBuffer>; brotli?: Uint8Array<ArrayBuffer> | undefined; mark: string; type: string };

/** @param folder `dist/assets`, as the build made it; before the first build there are simply no assets */
export function builtAssets(folder: string): BuiltAssets {
  const assets = readAssets(folder);
  const app = new Hono();
  app.get('/assets/:name', (c) => {
    const asset = assets.get(c.req.param('name'));
    if (!asset) return c.notFound();
    const lasting = c.req.query('v') === asset.mark || /-[A-Z0-9]{8}\.\w+$/.test(c.req.param('name'));
    c.header('Cache-Control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
    c.header('ETag', `"${asset.mark}"`);
    c.header('Vary', 'Accept-Encoding');
    c.header('Content-Type', asset.type);
    if (c.req.header('if-none-match') === `"${asset.mark}"`) return c.body(null, 304);
    if (!asset.brotli || !/\bbr\b/.test(c.req.header('accept-encoding') ?? '')) return c.body(asset.plain);
    c.header('Content-Encoding', 'br');
    return c.body(asset.brotli);
  });
  return {
    app,
    url(name) {
      const mark = assets.get(name)?.mark;
      return mark ? `/assets/${name}?v=${mark}` : `/assets/${name}`;
    },
  };
}

function readAssets(folder: string): ReadonlyMap<string, Asset> {
  const list = join(folder, 'manifest.json');
  if (!existsSync(list)) return new Map();
  const marks: Record<string, string> = JSON.parse(readFileSync(list, 'utf8'));
  return new Map(Object.entries(marks).map(([name, mark]) => [name, readAsset(join(folder, name), mark)]));
}

function readAsset(file: string, mark: string): Asset {
  const small = `${file}.br`;
  const brotli = existsSync(small) ? new Uint8Array(readFileSync(small)) : undefined;
  return { plain: new Uint8Array(readFileSync(file)), brotli, mark, type: TYPES[extname(file)] ?? 'application/octet-stream' };
}
