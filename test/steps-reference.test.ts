/** The reference of the steps follows from the code: verb, event, noun, URL, states and reasons. `vitest -u` writes it anew. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lifecycle, type Verb } from '#core/case/lifecycle.ts';
import { allVerbs, stepOf } from '#core/case/steps.ts';
import { wordsOf } from '#core/words/words-of-steps.ts';

test('docs/reference/steps.md names every step as the code does', async () => {
  await expect(reference()).toMatchFileSnapshot('../docs/reference/steps.md');
});

test('GLOSSARY.md has a word for every step', () => {
  const terms = readFileSync('GLOSSARY.md', 'utf8')
    .split('\n')
    .map((line) => /^\| ([^|]+) \|/.exec(line)?.[1]?.toLowerCase() ?? '');
  const unnamed = allVerbs().filter((verb) => !terms.some((term) => new RegExp(`\\b${verb.replace('-', ' ')}\\b`).test(term)));
  expect(unnamed).toEqual([]);
});

function reference(): string {
  const lines = allVerbs().map((verb) => line(verb));
  return `# The steps of a case

One word runs through all floors: the verb is the command, the past participle the event in the journal, the noun the
resource in web and API. In the API a step is \`POST /api/v1/organisations/{organisation}/cases/{case}/{noun}\`, for colleagues
\`/werk/zaken/{case}/{noun}\`, for complainants \`/{organisation}/mijn-klacht/{noun}\`. This page is made from the code.

| verb | event | noun | on screen | in | leads to | by | why |
|---|---|---|---|---|---|---|---|
${lines.join('\n')}
`;
}

function line(verb: Verb): string {
  const { event, noun } = stepOf(verb);
  const arrow: { in: readonly string[]; to?: string; by: readonly string[]; why: string } = lifecycle[verb];
  const { in: states, to, by, why } = arrow;
  return `| ${[verb, event, `\`${noun}\``, wordsOf(verb, { language: 'nl' }).act, states.join(', '), to ?? '–', by.join(', '), why].join(' | ')} |`;
}
