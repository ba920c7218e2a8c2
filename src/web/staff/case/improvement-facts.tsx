/** Why it happened and what is done about it, as facts beside the story of a case. */
import type { Child } from 'hono/jsx';
import { wordsOf } from '#core/words/words-of-steps.ts';
import { improvementWords } from '../../words/staff/improvement-words.ts';
import { causeInWords, PLACE } from '../improvement/measure-desk.ts';
import type { CaseDesk } from '../visit.ts';

/** The causes that the last review found. */
export function causeLines({ open: { policy, state }, language }: CaseDesk): readonly string[] {
  const { picture } = improvementWords(language);
  return state.causes.map((cause) => causeInWords(policy, cause, language, picture.other));
}

/** The improvements that this case belongs to, and how each stands. */
export function measureLines({ open: { state }, language, policy }: CaseDesk): readonly Child[] {
  const says = improvementWords(language);
  const stands = wordsOf('improve', { language, policy }).choices.what ?? {};
  return state.measures.map((one) => (
    <>
      <a href={`${PLACE}/${one.number}`}>{says.number(one.number)}</a>: {stands[one.stands]}
    </>
  ));
}
