/** The shape of the words for a step: what does not have all of them does not compile. */
import type { Verb } from '#core/case/lifecycle.ts';
import type { Steps } from '#core/case/steps.ts';
import type { WhyUnread } from '#core/case/unread-letter.ts';
import { FIRST } from '#core/policy/tiers.ts';

export interface FieldWords {
  readonly label: string;
  readonly hint?: string;
}

type FieldsOf<V extends Verb> = Steps[V]['fields'];
type FixedChoices<V extends Verb> = {
  readonly [K in keyof FieldsOf<V> as FieldsOf<V>[K] extends { of: readonly string[] } ? K : never]: {
    readonly [C in FieldsOf<V>[K] extends { of: readonly (infer O extends string)[] } ? O : never]: string;
  };
};

/**
 * Words of one step. In `done` and `told` stand places: {who} acted, {party} it was about, {staff} was named,
 * {day}, {letter}, {way}, {number}, {count}; {U} {u} {uw} {Uw} {wij} follow the form of address.
 */
export interface StepWords<V extends Verb = Verb> {
  /** the act with its object, as on the button */
  readonly act: string;
  /** what it means and what follows, one or two sentences */
  readonly explain: string;
  /** the line in the story, for colleagues */
  readonly done: string;
  /** the same line where what came in is another kind of record than a complaint, as `{record}` */
  readonly doneAs?: string;
  /** where a letter reaches nobody, and where a talk made up for that: the line for colleagues */
  readonly unread?: Readonly<Record<WhyUnread, string>>;
  readonly telling?: string;
  /** where it was only told, so that nothing goes along: the line for colleagues, and for the person whom it is for */
  readonly spoken?: { readonly done: string; readonly told: string };
  /** where it is about what was agreed, or what our own answer promised: no ruling, and nothing that was done yet: both lines */
  readonly agreed?: { readonly done: string; readonly told: string };
  /** where it only asks, and counts with a yes: the line for colleagues, and for the person whom it is for */
  readonly asking?: { readonly done: string; readonly told: string };
  /** the line in the story for the person whom the item is for; absent: the line is not shown there */
  readonly told?: string;
  readonly fields: { readonly [K in keyof FieldsOf<V>]: FieldWords };
  readonly choices: FixedChoices<V>;
}

export type AllStepWords = { readonly [V in Verb]: StepWords<V> };

/** The line for colleagues about an entry with these facts. */
export function doneIn(words: StepWords, facts: Readonly<Record<string, unknown>> = {}): string {
  const { done, doneAs, asking, spoken, agreed, unread, telling } = words;
  if (agreed !== undefined && isAgreed(facts)) return agreed.done;
  if (unread !== undefined && facts.unread !== undefined) return unread[facts.unread as WhyUnread];
  if (telling !== undefined && facts.told === true) return telling;
  if (facts.needsConsent === true && asking !== undefined) return asking.done;
  if (facts.oral === true && spoken !== undefined) return spoken.done;
  return (facts.record === 'complaint' ? undefined : doneAs) ?? done;
}

/** The line for the person whom the entry is for; undefined where it is not shown there. */
export function toldIn(
  { told, asking, spoken, agreed }: StepWords,
  facts: Readonly<Record<string, unknown>>,
): string | undefined {
  if (agreed !== undefined && isAgreed(facts)) return agreed.told;
  if (facts.oral === true && spoken !== undefined) return spoken.told;
  return facts.needsConsent === true && asking !== undefined ? asking.told : told;
}

/** Whether the entry is about what was agreed: that it was done, or a yes to what must still be done. */
function isAgreed({ tier, agrees }: Readonly<Record<string, unknown>>): boolean {
  return tier === FIRST || agrees === true;
}
