/** The page on which a double case goes on in an older one: the cases of the same person that could be it, to choose from. */
import { complainants } from '#core/case/state.ts';
import { compareMoments, dayOf } from '#core/time/moment.ts';
import type { FoundCase } from '#store/cases/found-case.ts';
import { casesOfSamePerson } from '#store/cases/same-person.ts';
import { withOrganisation } from '#store/transaction.ts';
import { specialStepWords } from '../../words/staff/special-step-words.ts';
import type { CaseDesk } from '../visit.ts';
import { lastCheck } from './last-check.tsx';
import type { SpecialPage } from './special-page.ts';

export const merge: SpecialPage = {
  async intro({ desk }) {
    const found = await couldBe(desk);
    if (found.length === 0) return undefined;
    const says = specialStepWords(desk).merge;
    return (
      <section class="read-out">
        <h2>{says.same}</h2>
        <ul class="duplicates">
          {found.map((one) => (
            <li>
              <a href={`/werk/zaken/${one.reference}`}>
                <bdi>{one.title ?? one.reference}</bdi>
              </a>
              <p class="office-quiet">
                <span class="figures">{one.reference}</span> ·{' '}
                {says.since(desk.words.format.shortDay(dayOf(one.received), desk.today))} ·{' '}
                <a href={`${desk.base}/merger?into=${one.reference}`}>{says.choose(one.reference)}</a>
              </p>
            </li>
          ))}
        </ul>
      </section>
    );
  },

  below: lastCheck,
};

/** Cases of whoever complains here that this colleague may see, of the same kind, not younger, and not answered. */
async function couldBe({ door, organisation, viewer, open: { state, people } }: CaseDesk): Promise<readonly FoundCase[]> {
  const who = complainants(state).flatMap(({ person }) => people.get(person) ?? []);
  const same = await withOrganisation(door.office.pool, organisation, (tx) => casesOfSamePerson(tx, viewer, who), {
    readOnly: true,
  });
  return same
    .map(({ found }) => found)
    .filter(({ id, status, record }) => id !== state.id && status === 'open' && record === state.record)
    .filter(({ received }) => compareMoments(received, state.received) <= 0);
}
