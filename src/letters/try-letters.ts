/** Tries every letter of a policy before it is used: a template that cannot be filled in is a fault of the policy. */
import { houseLetters } from '#core/case/house-letters.ts';
import type { Fault } from '#core/policy/fault.ts';
import { type LetterIn, type LetterKind, letterTexts } from '#core/policy/letter-kind.ts';
import type { Policy } from '#core/policy/policy.ts';
import { compose } from './compose.ts';
import { sampleFacts } from './sample-facts.ts';
import { readTemplate } from './template.ts';

/** Everything that is wrong in the templates, each with its place: what cannot be read, and what fails when it is filled in. */
export function tryLetters(policy: Policy): readonly Fault[] {
  // what goes with letters first: behind a letter its faults would have the place of another file
  const enclosed = Object.entries(policy.enclosures).flatMap(([id, kind]) => tryLetter(policy, id, kind));
  if (enclosed.length > 0) return enclosed;
  const house = Object.entries(policy.house ?? {}).flatMap(([id, kind]) => tryLetter(policy, id, kind));
  return [...Object.entries(policy.letters).flatMap(([id, kind]) => tryLetter(policy, id, kind)), ...house];
}

function tryLetter(policy: Policy, id: string, kind: LetterKind): readonly Fault[] {
  return letterTexts(kind).flatMap((one) => tryText(policy, id, one));
}

function tryText(policy: Policy, id: string, { written, language }: LetterIn): readonly Fault[] {
  const template = readTemplate(written.text, written.file);
  if ('faults' in template) return template.faults.map(inPolicy);
  const rules = policy.clauses.flatMap(({ letters }) => letters).filter((rule) => rule.letter === id);
  const ofHouse = policy.house?.[id] === undefined ? [] : houseLetters.filter((one) => one.letter === id);
  const milestones = [...new Set([...rules, ...ofHouse].map((rule) => rule.on))];
  for (const on of milestones.length > 0 ? milestones : [undefined]) {
    for (const how of ['full', 'bare'] as const) {
      const made = compose(template, sampleFacts(policy, on, how, language), []);
      // the first fault is enough: one that takes long takes long every time
      if ('fault' in made) return [inPolicy(made.fault)];
    }
  }
  return [];
}

function inPolicy({ file, line, column, message }: Pick<Fault, 'file' | 'line' | 'column' | 'message'>): Fault {
  return { file, line, column, code: 'bad-letter', message, help: 'Wat een brief kan noemen, staat in policies/README.md.' };
}
