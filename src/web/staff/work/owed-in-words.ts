/** What is owed, in words: the act of the duty with the name of the person in it. */
import { type Label, say } from '#core/policy/label.ts';
import type { Policy } from '#core/policy/policy.ts';
import { subjectOf } from '#core/words/called.ts';
import type { Language } from '../../words/language.ts';
import type { StaffPageWords } from '../../words/staff/staff-page-words.ts';

/** Something owed, as a list or a case knows it. */
export interface Owed {
  readonly do: Label;
  readonly step?: string | undefined;
  readonly late: boolean;
  /** somebody spoke with the complainant, or wrote, since it became late */
  readonly toldSinceLate: boolean;
  /** we know a number of whoever complains */
  readonly callable: boolean;
  /** the complainant, when there is one whose name we know */
  readonly name?: string | undefined;
  /** the person concerned whom it is about, when it is owed for that person alone */
  readonly subject?: string | undefined;
}

/**
 * "Bel mevrouw Yilmaz" for "Bel de klager": the name stands in the place of the procedure's own word for who complains.
 * An answer that is late begins with a call: an apology and a new date are owed before the letter. Who cannot be called gets the letter.
 */
export function owedInWords(owed: Owed, policy: Policy, language: Language, says: StaffPageWords): string {
  if (callsFirst(owed)) return says.work.callLate(owed.name ?? theComplainant(policy, language));
  if (isUntoldLate(owed)) return says.work.writeLate(owed.name ?? theComplainant(policy, language));
  const act = named(say(owed.do, language), theComplainant(policy, language), owed.name);
  return named(act, theSubject(policy, language), owed.subject);
}

/** The name in the place of the word; a replacement text could hold signs with a meaning of their own. */
function named(act: string, word: string, name: string | undefined): string {
  return name === undefined ? act : act.replace(word, () => name);
}

/** Whether an answer is late, nobody has told the complainant, and that can be done by telephone. */
export function callsFirst(owed: Owed): boolean {
  return owed.callable && isUntoldLate(owed);
}

function isUntoldLate({ late, toldSinceLate, step }: Owed): boolean {
  return late && !toldSinceLate && step === 'conclude';
}

function theSubject({ voice }: Policy, language: Language): string {
  const article = voice.het?.includes('subject') === true ? 'het' : 'de';
  return `${language === 'nl' ? article : 'the'} ${say(subjectOf(voice), language)}`;
}

function theComplainant({ voice }: Policy, language: Language): string {
  return language === 'nl' ? `de ${voice.complainant.nl}` : `the ${say(voice.complainant, 'en')}`;
}
