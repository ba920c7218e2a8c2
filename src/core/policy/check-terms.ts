/** Checks of terms: each has an end, is clearly a promise or an aim, and when it becomes longer somebody hears until when. */

import type { Clause } from './clause.ts';
import type { Check } from './finding.ts';
import { letterTexts } from './letter-kind.ts';
import type { Policy } from './policy.ts';

const endless: Check = {
  code: 'term-without-end',
  help: 'Noem within, of leg bij gap uit waarom de tekst geen termijn noemt.',
  look: ({ policy }, say) => {
    for (const clause of policy.clauses) {
      const { duty, shown, layer, gap } = clause;
      const promised = shown && layer === undefined && gap === undefined;
      if (duty === undefined || !promised || duty.within !== undefined || duty.promisedBy !== undefined) continue;
      if (duty.ahead !== undefined) continue;
      say('De tekst belooft dit, maar niet voor wanneer: het is nooit te laat.', clause);
    }
  },
};

/** Words by which a text says that it aims at something, in a sentence about a term. */
const AIMS =
  /\b(in principe|streven|streeft|streefdatum|proberen|probeert|zo mogelijk|doorgaans|meestal|gewoonlijk|normaal gesproken|naar verwachting)\b/i;

const unclearTarget: Check = {
  code: 'target-or-promise-unclear',
  help: 'Schrijf target: true (een streven) of target: false (een belofte).',
  look: ({ policy }, say) => {
    for (const clause of policy.clauses) {
      const word = AIMS.exec(clause.says.nl)?.[0];
      if (word === undefined || clause.duty?.within === undefined || clause.duty.target !== undefined) continue;
      say(`De tekst zegt ‘${word}’. Is deze termijn een streven of een belofte?`, clause);
    }
  },
};

