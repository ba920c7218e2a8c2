/** The clauses of a version as one reads them: the sentence, its source, and what the system does with it. */
import type { Clause } from '#core/policy/clause.ts';
import { type Language, say } from '#core/policy/label.ts';
import type { Policy } from '#core/policy/policy.ts';
import { lengthInWords } from '#core/time/length.ts';
import { excerptsOf } from '#core/version/excerpt.ts';
import { type Folder, POLICY } from '#core/version/folder.ts';
import { sumInWords, withSum } from '#core/words/sum-words.ts';
import type { PolicyWords } from '../../words/staff/policy-nl.ts';

export interface ClauseTold {
  readonly id: string;
  readonly says: string;
  readonly sources: readonly string[];
  /** it comes from a law, or stands not on the public page */
  readonly notes: readonly string[];
  /** "Wie: …", "Termijn: …" */
  readonly facts: readonly string[];
  /** as it stands in the file, with its first line there; absent for what a law adds */
  readonly written?: { readonly text: string; readonly line: number };
}

export interface SectionTold {
  readonly id: string;
  readonly heading: string;
  readonly clauses: readonly ClauseTold[];
}

/** Every clause under its heading, in the order of the policy. */
export function clausesTold(policy: Policy, folder: Folder, language: Language, says: PolicyWords): readonly SectionTold[] {
  const excerpts = excerptsOf(folder[POLICY] ?? '');
  return Object.entries(policy.sections)
    .map(([id, title]) => ({
      id: `deel-${id}`,
      heading: say(title, language),
      clauses: policy.clauses
        .filter((clause) => clause.section === id)
        .map((clause): ClauseTold => {
          const excerpt = excerpts.clauses[clause.id];
          const within = clause.duty?.within ?? clause.extension?.upTo ?? clause.bound?.within;
          const owner = clause.duty === undefined ? undefined : policy.roles[clause.duty.owner]?.name;
          const letters = [...new Set(clause.letters.map(({ letter }) => letter))].map((one) =>
            say(policy.letters[one]?.name ?? { nl: one }, language),
          );
          return {
            id: clause.id,
            says: say(clause.says, language),
            sources: clause.source,
            notes: [...(clause.layer === undefined ? [] : [says.law]), ...(clause.shown ? [] : [says.hidden])],
            facts: [
              ...(owner === undefined ? [] : [says.owner(say(owner, language))]),
              ...askedTold(clause, language, says),
              ...(within === undefined ? [] : [says.term(lengthInWords(within, language))]),
              ...(letters.length === 0 ? [] : [says.onLetters(letters.join(', '))]),
            ],
            ...(excerpt === undefined ? {} : { written: excerpt }),
          };
        }),
    }))
    .filter(({ clauses }) => clauses.length > 0);
}

/** What somebody outside must do, and an amount that is always the same. */
function askedTold({ duty }: Clause, language: Language, says: PolicyWords): readonly string[] {
  const { asks, sum } = duty ?? {};
  const amount = sum?.fixed ?? sum?.most;
  return [
    ...(asks === undefined ? [] : [says.asked(say(withSum(asks.what, sum?.fixed), language))]),
    ...(asks?.else === undefined ? [] : [says.otherwise(say(withSum(asks.else, sum?.fixed), language))]),
    ...(amount === undefined ? [] : [says.sum(sumInWords(amount, language), sum?.fixed === undefined)]),
  ];
}
