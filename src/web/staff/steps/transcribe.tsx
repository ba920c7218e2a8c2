/** The page on which what somebody told is written down: it begins with what there is, beside what must be different in it. */
import { specialStepWords } from '../../words/staff/special-step-words.ts';
import type { CaseDesk } from '../visit.ts';
import { lastCheck } from './last-check.tsx';
import type { SpecialPage } from './special-page.ts';

export const transcribe: SpecialPage = {
  initial({ desk }) {
    const text = beginning(desk);
    return new Map(text === undefined ? [] : [['text', [text]]]);
  },

  intro({ desk }) {
    const correction = notRight(desk);
    if (correction === undefined) return undefined;
    return (
      <section class="read-out">
        <h2>{specialStepWords(desk).transcribe.notRight}</h2>
        <p dir="auto">{correction}</p>
      </section>
    );
  },

  below: lastCheck,
};

/** What was written down last; before that the words that were taken down when it was told. */
function beginning({ open: { events, state } }: CaseDesk): string | undefined {
  const story = events[0]?.personal?.story;
  return state.transcript?.text ?? (typeof story === 'string' ? story : undefined);
}

/** What whoever told it wants different in what we wrote down last. */
function notRight({ open: { events, state } }: CaseDesk): string | undefined {
  if (state.transcript?.approved !== 'no') return undefined;
  const said = events.findLast(({ name }) => name === 'approved')?.personal?.correction;
  return typeof said === 'string' ? said : undefined;
}
