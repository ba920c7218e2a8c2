/** The check that a sentence and the term beside it say the same: a draft that changes the one without the other tells people a term that does not hold. */
import { isFault } from '#core/time/fault.ts';
import { type Length, lengthInWords, parseLength } from '#core/time/length.ts';
import { lengthsTold, sameLength } from '#core/time/lengths-told.ts';
import type { Clause } from './clause.ts';
import type { Check } from './finding.ts';
import type { Label } from './label.ts';
import type { Policy } from './policy.ts';

/** A part of a clause with lengths, and the sentences that should tell one of them. */
interface Part {
  readonly lengths: readonly Length[];
  readonly sentences: readonly (Label | undefined)[];
  /** it makes another term longer: only of that is "two months later" the length */
  readonly longer?: boolean;
}

const LONGER = /[\p{L}\d-]+\s+\p{L}+\s+(?:later|langer|longer)(?!\p{L})/giu;

const otherTerm: Check = {
  code: 'sentence-tells-other-term',
  help: 'Schrijf in de zin de termijn die geldt, of verander de termijn.',
  look: ({ policy }, say) => {
    for (const clause of policy.clauses) {
      const parts = partsOf(policy, clause);
      const fault = parts.flatMap((part) => {
        // one sentence can tell of two terms, or of one of the two
        const others = parts.filter((one) => one !== part).flatMap(({ lengths }) => lengths);
        return contradictions(part, [...others, ...borrowed(policy, clause)]);
      })[0];
      if (fault !== undefined) say(`De zin noemt ${fault.told}, maar de termijn is ${fault.holds}.`, clause);
    }
  },
};

/** What runs in a clause: the term itself, and where it hangs on a fact or a body, any of the lengths there. */
function partsOf({ tiers }: Policy, { id, says, duty, extension, bound, ground }: Clause): readonly Part[] {
  const term = duty?.within ?? duty?.ahead?.by;
  const tier = Object.values(tiers).find(({ clause }) => clause === id);
  return [
    { lengths: term === undefined ? [] : [term], sentences: [says, duty?.promise, duty?.asks?.what] },
    { lengths: extension?.upTo === undefined ? [] : [extension.upTo], sentences: [says], longer: true },
    { lengths: [bound?.within ?? bound?.ahead?.by].filter((one) => one !== undefined), sentences: [says] },
    { lengths: lengthsIn(ground?.proposedWhen), sentences: [says, ground?.name] },
    { lengths: lengthsIn([tier?.within, tier?.notBefore]), sentences: [says] },
  ].filter(({ lengths }) => lengths.length > 0);
}

/** A sentence that names lengths, and none of those of its part. */
function contradictions({ lengths, sentences, longer }: Part, others: readonly Length[]) {
  return sentences.flatMap((sentence) => {
    for (const language of ['nl', 'en'] as const) {
      const text = sentence?.[language] ?? '';
      const told = lengthsTold(longer === true ? text : text.replace(LONGER, ''), language);
      const own = told.filter((one) => !others.some((other) => sameLength(one, other)));
      const agrees = told.some((one) => lengths.some((length) => sameLength(one, length)));
      if (own.length === 0 || agrees) continue;
      const inWords = (all: readonly Length[]) => [...new Set(all.map((one) => lengthInWords(one, 'nl')))].join(' en ');
      return [{ told: language === 'nl' ? inWords(own) : `in het Engels ${inWords(own)}`, holds: inWords(lengths) }];
    }
    return [];
  });
}

/** The term that an extension makes longer is told beside it. */
function borrowed({ clauses }: Policy, { extension }: Clause): readonly Length[] {
  const duty = extension === undefined ? undefined : clauses.find(({ id }) => id === extension.duty)?.duty;
  return duty?.within === undefined ? [] : [duty.within];
}

/** Every length that stands somewhere in this part. */
function lengthsIn(part: unknown): readonly Length[] {
  if (typeof part === 'string') {
    const length = parseLength(part);
    return isFault(length) ? [] : [length];
  }
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(lengthsIn) : [];
}

/** Checks of what sentences say of terms. */
export const checkTold: readonly Check[] = [otherTerm];
