/** What a correction put right: what the case held before it, and what it holds since. */
import { replay } from '#core/case/evolve.ts';
import { type CaseState, partyOf } from '#core/case/state.ts';
import type { CaseEvent } from '#core/case/step.ts';
import { say } from '#core/policy/label.ts';
import { wordsOf } from '#core/words/words-of-steps.ts';
import { specialStepWords } from '../../words/staff/special-step-words.ts';
import type { CaseDesk } from '../visit.ts';

/** What a case holds of that which can be corrected, in words; undefined where that is no single value. */
export function heldValue(what: string, state: CaseState, desk: CaseDesk, party?: string): string | undefined {
  const { correct: says } = specialStepWords(desk);
  const { policy } = desk.open;
  const { format } = desk.words;
  const subject = state.subject === undefined ? undefined : policy.subjects[state.subject];
  const channel = policy.channels[state.channel];
  const engaged = policy.engagements?.choices[partyOf(state, party ?? '')?.engagement ?? ''];
  const values: Readonly<Record<string, string>> = {
    received: format.moment(state.received),
    filed: format.day(state.filed),
    conduct: state.conduct === undefined ? says.unknown : format.day(state.conduct),
    subject: subject === undefined ? says.unknown : say(subject, desk.language),
    channel: channel === undefined ? state.channel : say(channel.name, desk.language),
    engagement: engaged === undefined ? says.unknown : say(engaged, desk.language),
  };
  return values[what];
}

/** "Het onderwerp: was niet teruggebeld, nu een brief"; undefined for an entry that corrected no single value. */
export function correctionOf({ name, sequence, facts, party }: CaseEvent, desk: CaseDesk): string | undefined {
  const what = String(facts.what ?? '');
  const { journal, state, policy } = desk.open;
  const until = (last: number) =>
    replay(
      state,
      journal.filter((one) => one.sequence <= last),
    );
  if (name !== 'corrected' || journal[0]?.sequence !== 1) return undefined;
  const [was, now] = [sequence - 1, sequence].map((last) => heldValue(what, until(last), desk, party));
  if (was === undefined || now === undefined) return undefined;
  const about = wordsOf('correct', { language: desk.language, policy }).choices.what?.[what] ?? what;
  return specialStepWords(desk).correct.put(about, was, now);
}
