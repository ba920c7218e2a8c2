/** What was done in a case, and what was written and said, as lines with their day. */

import type { Verb } from '#core/case/lifecycle.ts';
import type { CaseState } from '#core/case/state.ts';
import type { CaseEvent } from '#core/case/step.ts';
import { stepOfEvent } from '#core/case/steps.ts';
import { type Language, say } from '#core/policy/label.ts';
import { letterKind, type Policy } from '#core/policy/policy.ts';
import { dayOf } from '#core/time/moment.ts';
import { fill, wordsOf } from '#core/words/words-of-steps.ts';

interface About {
  readonly policy: Policy;
  readonly state: CaseState;
  readonly events: readonly CaseEvent[];
  readonly language: Language;
}

/** Every step that somebody took, with its day; letters that left and calls stand under correspondence. */
export function actionLines({ policy, events, language }: About): readonly string[] {
  return events.flatMap((event) => {
    const verb = stepOfEvent(event.name)?.verb as Verb | undefined;
    if (verb === undefined || event.by.kind === 'system' || event.name === 'lodged') return [];
    return [`${dayOf(event.at)} ${plain(wordsOf(verb, language).act, policy)}`];
  });
}

/** Letters that left us, and calls and talks. */
export function correspondenceLines({ policy, state, language }: About): readonly string[] {
  return state.happenings.flatMap(({ name, at }) => {
    const letter = name.startsWith('letter:') ? letterKind(policy, name.slice('letter:'.length)) : undefined;
    if (letter !== undefined) return [`${dayOf(at)} ${say(letter.name, language)}`];
    return name === 'contacted' ? [`${dayOf(at)} ${plain(wordsOf('contact', language).act, policy)}`] : [];
  });
}

/** The measures that followed from the case: its number, how it stands, and what it is. */
export function measureLines({ state, events, language }: About): readonly string[] {
  const says = wordsOf('improve', language).choices.what ?? {};
  return state.measures.map(({ number, stands }) => {
    const told = events.findLast((one) => one.name === 'improved' && one.facts.measure === number && one.personal?.text);
    const text = typeof told?.personal?.text === 'string' ? `: ${told.personal.text}` : '';
    return `${number} ${says[stands] ?? stands}${text}`;
  });
}

/** The act on the button, with its places filled by nothing: "Vat de klacht samen in punten". */
function plain(act: string, { voice }: Policy): string {
  return fill(act, {}, voice.address);
}
