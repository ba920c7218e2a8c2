/** Why cases stayed as they were: those with the same reason together, under what its clause says. */
import type { Refusal } from '#core/case/refusal.ts';
import { say } from '#core/policy/label.ts';
import { refusalInWords } from '#core/words/refusals.ts';
import { worded } from '../steps/refusals-in-words.ts';
import type { Reason } from '../views/choosing.tsx';
import type { Desk } from '../visit.ts';

/** Refusals as one text; `other` says one of them in other words. */
export function refusalText(
  desk: Desk,
  refusals: readonly Refusal[],
  other: (refusal: Refusal) => string | undefined = () => undefined,
): string {
  return worded(refusals, desk)
    .map((each) => other(each) ?? inWords(each, desk))
    .join(' ');
}

/** Each text once, with the cases that it is about. */
export function grouped(stayed: readonly { readonly reference: string; readonly text: string }[]): readonly Reason[] {
  return [...Map.groupBy(stayed, ({ text }) => text)].map(([text, cases]) => ({
    text,
    cases: cases.map(({ reference }) => ({ reference, href: `/werk/zaken/${reference}` })),
  }));
}

/** The refusal, with what can be done instead and what its clause says, once: some refusals quote it themselves. */
function inWords(refusal: Refusal, { language, policy }: Desk): string {
  const sentence = refusalInWords(refusal, { language, policy });
  const clause = refusal.clause === undefined ? '' : say(refusal.clause.says, language);
  return sentence.includes(clause) ? sentence : `${sentence} ${clause}`;
}
