/** How many letters a second: filled in, as text, as HTML and as PDF, with the ratio to filling in. Run: `node bench/letters.ts [seconds]`. */

import { asHtml } from '#letters/as-html.ts';
import { pdfWriter } from '#letters/as-pdf.ts';
import { asText } from '#letters/as-text.ts';
import { compose } from '#letters/compose.ts';
import type { Letter, Letterhead } from '#letters/letter.ts';
import { readTemplate, type Template } from '#letters/template.ts';

const SECONDS = Number(process.argv[2] ?? 3);

const TEMPLATE = `---
subject: Ons antwoord op uw klacht over {{ about }}
---
Beste {{ name }},

Op {{ lodged | date_nl }} diende u een klacht bij ons in. Wij hebben uw klacht **onderzocht**.

{% block explanation %}
## Waar uw klacht over gaat

> {{ words }}

{% for point in points %}
1. {{ point.text }}
{% endfor %}
{% endblock %}

{% block findings %}
## Wat wij hebben gevonden

{% for point in points %}
- **Punt {{ forloop.index }}: {{ point.verdict }}.** {{ point.because }}
{% endfor %}
{% endblock %}

Met vriendelijke groet,

J. Jansen`;

const FACTS = {
  about: 'niet teruggebeld worden',
  name: 'mevrouw Yılmaz',
  lodged: '2026-11-23',
  words: 'Ik heb drie keer gebeld en elke keer werd beloofd dat iemand mij zou terugbellen.\n\nDat gebeurde nooit.',
  points: [
    { text: 'U bent drie keer niet teruggebeld.', verdict: 'gegrond', because: 'Wij hebben dat beloofd en deden het niet.' },
    { text: 'De brief was niet duidelijk.', verdict: 'ongegrond', because: 'In de brief stond wat u moest betalen, en waarom.' },
  ],
};

const HEAD: Letterhead = {
  organisation: { name: 'Voorbeeld', address: ['Postbus 1', '2500 AA Den Haag'], email: 'klachten@voorbeeld.nl' },
  addressee: ['Mevrouw A. Yılmaz', 'Lange Voorhout 12', '2514 EE  DEN HAAG'],
  reference: 'VB-2026-00412',
  date: '28 december 2026',
  language: 'nl',
  subject: '',
};

function made(template: Template): Letter {
  const letter = compose(template, FACTS, ['explanation', 'findings']);
  if (!('body' in letter)) throw new Error(JSON.stringify(letter));
  return letter;
}

/** Letters a second. */
async function rate(make: () => unknown): Promise<number> {
  await make();
  const start = performance.now();
  let count = 0;
  for (; performance.now() - start < SECONDS * 1000; count += 1) await make();
  return count / ((performance.now() - start) / 1000);
}

const template = readTemplate(TEMPLATE, 'bench');
if ('faults' in template) throw new Error(JSON.stringify(template.faults));
const letter = made(template);
const writer = pdfWriter();
const makers: readonly (readonly [string, () => unknown])[] = [
  ['filled in', () => made(template)],
  ['as text', () => asText(letter, HEAD)],
  ['as HTML', () => asHtml(letter, HEAD)],
  ['as PDF/UA', () => writer.write(letter, HEAD)],
];
let reference: number | undefined;
for (const [name, make] of makers) {
  const perSecond = await rate(make);
  reference ??= perSecond;
  const columns = [
    Math.round(perSecond).toString().padStart(9),
    (1000 / perSecond).toFixed(3).padStart(9),
    (perSecond / reference).toFixed(3).padStart(7),
  ];
  console.log(`${name.padEnd(10)} ${columns[0]} /s ${columns[1]} ms ${columns[2]} × filled in`);
}
await writer.close();
