/** More time in the facts of a case: until when, whether it counts, and how that day came about. */
import type { Child } from 'hono/jsx';
import { whyOfExtension } from '#core/case/why-of-entry.ts';
import { DateWhy } from '../../parts/date-why.tsx';
import type { CaseDesk } from '../visit.ts';
import { explained } from './explained.ts';

/** One line for each time that more time was taken, or asked for. */
export function termLines({ open: { state, duties }, says, words, language }: CaseDesk): readonly Child[] {
  return state.extensions.map((one) => {
    const day = words.format.day(one.until);
    if (one.lapsed === true) return says.facts.extensionLapsed(day);
    if (one.effective === undefined) return one.needsConsent ? says.facts.extensionAsked(day) : says.facts.extensionWaits(day);
    const why = whyOfExtension(one, duties);
    return (
      <div>
        {says.facts.extended(day)} {why === undefined ? null : <DateWhy date={explained(why, language)} words={words} short />}
      </div>
    );
  });
}
