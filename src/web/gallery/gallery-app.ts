/** The gallery as pages to open: every page of it under its name. */
import { Hono } from 'hono';
import type { Assets } from '../parts/page.tsx';
import { gallery, galleryHtml } from './gallery.ts';

/** Answers `/` with a list and `/{name}` with the page, `?taal=en` in English; forms lead to the page of thanks. */
export function galleryApp(assets: Assets): Hono {
  const app = new Hono();
  app.get('/', (c) =>
    c.html(`<!doctype html><ul>${gallery.map(({ path }) => `<li><a href="/${path}">${path}</a>`).join('')}</ul>`),
  );
  app.get('/:path', async (c) => {
    const html = await galleryHtml(c.req.param('path'), assets, c.req.query('taal') === 'en' ? 'en' : 'nl');
    return html === undefined ? c.notFound() : c.html(html);
  });
  app.post('*', (c) => c.redirect('/klacht-klaar', 303));
  return app;
}
