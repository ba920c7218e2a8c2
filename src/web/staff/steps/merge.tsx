/** The pages that name a second case, a double one or one that came before: those of the same person that could be it, to choose from. */
import { maySee } from '#core/access.ts';
import { replay } from '#core/case/evolve.ts';
import { complainants } from '#core/case/state.ts';
import { fallByMerging } from '#core/case/unsigned.ts';
import { say } from '#core/policy/label.ts';
import { compareMoments, dayOf } from '#core/time/moment.ts';
import { caseIdOf } from '#store/cases/find.ts';
import type { FoundCase } from '#store/cases/found-case.ts';
import { casesOfSamePerson } from '#store/cases/same-person.ts';
import { loadCase } from '#store/journal/events.ts';
import { withOrganisation } from '#store/transaction.ts';
import { fieldSpecs } from '../../forms/field-specs.ts';
import { one, type Typed } from '../../forms/typed.ts';
import { Notice } from '../../parts/notice.tsx';
import { specialStepWords } from '../../words/staff/special-step-words.ts';
import type { CaseDesk } from '../visit.ts';
import { lastCheck } from './last-check.tsx';
import type { SpecialPage } from './special-page.ts';

export const merge: SpecialPage = {
  async intro({ desk, typed }) {
    const signed = await signedThere(desk, typed);
    const found = (await ofSamePerson(desk))
      .filter(({ status, record }) => status === 'open' && record === desk.open.state.record)
      .filter(({ received }) => compareMoments(received, desk.open.state.received) <= 0);
    return (
      <>
        {signed === undefined ? null : (
          <Notice meaning="soon" heading={desk.says.step.signedHeading} text={specialStepWords(desk).merge.signed(signed)} />
        )}
        {choice(desk, found, 'merger?into')}
      </>
    );
  },

  async fields(asking, { desk, typed, refusals }) {
    // it is asked where somebody signed; who typed the number of such a case hears it before anything changes
    const isAsked = refusals.some(({ code }) => code === 'signatures-there') || (await signedThere(desk, typed)) !== undefined;
    return fieldSpecs({ ...asking, without: isAsked ? [] : ['unsign'] });
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

/** As what was signed in the case that was chosen, where that would fall; undefined where nobody signed, or whoever looks may not see it. */
async function signedThere({ door, organisation, me, open, language }: CaseDesk, typed: Typed): Promise<string | undefined> {
  const { policy, state } = open;
  const named = one(typed, 'into');
  if (named === '' || Object.keys(policy.signatures).length === 0) return undefined;
  return withOrganisation(
    door.office.pool,
    organisation,
    async (tx) => {
      const id = await caseIdOf(tx, named);
      const loaded = id === undefined || id === state.id ? undefined : await loadCase(tx, id);
      const there = loaded === undefined ? undefined : replay(loaded.meta, loaded.events);
      if (there === undefined || there.policy !== state.policy || !maySee(policy, there, me)) return undefined;
      const fall = fallByMerging(policy, there).flatMap((id) => policy.signatures[id]?.name ?? []);
      return fall.length === 0 ? undefined : fall.map((one) => say(one, language)).join(language === 'nl' ? ' en ' : ' and ');
    },
    { readOnly: true },
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
