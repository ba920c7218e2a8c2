/** @jsxImportSource #web/jsx */
/** Tests of the lines that say how to reach somebody. */
import { expect, test } from 'vitest';
import { ReachWithin } from './reach.tsx';

const html = async (text: string) => String(await (<ReachWithin line={text} />));

test('CAK-33: a number can be called and an address of the web followed; the sentence keeps its end', async () => {
  expect(await html('Bel gratis 0800 - 33 55 555, op werkdagen van 9.00 tot 17.00 uur. Of ga naar www.ombudsman.example.')).toBe(
    'Bel gratis <a class="nowrap" href="tel:08003355555">0800 - 33 55 555</a>, op werkdagen van 9.00 tot 17.00 uur. Of ga naar <a href="https://www.ombudsman.example">www.ombudsman.example</a>.',
  );
});

test('what is neither stays as it is, and nothing in it becomes a tag', async () => {
  expect(await html('Binnen 2 weken, in 2026. <b>Artikel 9:24</b>')).toBe(
    'Binnen 2 weken, in 2026. &lt;b&gt;Artikel 9:24&lt;/b&gt;',
  );
});