const secretDate: Check = {
  code: 'extension-without-new-date',
  help: 'Stuur bij extended een brief waarin {{ event.until }} staat.',
  look: ({ policy }, say) => {
    for (const clause of policy.clauses) {
      const needs = clause.extension?.needs;
      if (needs === undefined || !needs.some((one) => one === 'notice-to-complainant' || one === 'written-consent')) continue;
      const texts = lettersOn(policy, clause);
      if (texts.length > 0 && texts.every((text) => /\bevent\.until\b|\bdue[.[]/.test(text))) continue;
      say('De klager hoort dat het langer duurt, maar geen brief noemt de nieuwe datum.', clause);
    }
  },
};

/** One letter about two terms: whoever reads it hears of one of them, and the other one becomes longer unsaid. */
const doubledLetter: Check = {
  code: 'letter-for-two-extensions',
  help: 'Geef elke verlenging van een andere termijn een eigen brief, met bij when: { with: { clause: … } }.',
  look: ({ policy }, say) => {
    const longer = policy.clauses.flatMap((clause) => {
      const duty = clause.extension?.duty;
      return duty === undefined ? [] : [{ clause, duty, letters: letterIdsOn(policy, clause) }];
    });
    againstEarlier(longer, (other, one) => {
      const letter = one.duty === other.duty ? undefined : one.letters.find((id) => other.letters.includes(id));
      if (letter === undefined) return false;
      say(`De brief ‘${letter}’ volgt hierop én op ‘${one.clause.id}’: dat zijn twee verschillende termijnen.`, other.clause);
      return true;
    });
  },
};

/** The texts of the letters that the complainant gets when this extension is used. */
function lettersOn(policy: Policy, clause: Clause): readonly string[] {
  return letterIdsOn(policy, clause).flatMap((letter) => {
    const kind = policy.letters[letter];
    return kind === undefined ? [''] : letterTexts(kind).map(({ written }) => written.text);
  });
}

function letterIdsOn(policy: Policy, { id }: Clause): readonly string[] {
  const rules = policy.clauses.flatMap((one) => one.letters);
  return rules
    .filter(({ on, to, when }) => on === 'extended' && to === 'complainant' && (when?.with?.clause ?? [id]).includes(id))
    .map(({ letter }) => letter);
}

const twoTerms: Check = {
  code: 'contradictory-terms',
  help: 'Laat één termijn staan, of zeg bij when wanneer welke geldt.',
  look: ({ policy }, say) => {
    const terms = policy.clauses.flatMap((clause) => {
      const { duty } = clause;
      // the most that the law gives stands beside the term that may become longer
      if (duty?.within === undefined || duty.target === true || duty.maximum === true) return [];
      const { from, each, when, doneBy } = duty;
      return [{ clause, of: written([from, each ?? null, when ?? null, doneBy]), within: written(duty.within) }];
    });
    againstEarlier(terms, (other, one) => {
      if (one.of !== other.of || one.within === other.within) return false;
      say(`Voor hetzelfde staat bij ‘${one.clause.id}’ een andere termijn.`, other.clause);
      return true;
    });
  },
};

const impossible: Check = {
  code: 'contradictory-guards',
  help: 'Haal er één weg, of zeg bij when wanneer welke geldt.',
  look: ({ policy }, say) => {
    const guarding = policy.clauses.flatMap((clause) => {
      const { needs, forbids, when, steps = [] } = clause.guard ?? {};
      if (needs === undefined && forbids === undefined) return [];
      const texts = { needs: needs && written(needs), forbids: forbids && written(forbids), when: when && written(when) };
      return [{ clause, id: clause.id, steps, ...texts }];
    });
    const ground = policy.clauses.find((clause) => clause.ground !== undefined);
    for (const clause of policy.clauses) {
      const { never, steps = [], when } = clause.guard ?? {};
      if (never === true && when === undefined && steps.includes('refuse') && ground !== undefined)
        say(`Wat ‘${clause.id}’ nooit toelaat, laat ‘${ground.id}’ toe: een grond om te weigeren.`, clause);
    }
    againstEarlier(guarding, (other, one) => {
      for (const [a, b] of [[one, other] as const, [other, one] as const]) {
        if (a.needs === undefined || a.needs !== b.forbids) continue;
        if (a.when !== undefined && b.when !== undefined && a.when !== b.when) continue;
        const steps = a.steps.filter((step) => b.steps.includes(step));
        if (steps.length === 0) continue;
        say(`Wat ‘${a.id}’ eist voor ${steps.join(', ')}, verbiedt ‘${b.id}’.`, other.clause);
        return true;
      }
      return false;
    });
  },
};

const twoGrounds: Check = {
  code: 'contradictory-grounds',
  help: 'Een grond is óf een plicht (hard: true) óf een keuze.',
  look: ({ policy }, say) => {
    const grounds = policy.clauses.filter(({ ground }) => ground !== undefined);
    againstEarlier(grounds, (other, one) => {
      const [a, b] = [one.ground, other.ground];
      if (a === undefined || b === undefined || a.code !== b.code || a.hard === b.hard) return false;
      say(`Bij ‘${one.id}’ is dezelfde grond ${a.hard ? 'een plicht' : 'een keuze'}, hier niet.`, other);
      return true;
    });
  },
};

/** A part of a clause as text, to compare two; the readers keep their parts in one order. */
function written(part: unknown): string {
  return JSON.stringify(part) ?? '';
}

/** Lays each beside those before it, until one of them contradicts it: one finding a clause, however many there are. */
function againstEarlier<T>(all: readonly T[], contradicts: (one: T, earlier: T) => boolean): void {
  for (const [index, one] of all.entries())
    for (let before = 0; before < index; before += 1) if (contradicts(one, all[before] as T)) break;
}

/** Checks of terms, and of clauses that contradict each other. */
export const checkTerms: readonly Check[] = [endless, unclearTarget, secretDate, doubledLetter, twoTerms, impossible, twoGrounds];
