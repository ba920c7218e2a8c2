/** Checks of letters: what a clause demands must stand in the template, and what is written must be sent. */
import type { Verb } from '#core/case/lifecycle.ts';
import { stepOf } from '#core/case/steps.ts';
import type { Condition } from './condition.ts';
import type { Check } from './finding.ts';
import { letterTexts } from './letter-kind.ts';
import { verbOfMilestone } from './vocabulary.ts';

const BLOCK = /\{%-?\s*block\s+([a-z][a-z0-9-]*)\s*-?%\}/g;

const blocks: Check = {
  code: 'letter-block-without-text',
  help: 'Zet het blok in de tekst van de brief, of haal het weg bij blocks.',
  look: ({ policy }, say) => {
    for (const clause of policy.clauses) {
      for (const rule of clause.letters) {
        const kind = policy.letters[rule.letter];
        for (const { written, language } of kind === undefined ? [] : letterTexts(kind)) {
          const there = [...written.text.matchAll(BLOCK)].map((match) => match[1]);
          const missing = rule.blocks.filter((block) => !there.includes(block));
          const which = language === 'nl' ? `De brief ‘${rule.letter}’` : `De Engelse brief ‘${rule.letter}’`;
          if (missing.length > 0) say(`${which} kan nooit weg: het blok ${missing.join(', ')} ontbreekt in de tekst.`, clause);
        }
      }
    }
  },
};

/** What a template reads: the facts and conditions between its signs, without the words of the filters that differ by language. */
function readsOf(text: string): ReadonlySet<string> {
  const signs = [...text.matchAll(/\{\{([\s\S]*?)\}\}|\{%-?([\s\S]*?)-?%\}/g)].map((match) => match[1] ?? match[2] ?? '');
  return new Set(signs.flatMap((one) => one.match(/\b[a-z]\w*(?:\.\w+|\['[\w-]+'\])+|\bblock\s+[\w-]+/g) ?? []));
}

const sameInEnglish: Check = {
  code: 'english-letter-differs',
  help: 'Laat de Nederlandse en de Engelse tekst van een brief dezelfde feiten en blokken noemen.',
  look: ({ policy }, say) => {
    for (const [letter, { text, english }] of Object.entries(policy.letters)) {
      if (english === undefined) continue;
      const [dutch, other] = [readsOf(text), readsOf(english.text)];
      const apart = [...[...dutch].filter((one) => !other.has(one)), ...[...other].filter((one) => !dutch.has(one))];
      if (apart.length > 0)
        say(
          `De brief ‘${letter}’ zegt in het Engels niet hetzelfde: ${apart.join(', ')} staat in maar één van de twee.`,
          `letters.${letter}`,
        );
    }
  },
};

/** Letters that no clause sends: they follow from no step. */
const byTheSystem: ReadonlySet<string> = new Set(['new-code']);

const unused: Check = {
  code: 'letter-never-sent',
  help: 'Verstuur hem bij een bepaling, of haal hem weg.',
  look: ({ policy }, say) => {
    const sent = new Set(policy.clauses.flatMap((clause) => clause.letters.map((rule) => rule.letter)));
    for (const letter of Object.keys(policy.letters)) {
      if (!sent.has(letter) && !byTheSystem.has(letter))
        say(`Geen enkele bepaling verstuurt de brief ‘${letter}’.`, `letters.${letter}`);
    }
  },
};

/** Facts that steps add to what was filled in, and that a condition may look at. */
const added: ReadonlySet<string> = new Set(['clause', 'last', 'form', 'reported']);

const fields: Check = {
  code: 'unknown-field',
  help: 'Noem een veld van die stap; ze staan in docs/reference/steps.md.',
  look: ({ policy }, say) => {
    for (const clause of policy.clauses) {
      const { guard, letters } = clause;
      const guarded =
        guard === undefined ? [] : guard.steps.map((step) => [step, [guard.when, guard.needs, guard.forbids]] as const);
      const written = letters.map((rule) => [verbOfMilestone(rule.on), [rule.when]] as const);
      for (const [verb, conditions] of [...guarded, ...written]) {
        const known = verb === undefined ? [] : Object.keys(stepOf(verb as Verb).fields);
        const wrong = conditions.flatMap(namedIn).filter((name) => !known.includes(name) && !added.has(name));
        if (wrong.length > 0)
          say(`De stap ‘${verb}’ kent het veld ${wrong.join(', ')} niet; deze voorwaarde geldt dus nooit.`, clause);
      }
    }
  },
};

function namedIn(condition: Condition | undefined): readonly string[] {
  if (condition === undefined) return [];
  const { with: codes = {}, any = [], not } = condition;
  return [...Object.keys(codes), ...any.flatMap(namedIn), ...namedIn(not)];
}

/** Checks of letters and of the fields that conditions look at. */
export const checkLetters: readonly Check[] = [blocks, sameInEnglish, unused, fields];
