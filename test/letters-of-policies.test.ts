/** Every letter of every procedure can be written, whatever the case holds, and holds what its clauses demand. */
import { describe, expect, test } from 'vitest';
import type { LetterRule } from '#core/policy/clause.ts';
import type { Policy } from '#core/policy/policy.ts';
import { compose } from '#letters/compose.ts';
import { sampleFacts } from '#letters/sample-facts.ts';
import { readTemplate } from '#letters/template.ts';
import { tryLetters } from '#letters/try-letters.ts';
import { loadPolicies } from '#store/policies.ts';

const { policies } = await loadPolicies();

describe.each(policies.map((policy) => [policy.policy, policy] as const))('%s', (_, policy) => {
  const rules = Object.keys(policy.letters).flatMap((letter) => {
    const found = rulesFor(policy, letter);
    return (found.length > 0 ? found : [undefined]).map((rule) => [letter, rule?.on ?? 'no step', rule] as const);
  });

  test('its letters have a name that speaks to nobody: colleagues read it as well as whoever gets the letter', () => {
    const names = Object.values(policy.letters).map(({ name }) => name);
    expect(names.filter(({ nl }) => /\b(?:u|uw|je|jij|jou|jouw)\b/i.test(nl))).toEqual([]);
    expect(names.filter(({ en }) => /\b(?:you|your)\b/i.test(en ?? ''))).toEqual([]);
    expect(new Set(names.map(({ nl }) => nl)).size).toBe(names.length);
  });

  test('its letters can be tried without a fault', () => {
    expect(tryLetters(policy)).toEqual([]);
  });

  test.each(rules)('%s (%s): with all facts it is complete', (letter, _on, rule) => {
    expect(written(policy, letter, sampleFacts(policy, rule?.on, 'full'), blocksOf(policy, letter))).toMatchObject({
      subject: expect.any(String),
    });
  });

  test('CCV-08, KIK-02: a letter that can go to whom it is about promises no more than the page of that person gives', () => {
    const theirs = rules.flatMap(([letter, , rule]) =>
      rule !== undefined && reachesSubjects(rule) ? [[letter, rule.on] as const] : [],
    );
    expect(theirs.length).toBeGreaterThan(0);
    const told = theirs.filter(([letter, on]) => {
      const facts = sampleFacts(policy, on, 'full');
      const subject = { ...facts, addressee: { ...facts.addressee, capacity: 'subject' } };
      return /hoe het (?:ervoor|met (?:de|uw|je) \S+) staat/.test(JSON.stringify(written(policy, letter, subject, [])));
    });
    expect(told.map(([letter]) => letter)).toEqual([]);
  });

  test.each(rules)('%s (%s): with nothing but what is always known it has no fault', (letter, _on, rule) => {
    expect(written(policy, letter, sampleFacts(policy, rule?.on, 'bare'), [])).not.toHaveProperty('fault');
  });

  test.each(rules)('%s (%s): speaks the reader’s language: no key, no code, no empty date', (letter, _on, rule) => {
    const made = written(policy, letter, sampleFacts(policy, rule?.on, 'full'), []);
    expect(JSON.stringify(made)).not.toMatch(/undefined|null|\{\{|uiterlijk \*{0,2}[ .]/);
  });
});

function rulesFor(policy: Policy, letter: string): readonly LetterRule[] {
  return policy.clauses.flatMap((clause) => clause.letters).filter((rule) => rule.letter === letter);
}

/** What whoever takes part can be asked, told of a hearing or answered about their own data, goes to whom it is about as well. */
function reachesSubjects({ to, on, when }: LetterRule): boolean {
  if (to === 'subject') return true;
  const capacities = when?.capacity;
  const meant = capacities === undefined || capacities.includes('subject');
  const asksRepair = when?.with?.repair !== undefined;
  return to === 'party' && meant && !asksRepair && ['asked', 'heard', 'requested', 'deferred', 'fulfilled'].includes(on);
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
