/** The reference of improvement follows from the code: verb, event, noun, states, who and why. `vitest -u` writes it anew. */
import { expect, test } from 'vitest';
import { type MeasureArrow, type MeasureVerb, measureLifecycle } from '#core/improvement/lifecycle.ts';
import { measureStepOf, measureVerbs } from '#core/improvement/steps.ts';
import { measureWordsOf } from '#core/words/measure-words.ts';

test('docs/reference/improvement.md names every step of an improvement as the code does', async () => {
  await expect(reference()).toMatchFileSnapshot('../docs/reference/improvement.md');
});

function reference(): string {
  return `# The steps of an improvement

An improvement has a story of its own beside cases: a cause, what is done about it, and whether that helped. In the API a step is
\`POST /api/v1/organisations/{organisation}/measures/{measure}/{noun}\` (\`…/measures\` for a new one), for colleagues
\`/werk/verbeteren/{measure}/{noun}\`. *Owner* is the role that the policy names, *taker* the colleague who took it on, *reviewer*
whoever may review a case. This page is made from the code.

| verb | event | noun | on screen | in | leads to | by | why |
|---|---|---|---|---|---|---|---|
${measureVerbs.map(line).join('\n')}
`;
}

function line(verb: MeasureVerb): string {
  const { event, noun } = measureStepOf(verb);
  const { in: states, to, by, why }: MeasureArrow = measureLifecycle[verb];
  return `| ${[verb, event, `\`${noun}\``, measureWordsOf(verb, 'nl').act, states.join(', '), to ?? '–', by.join(', '), why].join(' | ')} |`;
}
