/** Serves the gallery on loopback with the built style and the strict content security policy of the product. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { build } from 'esbuild';
import { Hono } from 'hono';
import { galleryApp } from '#web/gallery/gallery-app.ts';
import { accentCss } from '#web/look/accent.ts';
import { pruneCss } from '../../bin/prune-css.mjs';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; frame-src 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'; require-trusted-types-for 'script'";

/** A running gallery. */
export interface GalleryServer {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Builds style and script in memory and serves every page of the gallery under its name. */
export async function serveGallery(accent?: string): Promise<GalleryServer> {
  const files = await buildAssets();
  const assets = {
    styles: '/assets/look.css',
    script: '/assets/start.js',
    policyScript: '/assets/policy.js',
    ...(accent && { accent: '/accent.css' }),
  };
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    context.header('Content-Security-Policy', POLICY);
  });
  app.get('/accent.css', (context) => context.body(accentCss(accent ?? ''), 200, { 'Content-Type': 'text/css' }));
  app.get('/assets/:file', (context) => {
    const file = files.get(context.req.param('file'));
    return file === undefined ? context.notFound() : context.body(file.body, 200, { 'Content-Type': file.type });
  });
  app.route('/', galleryApp(assets));
  return listen(app);
}

/** A built file. */
export interface Asset {
  readonly body: Uint8Array<ArrayBuffer> | string;
  readonly type: string;
}

/** The style, the script and the fonts as a browser gets them. */
export async function buildAssets(): Promise<Map<string, Asset>> {
  const { outputFiles } = await build({
    entryPoints: ['src/web/look/look.css', 'src/web/browser/start.ts', 'src/web/browser/policy.ts'],
    outdir: 'assets',
    entryNames: '[name]',
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: ['es2022', 'chrome111', 'firefox115', 'safari16.4'],
    loader: { '.woff2': 'file' },
  });
  return new Map(
    outputFiles.map((file): [string, Asset] => {
      const name = file.path.slice(file.path.lastIndexOf('/') + 1);
      if (name.endsWith('.css')) return [name, { body: pruneCss(file.text), type: 'text/css' }];
      if (name.endsWith('.js')) return [name, { body: file.text, type: 'text/javascript' }];
      return [name, { body: new Uint8Array(file.contents), type: 'font/woff2' }];
    }),
  );
}

async function listen(app: Hono): Promise<GalleryServer> {
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1', createServer });
  await new Promise<void>((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
