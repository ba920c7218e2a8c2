/** @jsxImportSource #web/jsx */
/** Questions of a form: what is typed is shown literally, every control has its label, every fault its link. */
import type { Child } from 'hono/jsx';
import { describe, expect, it } from 'vitest';
import { screenWords } from '../words/screen/screen.ts';
import { CheckAnswers } from './answers.tsx';
import { ErrorSummary, faultsOf } from './error-summary.tsx';
import { Field, Fields } from './field.tsx';
import type { FieldSpec } from './field-spec.ts';
import { Form } from './form.tsx';
import { Reach } from './reach.tsx';

const words = screenWords('nl');
const html = (part: Child) => String(part);
const NASTY = `</textarea><script>alert(1)</script>" autofocus onfocus="x`;

describe('a question', () => {
  it.each<FieldSpec>([
    { kind: 'text', name: 'a', label: NASTY, hint: NASTY, error: NASTY, value: NASTY },
    { kind: 'long', name: 'a', label: 'Verhaal', value: NASTY },
    { kind: 'radios', name: 'a', label: 'Keuze', options: [{ value: NASTY, label: NASTY, hint: NASTY }] },
    { kind: 'select', name: 'a', label: 'Keuze', options: [{ value: NASTY, label: NASTY }] },
    { kind: 'files', name: 'a', label: 'Bestand', maxBytes: 1, kept: [{ id: NASTY, name: NASTY, bytes: 1 }] },
    { kind: 'hidden', name: NASTY, value: NASTY },
    { kind: 'tell', text: NASTY },
  ])('of kind $kind shows what was typed literally', (spec) => {
    const shown = html(<Field spec={spec} words={words} />);
    expect(shown).not.toContain('<script>');
    expect(shown).not.toContain('" autofocus');
    expect(shown).toContain('&lt;script&gt;');
  });

  it('ties label, hint and fault to its control', () => {
    const shown = html(<Field spec={{ kind: 'email', name: 'email', label: 'Mail', hint: 'Zo', error: 'Fout' }} words={words} />);
    expect(shown).toContain('<label class="utrecht-form-label" for="field-email">');
    expect(shown).toContain('id="field-email"');
    expect(shown).toContain('aria-describedby="field-email-hint field-email-error"');
    expect(shown).toContain('aria-invalid="true"');
  });

  it('never gives a password back', () => {
    const shown = html(<Field spec={{ kind: 'password', name: 'p', label: 'Wachtwoord', value: 'geheim' }} words={words} />);
    expect(shown).not.toContain('geheim');
  });

  it('keeps a line break at the start of a text', () => {
    const shown = html(<Field spec={{ kind: 'long', name: 'a', label: 'A', value: '\neerste' }} words={words} />);
    expect(shown).toContain('>\n\neerste</textarea>');
  });

  it('says which answers need not be given', () => {
    const shown = html(<Field spec={{ kind: 'tel', name: 'a', label: 'Telefoon', optional: true }} words={words} />);
    expect(shown).toContain('(hoeft niet)');
    expect(shown).not.toContain('aria-required');
  });

  it('marks the answers that were chosen', () => {
    const options = [
      { value: 'a', label: 'A' },
      { value: 'b', label: 'B' },
    ];
    const shown = html(
      <Fields
        words={words}
        specs={[
          { kind: 'radios', name: 'r', label: 'R', options, value: 'b' },
          { kind: 'checkboxes', name: 'c', label: 'C', options, values: ['a'] },
        ]}
      />,
    );
    expect(shown.match(/value="b" checked/g)).toHaveLength(1);
    expect(shown.match(/value="a" checked/g)).toHaveLength(1);
  });
});

describe('the faults of a form', () => {
  const fields: readonly FieldSpec[] = [
    {
      kind: 'group',
      label: 'U',
      fields: [{ kind: 'email', name: 'email', label: 'Mail', error: 'Vul uw e-mailadres in.' }],
    },
    {
      kind: 'radios',
      name: 'contact',
      label: 'Hoe?',
      error: 'Kies hoe.',
      options: [
        {
          value: 'post',
          label: 'Post',
          reveals: [{ kind: 'long', name: 'address[home]', label: 'Adres', error: 'Vul een adres in.' }],
        },
      ],
    },
  ];

  it('stand on top, each with a link to a control that is there', () => {
    const shown = html(
      <>
        <ErrorSummary faults={faultsOf(fields)} words={words} />
        <Fields specs={fields} words={words} />
      </>,
    );
    const links = [...shown.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links).toEqual(['field-email', 'field-contact', 'field-address-home-']);
    for (const id of links) expect(shown).toMatch(new RegExp(`<(input|textarea)[^>]* id="${id}"`));
  });

  it('are announced and focused; without faults there is no summary', () => {
    const shown = html(<ErrorSummary faults={[{ message: 'Dat kan niet.' }]} words={words} />);
    expect(shown).toContain('role="alert"');
    expect(shown).toContain('autofocus');
    expect(html(<ErrorSummary faults={[]} words={words} />)).toBe('');
  });
});

describe('a form', () => {
  it('carries its token and its key, and asks the browser to keep a draft only when it may', () => {
    const shown = html(<Form target={{ action: '/x', token: 'T', key: 'K' }} words={words} />);
    expect(shown).toContain('name="formToken" value="T"');
    expect(shown).toContain('name="idempotencyKey" value="K"');
    expect(shown).not.toContain('data-draft');
  });
});

describe('check your answers', () => {
  it('shows typed text literally, says what is open, and names what a link changes', () => {
    const shown = html(
      <CheckAnswers
        words={words}
        groups={[
          {
            heading: 'Wie',
            answers: [
              { question: 'Naam', typed: NASTY, changeHref: '/wie' },
              { question: 'Telefoon', typed: '' },
            ],
          },
        ]}
      />,
    );
    expect(shown).not.toContain('<script>');
    expect(shown).toContain('Niet ingevuld');
    expect(shown).toContain('aria-label="Wijzig: naam"');
  });

  it('makes the number and the address in a sentence links, and leaves the sentence as it was', () => {
    const line = 'Bel 0800 - 0000, op werkdagen. Mail naar a@b.example.';
    const shown = html(<Reach line={line} phone="0800 - 0000" email="a@b.example" />);
    expect(shown).toContain('<a class="nowrap" href="tel:08000000">0800 - 0000</a>, op werkdagen.');
    expect(shown).toContain('<a href="mailto:a@b.example">a@b.example</a>.');
    expect(shown.replaceAll(/<[^>]+>/g, '')).toBe(line);
    expect(html(<Reach line="Bel ons niet." phone="0800" />)).toBe('Bel ons niet.');
  });
});
