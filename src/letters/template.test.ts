/** Tests of reading a template: what is accepted, and where a fault is said to be. */

import { describe, expect, it } from 'vitest';
import { type Fault, readTemplate } from './template.ts';

const read = (text: string) => readTemplate(text, 'letters/confirmation.md');

function faults(text: string): Fault[] {
  const result = read(text);
  if (!('faults' in result)) throw new Error('no fault was found');
  return result.faults;
}

describe('a letter template', () => {
  it('knows its title and its mandatory blocks', () => {
    const template = read('---\nsubject: Uw klacht\ntitle: Bevestiging\n---\n{% block term %}x{% endblock %}\n');
    expect(template).toMatchObject({ title: 'Bevestiging', blocks: ['term'], file: 'letters/confirmation.md' });
  });

  it('is read with Windows line ends and a byte order mark', () => {
    expect(read('\ufeff---\r\nsubject: Uw klacht\r\n---\r\nBeste lezer\r\n')).not.toHaveProperty('faults');
  });

  it('without front matter is a fault', () => {
    expect(faults('Beste lezer')).toMatchObject([{ line: 1, column: 1 }]);
  });

  it('without a subject is a fault', () => {
    expect(faults('---\ntitle: Brief\n---\nx')[0]?.message).toContain('subject');
  });

  it('whose subject is a list is a fault where the list stands', () => {
    expect(faults('---\ntitle: Brief\nsubject: [a, b]\n---\nx')).toMatchObject([{ line: 3, column: 10 }]);
  });

  it('with broken YAML is a fault at its line', () => {
    expect(faults('---\nsubject: "Uw klacht\n---\nx')[0]?.line).toBeGreaterThan(1);
  });

  it('with an unknown tag names line and column', () => {
    expect(faults('---\nsubject: x\n---\n\nBeste {% frobnicate %}\n')).toMatchObject([
      { line: 5, column: 7, message: expect.stringContaining('frobnicate') },
    ]);
  });

  it.each([
    ['{% if x %}a', '‘if’'],
    ['{% for a in x %}b', '‘for’'],
    ['{{ x | nosuch }}', '‘nosuch’'],
  ])('%s names what is wrong', (body, name) => {
    expect(faults(`---\nsubject: x\n---\n${body}\n`)[0]?.message).toContain(name);
  });

  it('with a block that is not closed names the block', () => {
    expect(faults('---\nsubject: x\n---\n{% block findings %}\n')[0]?.message).toContain('findings');
  });

  it('with a block that stands twice is a fault at the second one', () => {
    const text = '---\nsubject: x\n---\n{% block a %}1{% endblock %}\n{% block a %}2{% endblock %}\n';
    expect(faults(text)).toMatchObject([{ line: 5, column: 1 }]);
  });

  it('with a fault in its subject names the place of the subject', () => {
    expect(faults('---\nsubject: Uw {{ klacht | nosuch }}\n---\nx')).toMatchObject([{ line: 2 }]);
  });

  it.each([
    '{% include "x" %}',
    '{% render "x" %}',
    '{% layout "x" %}',
    '{% capture x %}y{% endcapture %}',
    '{% echo x %}',
    '{% raw %}x{% endraw %}',
    '{{ x | raw }}',
    '{{ x | json }}',
    '{{ x | date: "%Y" }}',
  ])('cannot read files, nor get round the literal values: %s', (body) => {
    expect(faults(`---\nsubject: x\n---\n${body}\n`)).toHaveLength(1);
  });

  it('cannot hold the characters that stand for values', () => {
    expect(faults('---\nsubject: x\n---\na\ue0000\ue001')).toMatchObject([{ line: 4, column: 2 }]);
  });

  it('that is too long is refused', () => {
    expect(faults(`---\nsubject: x\n---\n${'a '.repeat(60_000)}`)[0]?.message).toContain('te lang');
  });
});
