/** @jsxImportSource #web/jsx */
/** What JSX means on our pages: what is typed shows literally, finished HTML stays, and it reads as Hono's own would. */
import { serialize } from 'node:v8';
import type { Child } from 'hono/jsx';
import { jsx as honoJsx } from 'hono/jsx/jsx-runtime';
import { raw } from 'hono/utils/html';
import { describe, expect, test } from 'vitest';
import { jsx } from './jsx-runtime.ts';

const NASTY = `</p><script>alert("1")</script>&amp;'`;
const html = (made: Child) => String(made);

describe('text', () => {
  test('of anybody is shown literally, between elements and in attributes', () => {
    expect(html(<p title={NASTY}>{NASTY}</p>)).toBe(
      '<p title="&lt;/p&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;amp;&#39;">' +
        '&lt;/p&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;amp;&#39;</p>',
    );
  });

  test('that a component answers is escaped too', () => {
    const Plain = () => NASTY as unknown as ReturnType<typeof jsx>;
    expect(html(<Plain />)).not.toContain('<script>');
  });

  test('with signs that are not Latin shows them by their number, so that the page stays half as large in memory', () => {
    const made = html(<p title="→ 🙂">{'“Zoë” kreeg € 5 & niets'}</p>);
    expect(made).toBe('<p title="&#8594; &#128578;">&#8220;Zoë&#8221; kreeg &#8364; 5 &amp; niets</p>');
    // V8 writes a Latin text down with a quotation mark before it, and any other with a c
    expect(serialize(made)[2]).toBe('"'.charCodeAt(0));
  });

  test('that is finished HTML stays as it is', () => {
    const inner = <b>{'<'}</b>;
    expect(html(<p>{[inner, raw('<br/>')]}</p>)).toBe('<p><b>&lt;</b><br/></p>');
  });
});

describe('a value that is no text', () => {
  test('is nothing when it is absent, true or false; a number, also 0, is shown', () => {
    expect(html(<p>{[null, undefined, true, false, 0, ['', [1]]]}</p>)).toBe('<p>01</p>');
  });

  test.each([{}, Symbol('x'), () => 'x', Promise.resolve('x')])('is a fault when it cannot be shown: %#', (value) => {
    expect(() => jsx('p', { children: value })).toThrow('cannot be shown');
    expect(() => jsx('p', { title: value })).toThrow('cannot be an attribute');
  });
});

describe('an element reads as Hono’s own', () => {
  test.each<[string, Record<string, unknown>]>([
    ['input', { type: 'checkbox', checked: true, disabled: false, value: NASTY }],
    ['a', { href: '/x?a=1&b=2', 'aria-current': false, hidden: true, children: ['x', 1, null] }],
    ['option', { value: undefined, selected: false, children: 'x' }],
    ['details', { open: true, 'data-menu': true, children: [] }],
    ['br', {}],
    ['br', { class: 'a' }],
    ['p', { class: 'a', children: 'x' }],
    ['p', { class: 'a', title: undefined, children: 'x' }],
    ['p', { class: 'a', title: 'b', children: 'x' }],
    ['p', { title: 'b', class: 'a', children: 'x' }],
    ['p', { class: '', children: 'x' }],
    ['p', { class: NASTY, children: 'x' }],
    ['p', { class: undefined, children: 'x' }],
    ['svg', { viewBox: '0 0 1 1', focusable: 'false', children: 'x' }],
  ])('%s', (tag, props) => {
    const wanted = html(honoJsx(tag, { ...props }, undefined) as unknown as Child);
    // the second time from what was kept of the first
    expect([html(jsx(tag, props)), html(jsx(tag, props))]).toEqual([wanted, wanted]);
  });
});

test('classes without end are shown, and no more than so many are kept', () => {
  for (let n = 0; n < 2000; n += 1) expect(html(jsx('u', { class: `c${n}`, children: n }))).toBe(`<u class="c${n}">${n}</u>`);
});
