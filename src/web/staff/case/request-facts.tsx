/** What persons asked about their data, among the facts of a case: who, what, whether it was answered, and the overview to hand over. */
import type { Child } from 'hono/jsx';
import { dayOf } from '#core/time/moment.ts';
import { wordsOf } from '#core/words/words-of-steps.ts';
import { keepingWords } from '../../words/staff/keeping-words.ts';
import type { CaseDesk } from '../visit.ts';
import type { Names } from './names.ts';

/** A line for each request. */
export function requestLines({ open, base, language, policy, words, today }: CaseDesk, names: Names): readonly Child[] {
  const says = keepingWords(language);
  const kinds = wordsOf('request', { language, policy }).choices.what ?? {};
  const outcomes = wordsOf('fulfil', { language, policy }).choices.outcome ?? {};
  return open.state.requests.map(({ number, party, what, at, answered }) => (
    <>
      <bdi>{names.party(party)}</bdi>: {kinds[what]}, {words.format.dayAndDistance(dayOf(at), today)}
      {answered === undefined ? (
        <>
          {' '}
          <a href={`${base}/gegevens/${number}`}>{says.overview}</a>
        </>
      ) : (
        ` (${outcomes[answered.outcome]}, ${words.format.shortDay(dayOf(answered.at), today)})`
      )}
    </>
  ));
}
