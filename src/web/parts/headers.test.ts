import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { securityHeaders } from './headers.ts';

function appAt(publicUrl: string): Hono {
  const app = new Hono();
  app.use(securityHeaders(publicUrl));
  app.get('/page', (c) => c.html('<p>x'));
  app.get('/raw', () => new Response('x'));
  app.get('/kept', (c) =>
    c.body('x', 200, { 'Cache-Control': 'public, max-age=60', 'Content-Security-Policy': "sandbox; default-src 'none'" }),
  );
  app.get('/fault', () => {
    throw new Error('x');
  });
  app.onError((_, c) => c.text('fault', 500));
  return app;
}

test.each(['/page', '/raw', '/fault', '/nowhere'])('every answer carries them: %s', async (path) => {
  const { headers } = await appAt('http://localhost:3000').request(path);
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'/);
  expect(headers.get('content-security-policy')).not.toContain('unsafe');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
  expect(headers.get('permissions-policy')).toContain('camera=()');
  expect(headers.has('server') || headers.has('x-powered-by')).toBe(false);
});

test('an answer that is stricter, or may be kept, keeps its own', async () => {
  const { headers } = await appAt('http://localhost:3000').request('/kept');
  expect([headers.get('cache-control'), headers.get('content-security-policy')]).toEqual([
    'public, max-age=60',
    "sandbox; default-src 'none'",
  ]);
});

test('TLS is demanded where there is TLS, and only there', async () => {
  const over = async (url: string) => (await appAt(url).request('/page')).headers.get('strict-transport-security');
  expect(await over('https://klachten.voorbeeld.nl')).toContain('max-age=31536000');
  expect(await over('http://localhost:3000')).toBeNull();
});
