/** Tests of trying letters: whatever a template does, trying it ends soon, with a sentence and a place. */
import { describe, expect, test, vi } from 'vitest';
import type { Policy } from '#core/policy/policy.ts';
import { aPolicy } from '#test/a-policy.ts';
import { tryLetters } from './try-letters.ts';

/** The sample procedure with this one letter. */
function tried(body: string, subject = 'Uw klacht') {
  const letter = { name: { nl: 'x' }, file: 'letters/x.md', text: `---\nsubject: ${subject}\n---\n${body}`, acknowledges: false };
  const policy: Policy = aPolicy({ other: { letters: { x: letter } } });
  return tryLetters(policy);
}
const message = (body: string) => tried(body)[0]?.message;
const many = '{% assign a = "xxxxxxxxxx" %}';

test('a letter that can be filled in has no fault', () => {
  expect(tried('{{ addressee.salutation }}\n\nWij kregen uw klacht op {{ case.received | date_nl }}.')).toEqual([]);
});

describe('B-63: a hostile template ends fast, with a clear message', () => {
  test.each([
    [
      'loops in loops without an end',
      '{% for a in (1..100000) %}{% for b in (1..100000) %}x{% endfor %}{% endfor %}',
      'te lang of herhaalt te veel',
    ],
    ['a text that doubles itself', `${many}${'{% assign a = a | append: a %}'.repeat(40)}{{ a }}`, 'te lang of herhaalt te veel'],
    ['a range of a thousand million', '{% for a in (1..1000000000) %}{{ a }}{% endfor %}', 'te lang of herhaalt te veel'],
    ['a template of a megabyte', 'x'.repeat(1_000_000), 'te lang'],
    ['the surroundings of the program', '{{ process.env.SECRET }}', '‘process’'],
    ['the global object', '{{ globalThis }}', '‘globalThis’'],
    ['the maker of an object', '{{ case.constructor.constructor }}', '‘case.constructor’'],
    ['the prototype of an object', '{{ case.__proto__ }}', '‘case.__proto__’'],
    ['another file', '{% include "../../etc/passwd" %}', 'include'],
    ['another file by the other word', '{% render "x" %}', 'render'],
    ['a filter that runs things', '{{ "x" | eval }}', '‘eval’'],
    ['a fact that no letter knows', '{{ salary }}', '‘salary’'],
    ['a tag that is never closed', '{% if case.wish %}x', 'niet afgesloten'],
    ['tags in each other, a thousand deep', '{% if true %}'.repeat(5_000), ''],
  ])('%s', (_, body, says) => {
    const faults = tried(body);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ file: 'letters/x.md', code: 'bad-letter', line: expect.any(Number) });
    expect(message(body)).toContain(says);
  });

  test('ten thousand values', () => {
    // on a busy machine the limit of time would be met before this one: here time stands still
    const clock = vi.spyOn(performance, 'now').mockReturnValue(0);
    expect(message('{% for a in (1..20000) %}{{ a }}{% endfor %}')).toContain('hoogstens 10000 waarden');
    clock.mockRestore();
  });

  test.each([
    ['deep brackets', `['${'['.repeat(3_900)}`],
    ['many names', Array.from({ length: 600 }, (_, index) => `k${index}: 1`).join('\n')],
    ['an anchor that is told a billion times', 'subject: &a [x]\nb: [*a, *a]'],
    ['a megabyte', `subject: ${'x'.repeat(50_000)}`],
  ])('front matter of %s', (_, front) => {
    const letter = { name: { nl: 'x' }, file: 'letters/x.md', text: `---\n${front}\n---\nx`, acknowledges: false };
    const faults = tryLetters(aPolicy({ other: { letters: { x: letter } } }));
    expect(faults[0]).toMatchObject({ file: 'letters/x.md', code: 'bad-letter' });
  });

  test('quotes in quotes in quotes: the sentence says how many there may be', () => {
    expect(tried('> '.repeat(10))).toEqual([]);
    for (const depth of [11, 900, 20_000])
      expect(tried(`${'> '.repeat(depth)}x`)[0]?.message).toContain('hoogstens 10 citaten in elkaar');
  });

  test.each([
    ['brackets', '['.repeat(50_000)],
    ['stars', '*'.repeat(50_000)],
    ['links that are none', '[a]('.repeat(20_000)],
    ['quotes in quotes', '> '.repeat(20_000)],
    ['lists in lists', Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth)}- x`).join('\n')],
    ['blank space', `a${' '.repeat(90_000)}b`],
    ['blank space under a heading', `# ${' '.repeat(90_000)}b`],
    ['marks behind a heading', `# a${'#'.repeat(90_000)}b`],
    ['lines under each other', `a${'_b'.repeat(45_000)}`],
    ['empty lines in a list', `- a${'\n'.repeat(90_000)}- b`],
    ['half marks', '**a *b '.repeat(12_000)],
  ])('a page of %s is only a page', (_, body) => {
    expect(tried(body).every((one) => one.code === 'bad-letter')).toBe(true);
  });
});
