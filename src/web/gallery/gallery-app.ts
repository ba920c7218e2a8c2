/** The gallery as pages to open: every page of it under its name. */
import { Hono } from 'hono';
import type { Assets } from '../parts/page.tsx';
import { gallery, galleryHtml } from './gallery.ts';

/** A page of a document: white paper with lines on it. */
const PAPER = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 595 842"><path fill="#fff" d="M0 0h595v842H0z"/>${[
  ...Array(12).keys(),
]
  .map((line) => `<path stroke="#555" stroke-width="6" d="M60 ${110 + 40 * line}h${line % 4 === 3 ? 260 : 470}"/>`)
  .join('')}</svg>`;

/** Answers `/` with a list and `/{name}` with the page, `?taal=en` in English; forms lead to the page of thanks. */
export function galleryApp(assets: Assets): Hono {
  const app = new Hono();
  app.get('/', (c) =>
    c.html(`<!doctype html><ul>${gallery.map(({ path }) => `<li><a href="/${path}">${path}</a>`).join('')}</ul>`),
  );
  app.get('/document/pagina/:number', (c) => c.body(PAPER, 200, { 'Content-Type': 'image/svg+xml' }));
  app.get('/:path', async (c) => {
    const html = await galleryHtml(c.req.param('path'), assets, c.req.query('taal') === 'en' ? 'en' : 'nl');
    return html === undefined ? c.notFound() : c.html(html);
  });
  app.post('*', (c) => c.redirect('/klacht-klaar', 303));
  return app;
}
