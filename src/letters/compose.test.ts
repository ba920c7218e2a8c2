/** Tests of composing: mandatory blocks, literal values, and what a template can reach. */

import { describe, expect, it } from 'vitest';
import { asHtml } from './as-html.ts';
import { asText } from './as-text.ts';
import { compose } from './compose.ts';
import { type Letter, type Letterhead, textOfNode } from './letter.ts';
import { readTemplate } from './template.ts';

function composed(body: string, facts: object = {}, required: string[] = [], subject = 'Uw klacht') {
  const template = readTemplate(`---\nsubject: ${JSON.stringify(subject)}\n---\n${body}`, 'letters/test.md');
  if ('faults' in template) throw new Error(JSON.stringify(template.faults));
  return compose(template, facts, required);
}

function letter(body: string, facts: object = {}, subject?: string): Letter {
  const result = composed(body, facts, [], subject);
  if (!('body' in result)) throw new Error(JSON.stringify(result));
  return result;
}

const texts = (body: string, facts: object = {}) => letter(body, facts).body.map(textOfNode);
const kinds = (body: string, facts: object = {}) => letter(body, facts).body.map((node) => node.kind);

const head: Letterhead = {
  organisation: { name: 'Voorbeeld' },
  addressee: ['Mevrouw A. Yilmaz'],
  reference: 'VB-2026-00001',
  date: '21 november 2026',
  language: 'nl',
  subject: 'Uw klacht',
};

describe('CAK-29: a letter cannot leave while a mandatory block is missing', () => {
  const body = '{% block findings %}\n## Wat wij vonden\n\n{{ findings }}\n{% endblock %}\n';

  it('a filled block is in the letter', () => {
    expect(composed(body, { findings: 'Wij belden u niet terug.' }, ['findings'])).toMatchObject({
      blocks: [{ id: 'findings', empty: false }],
    });
  });

  it.each(['', '   ', '\n\n', '\u200b', '\u00a0', '\ufeff', '\u2800', null])('a block filled with %j is missing', (findings) => {
    expect(composed(body, { findings }, ['findings'])).toEqual({ missing: ['findings'] });
  });

  it('a block whose sentence leads up to nothing is missing', () => {
    expect(composed('{% block a %}Wij vonden dit: {{ x }}{% endblock %}', { x: ' ' }, ['a'])).toEqual({ missing: ['a'] });
  });

  it('a block with a hole in it is missing: one element without a finding', () => {
    const text = '{% block a %}{% for e in elements %}Punt {{ e.number }}: {{ e.finding }}\n\n{% endfor %}{% endblock %}';
    const elements = [
      { number: 1, finding: 'Niet gebeld.' },
      { number: 2, finding: null },
    ];
    expect(composed(text, { elements }, ['a'])).toEqual({ missing: ['a'] });
    expect(composed(text, { elements: elements.slice(0, 1) }, ['a'])).toHaveProperty('body');
  });

  it('what may be absent in a block stands in an if', () => {
    expect(composed('{% block a %}Tekst.{% if x %} En {{ x }}.{% endif %}{% endblock %}', { x: '' }, ['a'])).toHaveProperty(
      'body',
    );
  });

  it('a block that the template leaves out is missing', () => {
    const text = '{% if x %}{% block a %}tekst{% endblock %}{% endif %}';
    expect(composed(text, { x: false }, ['a', 'b'])).toEqual({ missing: ['a', 'b'] });
  });

  it('an empty block that nobody demands does not stop the letter', () => {
    expect(letter(body, { findings: '' }).blocks).toEqual([{ id: 'findings', empty: true }]);
  });

  it('a block of fixed text is there without values', () => {
    expect(composed('{% block a %}U kunt naar de ombudsman.{% endblock %}', {}, ['a'])).toHaveProperty('body');
  });
});

