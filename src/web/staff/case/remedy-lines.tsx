/** What we do to put it right: each with who does it and before when, or when it was done. */
import type { Child } from 'hono/jsx';
import { stepOf } from '#core/case/steps.ts';
import { dayOf } from '#core/time/moment.ts';
import { Typed } from '../../parts/typed.tsx';
import type { CaseDesk } from '../visit.ts';
import type { Names } from './names.ts';

/** A line for each remedy. */
export function remedyLines({ open, base, says, words, today }: CaseDesk, names: Names): readonly Child[] {
  const { remedies } = open.state;
  return remedies.map(({ number, what, staff, by, delivered }) => (
    <>
      <Typed inline text={what ?? says.facts.destroyed} />
      <span class="fact-reach">
        {delivered === undefined ? (
          <>
            {says.facts.remedyBy(names.staff(staff), words.format.dayAndDistance(by, today))}{' '}
            <a href={`${base}/${stepOf('deliver').noun}?remedy=${number}`}>
              {says.facts.remedyIsDone}
              <span class="hidden-label"> ({number})</span>
            </a>
          </>
        ) : (
          says.facts.remedyDone(words.format.dayAndDistance(dayOf(delivered), today))
        )}
      </span>
    </>
  ));
}
