/** The pages that name a second case, a double one or one that came before: those of the same person that could be it, to choose from. */
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
    const found = (await ofSamePerson(desk))
      .filter(({ status, record }) => status === 'open' && record === desk.open.state.record)
      .filter(({ received }) => compareMoments(received, desk.open.state.received) <= 0);
    return choice(desk, found, 'merger?into');
  },

  below: lastCheck,
};

export const relate: SpecialPage = {
  async intro({ desk }) {
    const known = desk.open.state.links.map((one) => one.case);
    const found = (await ofSamePerson(desk, true)).filter(({ id }) => !known.includes(id));
    return choice(desk, found, 'relation?other');
  },

  below: lastCheck,
};

function choice(desk: CaseDesk, found: readonly FoundCase[], chosen: string) {
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
              {says.since(desk.words.format.dayAndDistance(dayOf(one.received), desk.today))} ·{' '}
              <a href={`${desk.base}/${chosen}=${one.reference}`}>{says.choose(one.reference)}</a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Other cases of whoever complains here that this colleague may see. */
async function ofSamePerson(
  { door, organisation, viewer, open: { state, people } }: CaseDesk,
  ended = false,
): Promise<readonly FoundCase[]> {
  const who = complainants(state).flatMap(({ person }) => people.get(person) ?? []);
  const same = await withOrganisation(door.office.pool, organisation, (tx) => casesOfSamePerson(tx, viewer, who, { ended }), {
    readOnly: true,
  });
  return same.map(({ found }) => found).filter(({ id }) => id !== state.id);
}