describe('B-32: what people wrote stands in the letter literally', () => {
  const attacks = [
    '**vet** _schuin_ `code`',
    '# kop',
    '- lijst',
    '1. een',
    '> citaat',
    '```address',
    '[klik](javascript:alert(1))',
    '![x](https://evil.example/x.png)',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what the attacker types
    '{{7*7}}${7*7}<%=7*7%>#{7*7}[[7*7]]',
    '{% include "/etc/passwd" %}',
    '</p><script>alert(1)</script>&amp;',
    '\\# \\*geen\\*',
    '=1+1',
    '%0d%0a',
    "'; DROP TABLE",
    '#eval("1")',
    '\ue0000\ue001',
  ];

  it.each(attacks)('%s', (value) => {
    const made = letter('Vooraf\n\n{{ text }}\n\nU schreef: *{{ text }}*.', { text: value });
    expect(made.body.map((node) => node.kind)).toEqual(['paragraph', 'paragraph', 'paragraph']);
    expect(made.body.map(textOfNode)).toEqual(['Vooraf', value, `U schreef: ${value}.`]);
    expect(asText(made, head)).toContain(value);
    const html = asHtml(made, head);
    expect(html).not.toMatch(/<script|<img|javascript:[^<]*"/);
    expect(html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'")).toContain(
      value.replaceAll('&', '&amp;'),
    );
  });

  it('in the subject too, on one line', () => {
    expect(letter('x', { text: '**a**\r\nBcc: x@evil.example' }, 'Over {{ text }}').subject).toBe(
      'Over **a** Bcc: x@evil.example',
    );
  });

  it('with its line breaks and its paragraphs', () => {
    expect(letter('{{ text }}', { text: 'een\ntwee\r\n\r\n\r\ndrie' }).body).toEqual([
      { kind: 'paragraph', children: [{ kind: 'text', text: 'een' }, { kind: 'break' }, { kind: 'text', text: 'twee' }] },
      { kind: 'paragraph', children: [{ kind: 'text', text: 'drie' }] },
    ]);
  });

  it('with a mark for what cannot be shown, never silently less', () => {
    expect(texts('{{ text }}', { text: 'a\u0000b\ud800c' })).toEqual(['a\ufffdb\ufffdc']);
  });

  it('and turns no word of ours around: an open direction mark ends with the value', () => {
    expect(texts('U schreef {{ text }} aan ons.', { text: 'a\u202eb' })).toEqual(['U schreef a\u202eb\u202c aan ons.']);
  });

  it('cannot point at another value', () => {
    expect(texts('{{ secret }} {{ text }}', { secret: 's3cret', text: '\ue0000\ue001' })).toEqual(['s3cret \ue0000\ue001']);
  });
});

describe('a link', () => {
  it.each(['https://voorbeeld.nl/mijn-klacht#geheim', 'mailto:klacht@voorbeeld.nl', 'tel:+31701234567'])(
    'to %s is one',
    (link) => {
      expect(asHtml(letter('[Uw klacht]({{ link }})', { link }), head)).toContain(`href="${link}"`);
    },
  );

  it.each(['javascript:alert(1)', 'data:text/html,x', '//evil.example', 'JaVaScRiPt:x', 'https://a b', 'file:///etc/passwd'])(
    'to %s is text',
    (link) => {
      const made = letter('[Uw klacht]({{ link }})', { link });
      expect(asHtml(made, head)).not.toContain(`href="${link}`);
      expect(made.body.map(textOfNode)).toEqual([`Uw klacht (${link})`]);
    },
  );

  it('shows its address in plain text', () => {
    expect(asText(letter('[Uw klacht]({{ link }})', { link: 'https://a.nl/b' }), head)).toContain('Uw klacht: https://a.nl/b');
  });
});

describe('a template reaches nothing but its facts', () => {
  it('an unknown fact is a fault with its place', () => {
    expect(composed('Beste lezer,\n\nBeste {{ naam }}')).toMatchObject({
      fault: { file: 'letters/test.md', line: 6, column: 10, message: expect.stringContaining('naam') },
    });
  });

  it.each(['facts.constructor.name', 'facts.__proto__', 'facts.toString', 'constructor', 'process.env'])(
    '%s is unknown',
    (path) => {
      expect(composed(`{{ ${path} }}`, { facts: { a: 1 } })).toHaveProperty('fault');
    },
  );

  it('an optional fact can be asked for', () => {
    expect(texts('{% if phone %}Bel {{ phone }}{% else %}Schrijf ons{% endif %}')).toEqual(['Schrijf ons']);
  });

  it('a whole object cannot be printed by mistake', () => {
    expect(composed('{{ person }}', { person: { name: 'x' } })).toHaveProperty('fault');
  });

  it('a loop without end is stopped', () => {
    const loops = '{% for a in (1..1000) %}{% for b in (1..1000) %}{{ b }}{% endfor %}{% endfor %}';
    expect(composed(loops)).toHaveProperty('fault');
  });

  it('a subject that comes out empty is a fault', () => {
    expect(composed('x', { s: ' ' }, [], '{{ s }}')).toHaveProperty('fault');
  });
});

describe('the Markdown of a letter', () => {
  it('knows headings, lists, quotes and address blocks', () => {
    const body = '# Kop\n\nTekst\n\n- een\n- twee\n\n3. drie\n4. vier\n\n> citaat\n\n```address\nPostbus 1\n{{ city }}\n```\n';
    expect(letter(body, { city: '2500 AA Den Haag' }).body).toMatchObject([
      { kind: 'heading', level: 2 },
      { kind: 'paragraph' },
      { kind: 'list', ordered: false, items: [[{ text: 'een' }], [{ text: 'twee' }]] },
      { kind: 'list', ordered: true, start: 3 },
      { kind: 'quote', children: [{ kind: 'paragraph' }] },
      { kind: 'address', lines: ['Postbus 1', '2500 AA Den Haag'] },
    ]);
  });

  it('keeps a list together that a loop wrote with empty lines', () => {
    const body = '{% for point in points %}\n- {{ point }}\n{% endfor %}\nDaarna';
    expect(kinds(body, { points: ['een', 'twee'] })).toEqual(['list', 'paragraph']);
  });

  it('leaves out paragraphs and items of which nothing is left', () => {
    expect(texts('{{ a }}\n\n- {{ a }}\n- b\n', { a: ' ' })).toEqual(['b']);
  });

  it('skips no heading level', () => {
    const levels = letter('### Een\n\n### Twee').body.map((node) => (node.kind === 'heading' ? node.level : 0));
    expect(levels).toEqual([2, 2]);
  });

  it('knows emphasis, strong, escapes and line breaks', () => {
    expect(letter('*a* **b {{ c }}** \\*d\\* snake_case_naam\\\ne', { c: '*' }).body).toEqual([
      {
        kind: 'paragraph',
        children: [
          { kind: 'emphasis', children: [{ kind: 'text', text: 'a' }] },
          { kind: 'text', text: ' ' },
          { kind: 'strong', children: [{ kind: 'text', text: 'b *' }] },
          { kind: 'text', text: ' *d* snake_case_naam' },
          { kind: 'break' },
          { kind: 'text', text: 'e' },
        ],
      },
    ]);
  });

  it('shows HTML of a template as text', () => {
    expect(asHtml(letter('<b>x</b>'), head)).toContain('&lt;b&gt;x&lt;/b&gt;');
  });
});

describe('dates in a letter', () => {
  it.each([
    ['2027-01-04', 'date_nl', 'maandag 4 januari 2027'],
    ['2027-01-04', 'date_en', 'Monday 4 January 2027'],
    ['2026-11-21T23:30:00Z', 'date_nl', 'zondag 22 november 2026'],
    ['2026-11-21T23:30:00+01:00[Europe/Amsterdam]', 'date_nl', 'zaterdag 21 november 2026'],
    ['2026-06-30T22:30:00Z', 'time_nl', '0.30 uur'],
    ['2026-11-21T08:05:00Z', 'time_nl', '9.05 uur'],
    ['2026-11-21T08:05:00Z', 'time_en', '09:05'],
  ])('%s | %s is %s', (date, filter, expected) => {
    expect(texts(`{{ date | ${filter} }}`, { date })).toEqual([expected]);
  });

  it('an absent date is absent', () => {
    expect(texts('Datum: {{ date | date_nl }}.', { date: null })).toEqual(['Datum: .']);
  });

  it.each(['2027-02-30', 'morgen', '2027-13-01', '04-01-2027'])('%s is a fault', (date) => {
    expect(composed('{{ date | date_nl }}', { date })).toHaveProperty('fault');
  });
});
