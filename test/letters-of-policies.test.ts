/** Every letter of every procedure can be written, whatever the case holds, and holds what its clauses demand. */
import { describe, expect, test } from 'vitest';
import type { Field } from '#core/case/field.ts';
import { stepOfEvent } from '#core/case/steps.ts';
import type { LetterRule } from '#core/policy/clause.ts';
import { forumOf, type Policy } from '#core/policy/policy.ts';
import { compose } from '#letters/compose.ts';
import { readTemplate } from '#letters/template.ts';
import { loadPolicies } from '#store/policies.ts';

const { policies } = await loadPolicies();

/** What steps add to what was filled in. */
const added = { from: '2026-07-13', at: '2026-06-01', clause: 'x' };

describe.each(policies.map((policy) => [policy.policy, policy] as const))('%s', (_, policy) => {
  const rules = Object.keys(policy.letters).flatMap((letter) => {
    const found = rulesFor(policy, letter);
    return (found.length > 0 ? found : [undefined]).map((rule) => [letter, rule?.on ?? 'no step', rule] as const);
  });

  test.each(rules)('%s (%s): with all facts it is complete', (letter, _on, rule) => {
    expect(written(policy, letter, facts(policy, rule, 'full'), blocksOf(policy, letter))).toMatchObject({
      subject: expect.any(String),
    });
  });

  test.each(rules)('%s (%s): with nothing but what is always known it has no fault', (letter, _on, rule) => {
    expect(written(policy, letter, facts(policy, rule, 'bare'), [])).not.toHaveProperty('fault');
  });

  test.each(rules)('%s (%s): speaks the reader’s language: no key, no code, no empty date', (letter, _on, rule) => {
    const made = written(policy, letter, facts(policy, rule, 'full'), []);
    expect(JSON.stringify(made)).not.toMatch(/undefined|null|\{\{|uiterlijk \*{0,2}[ .]/);
  });
});

function rulesFor(policy: Policy, letter: string): readonly LetterRule[] {
  return policy.clauses.flatMap((clause) => clause.letters).filter((rule) => rule.letter === letter);
}

function blocksOf(policy: Policy, letter: string): readonly string[] {
  return rulesFor(policy, letter).flatMap((rule) => rule.blocks);
}

function written(policy: Policy, letter: string, about: object, blocks: readonly string[]) {
  const kind = policy.letters[letter] as { text: string; file: string };
  const template = readTemplate(kind.text, kind.file);
  if ('faults' in template) throw new Error(JSON.stringify(template.faults));
  return compose(template, about, blocks);
}

/** The facts as the case gives them: `full` knows everything, `bare` only what every case has. */
function facts(policy: Policy, rule: LetterRule | undefined, how: 'full' | 'bare'): object {
  const maybe = <T>(value: T) => (how === 'full' ? value : null);
  const fields = Object.entries(stepOfEvent(rule?.on ?? '')?.fields ?? {});
  const due = policy.clauses.filter((clause) => clause.duty !== undefined).map((clause) => [clause.id, maybe('2026-07-13')]);
  const { organisation } = policy;
  const forum = forumOf(policy);
  return {
    today: '2026-06-01',
    organisation: {
      name: organisation.name,
      phone: organisation.phone?.number ?? null,
      hours: organisation.phone?.hours.nl ?? null,
      email: organisation.email ?? null,
      website: null,
      address: null,
    },
    case: {
      reference: 'EX-2026-00001',
      received: '2026-06-01',
      filed: '2026-06-01',
      channel: 'brief',
      written: how === 'full',
      subject: maybe('iets'),
      story: maybe('Zo ging het.'),
      wish: maybe('Excuses.'),
      verdict: maybe('terecht'),
    },
    addressee: { name: maybe('B. Jansen'), salutation: 'Beste B. Jansen,', capacity: 'complainant' },
    complainants: ['B. Jansen'],
    handler: maybe({ name: 'M. de Wit', phone: null }),
    due: Object.fromEntries(due),
    event: { ...Object.fromEntries(fields.map(([name, field]) => [name, maybe(sample(field))])), ...added },
    elements: how === 'full' ? [{ number: 1, text: 'Punt', wish: 'Wens', finding: 'Bevinding', verdict: 'terecht' }] : [],
    forum: forum === undefined ? null : { name: forum.name, within: '1 jaar', until: '2027-06-01', contact: forum.contact },
    link: { page: 'https://voorbeeld.example/#x', url: 'https://voorbeeld.example', code: 'ABCD' },
  };
}

function sample(field: Field): string {
  return field.kind === 'day' || field.kind === 'moment' ? '2026-06-19' : 'tekst';
}
