/** The amount of a duty in its sentences. */
import { SUM } from '#core/policy/asked-of.ts';
import type { DutyRule } from '#core/policy/clause.ts';
import type { Label, Language } from '#core/policy/label.ts';
import { centsTyped } from './detail-words.ts';

const unknown = { nl: 'het bedrag', en: 'the amount' } as const;

/** An amount in euros, as it stands in a sentence. */
export function sumInWords(cents: number | undefined, language: Language): string {
  return cents === undefined ? unknown[language] : `€\u00a0${centsTyped(cents, language)}`;
}

/** The sentence with the amount in its place. */
export function withSum(label: Label, cents: number | undefined): Label {
  const filled = (text: string, language: Language) => text.replaceAll(SUM, () => sumInWords(cents, language));
  return { ...label, nl: filled(label.nl, 'nl'), ...(label.en === undefined ? {} : { en: filled(label.en, 'en') }) };
}

/** The order of a duty as it stands in the procedure, before there is a case: an amount that depends on the case has no number yet. */
export function orderOf({ do: order, sum }: Pick<DutyRule, 'do' | 'sum'>): Label {
  return withSum(order, sum?.fixed);
}
