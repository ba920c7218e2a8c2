/** Tests of the HTML mail and the plain text beside it: language, structure, and nothing from elsewhere. */

import { describe, expect, it } from 'vitest';
import { asHtml } from './as-html.ts';
import { asText } from './as-text.ts';
import type { Inline, Letter, Letterhead } from './letter.ts';

const text = (value: string): Inline[] => [{ kind: 'text', text: value }];
const letter: Letter = {
  subject: 'Uw <klacht> & "wij"',
  blocks: [],
  body: [
    { kind: 'heading', level: 2, children: text('Kop') },
    { kind: 'paragraph', children: [...text('een'), { kind: 'break' }, { kind: 'strong', children: text('twee') }] },
    { kind: 'list', ordered: true, start: 3, items: [text('drie'), [...text('vier'), { kind: 'break' }, ...text('vijf')]] },
    {
      kind: 'quote',
      children: [
        { kind: 'paragraph', children: text('citaat') },
        { kind: 'paragraph', children: text('slot') },
      ],
    },
    { kind: 'address', lines: ['Postbus 1', '2500 AA Den Haag'] },
    { kind: 'paragraph', children: [{ kind: 'link', address: 'https://a.nl/x?y=1&z=2', children: text('uw pagina') }] },
  ],
};
const head: Letterhead = {
  organisation: { name: 'Voorbeeld & Zn', phone: '0800 1234', email: 'klachten@voorbeeld.nl', website: 'voorbeeld.nl' },
  addressee: [],
  reference: 'VB-1',
  date: '21 november 2026',
  language: 'nl',
  subject: letter.subject,
};

describe('a letter as HTML mail', () => {
  const html = asHtml(letter, head);

  it('says its language and its title, also in English', () => {
    expect(html).toContain('<html lang="nl"');
    expect(html).toContain('<title>Uw &lt;klacht&gt; &amp; &quot;wij&quot;</title>');
    expect(asHtml(letter, { ...head, language: 'en' })).toContain('Our reference: VB-1');
  });

  it('has one heading of the first level and skips none', () => {
    expect([...html.matchAll(/<h(\d)/g)].map(([, level]) => level)).toEqual(['1', '2']);
  });

  it('loads nothing and runs nothing', () => {
    expect(html).not.toMatch(/<(?:script|img|link|iframe|form|object)|src=|url\(|@import/i);
  });

  it('given a logo, shows it out of the document itself or at the address it is given, with the name instead of it', () => {
    const logo = { png: new Uint8Array([137, 80, 78, 71]), width: 300, height: 81 };
    const withLogo = { ...head, organisation: { ...head.organisation, logo } };
    expect(asHtml(letter, withLogo)).toContain(
      '<img src="data:image/png;base64,iVBORw==" alt="Voorbeeld &amp; Zn" width="150" height="41"',
    );
    const mailed = asHtml(letter, withLogo, 'cid:logo@a.example');
    expect(mailed).toContain('src="cid:logo@a.example"');
    expect(mailed).not.toMatch(/data:|https?:[^"]*\.png/);
  });

  it('counts on where a list begins, and links to the address as it is', () => {
    expect(html).toContain('<ol start="3"');
    expect(html).toContain('href="https://a.nl/x?y=1&amp;z=2"');
    expect(html).toContain('href="https://voorbeeld.nl"');
  });

  it('is ready for a dark screen', () => {
    expect(html).toContain('<meta name="color-scheme" content="light dark">');
    expect(html).toContain('@media (prefers-color-scheme: dark)');
  });
});

describe('a letter as plain text', () => {
  it('keeps the structure that text can have', () => {
    expect(asText(letter, head)).toBe(
      [
        ...['Kop', '', 'een', 'twee', '', '3. drie', '4. vier', '   vijf', '', '> citaat', '>', '> slot', ''],
        ...['  Postbus 1', '  2500 AA Den Haag', '', 'uw pagina: https://a.nl/x?y=1&z=2', ''],
        ...['-- ', 'Voorbeeld & Zn', '0800 1234', 'klachten@voorbeeld.nl', 'voorbeeld.nl', 'Ons kenmerk: VB-1', ''],
      ].join('\n'),
    );
  });
});
