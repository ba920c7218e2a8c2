/** Values of details in words: amounts in euros, codes by their names. */
import type { DetailValue } from '#core/case/field.ts';
import type { Detail } from '#core/policy/details.ts';
import { type Language, say } from '#core/policy/label.ts';

const yesNo = { nl: ['nee', 'ja'], en: ['no', 'yes'] } as const;

/** A question with its answer in one line: "bedrag: € 12,50"; a question mark needs no colon behind it. */
export function asked(question: string, answer: string): string {
  return question.endsWith('?') ? `${question} ${answer}` : `${question}: ${answer}`;
}

/** The value as a reader reads it; `day` writes a day in words. */
export function detailInWords(
  { kind, choices }: Detail,
  value: DetailValue,
  language: Language,
  day: (day: string) => string,
): string {
  if (kind === 'amount' && typeof value === 'number') return `€\u00a0${centsTyped(value, language)}`;
  if (kind === 'day' && typeof value === 'string') return day(value);
  const choice = kind === 'choice' && Object.hasOwn(choices, String(value)) ? choices[String(value)] : undefined;
  if (choice !== undefined) return say(choice, language);
  return typeof value === 'boolean' ? yesNo[language][value ? 1 : 0] : String(value);
}

/** Whole cents as an amount is written: 125050 is 1.250,50, in English 1,250.50. */
export function centsTyped(cents: number, language: Language): string {
  const [group, point] = language === 'nl' ? ['.', ','] : [',', '.'];
  const euros = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/g, group);
  return `${euros}${point}${String(cents % 100).padStart(2, '0')}`;
}
