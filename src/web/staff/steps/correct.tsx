/** The page on which something is put right: what it is, and then only the questions that belong to it, with the old value beside. */
import { type Party, partyOf, subjects } from '#core/case/state.ts';
import { stepOf } from '#core/case/steps.ts';
import { type Asking, fieldSpecs } from '../../forms/field-specs.ts';
import { one, type Typed } from '../../forms/typed.ts';
import type { FieldSpec, Option } from '../../parts/field-spec.ts';
import { specialStepWords } from '../../words/staff/special-step-words.ts';
import { heldValue } from '../case/corrected.ts';
import { Whose } from '../views/whose.tsx';
import type { CaseDesk } from '../visit.ts';
import { behind, inFront } from './behind-answer.ts';
import type { SpecialPage, StepView } from './special-page.ts';

/** The questions of each answer. */
const needs: Readonly<Record<string, readonly string[]>> = {
  received: ['moment'],
  filed: ['day'],
  conduct: ['day'],
  subject: ['subject'],
  channel: ['channel'],
  person: ['party', 'people'],
  engagement: ['party', 'engagement'],
  'not-a-party': ['party'],
};

const received: NonNullable<SpecialPage['received']> = (typed) => {
  const what = one(typed, 'what');
  return what === '' ? typed : inFront(typed, what);
};

export const correct: SpecialPage = {
  received,

  /** Details of the person whom the address names, so that only what is wrong need be changed. */
  initial({ desk }) {
    const [what, party = ''] = [desk.c.req.query('what'), desk.c.req.query('party')];
    if (what === 'person') return detailsOf(party, desk);
    return what === 'engagement' ? missingOf(party, desk) : new Map();
  },

  fields(asking, view) {
    const given = withPerson(asking.typed, view.desk);
    const what = one(asking.typed, 'what');
    const specs = fieldSpecs(asking);
    const reason = specs.filter((spec) => 'name' in spec && spec.name === 'reason');
    return specs
      .filter((spec) => 'options' in spec && spec.name === 'what')
      .map((spec): FieldSpec => {
        const options = (spec as { readonly options: readonly Option[] }).options.filter(({ value }) =>
          isAsked(value, view.desk),
        );
        return {
          ...spec,
          kind: 'radios',
          options: options.map((option) => withQuestions(option, asking, given, what, view)),
        } as FieldSpec;
      })
      .concat(reason);
  },
};

/** How people work for the organisation is asked where the procedure wants to know, of whom it is about. */
function isAsked(what: string, { open: { policy, state } }: CaseDesk): boolean {
  return what !== 'engagement' || (policy.engagements !== undefined && subjects(state).length > 0);
}

/** The question that is still open about a person, so that only the answer need be given. */
function missingOf(id: string, { open: { state }, ...desk }: CaseDesk): Typed {
  const party = partyOf(state, id);
  if (party?.capacity !== 'subject') return new Map([['what', ['engagement']]]);
  const why = party.engagement === undefined ? [['reason', [specialStepWords(desk).correct.notYet]] as const] : [];
  return new Map([['what', ['engagement']] as const, ['engagement.party', [party.id]] as const, ...why]);
}

/** What we know of a person, as the form holds it. */
function detailsOf(id: string, { open }: CaseDesk): Typed {
  const party = partyOf(open.state, id);
  if (party === undefined) return new Map();
  const details = open.people.get(party.person);
  const known = (['name', 'email', 'phone', 'address'] as const).flatMap((key) => {
    const value = details?.[key];
    return value === undefined ? [] : [[`person.people.0.${key}`, [value]] as const];
  });
  return new Map([['person.party', [party.id]] as const, ...known]);
}

/** A kept draft may be about somebody else than the person whom the address names: then that person's details stand here. */
function withPerson(typed: Typed, desk: CaseDesk): Typed {
  const named = one(typed, 'party');
  if (one(typed, 'what') !== 'person' || named === '' || named === one(typed, 'person.party'))
    return received(typed, desk.open.policy);
  return received(new Map([['what', ['person']], ...detailsOf(named, desk)]), desk.open.policy);
}

/** A question that stands under an answer is there to be answered. */
function needed(spec: FieldSpec): FieldSpec {
  return 'optional' in spec ? { ...spec, optional: false } : spec;
}

/** An answer with its questions and the value that holds now. */
function withQuestions(option: Option, asking: Asking, given: Typed, what: string, view: StepView): Option {
  const { correct: says } = specialStepWords(asking);
  const answer = option.value;
  // refusals and values belong to the answer that was given; under the others there is nothing
  const own: Asking = answer === what ? { ...asking, typed: given } : { ...asking, typed: new Map(), refusals: [] };
  const names = needs[answer] ?? [];
  const without = Object.keys(stepOf('correct').fields).filter((name) => !names.includes(name));
  const specs = fieldSpecs({ ...own, without }).map((spec) => behind(needed(spec), answer));
  const hint = answer === 'engagement' ? undefined : heldValue(answer, view.desk.open.state, view.desk);
  if (answer === 'person') return { ...option, reveals: personQuestions(specs, own, view) };
  if (answer === 'engagement') return { ...option, reveals: specs.map((spec) => ofSubjects(spec, view.desk)) };
  if (answer === 'not-a-party') return { ...option, hint: says.gone, reveals: specs };
  return { ...option, hint: hint === undefined ? undefined : says.now(hint), reveals: specs };
}

/** Only persons whom it is about are asked for. */
function ofSubjects(spec: FieldSpec, { open: { state } }: CaseDesk): FieldSpec {
  const about = subjects(state).map(({ id }) => id);
  const isWho = 'options' in spec && spec.name === 'engagement.party';
  return isWho ? ({ ...spec, options: spec.options.filter(({ value }) => about.includes(value)) } as FieldSpec) : spec;
}

/** Somebody must be chosen before details can be shown: what is left empty would be gone. */
function personQuestions(specs: readonly FieldSpec[], { typed }: Asking, { desk, names }: StepView): readonly FieldSpec[] {
  const { correct: says } = specialStepWords(desk);
  const party = partyOf(desk.open.state, one(typed, 'party'));
  const people = desk.open.state.parties.map((each) => ({
    name: names.party(each.id),
    ways: says.reachedBy(waysOf(each, desk)),
    href: `?${new URLSearchParams({ what: 'person', party: each.id })}`,
    current: each.id === party?.id,
  }));
  const whose: FieldSpec = {
    kind: 'shown',
    content: Whose({ people, chosen: party !== undefined, says: specialStepWords(desk) }),
  };
  if (party === undefined) return [whose];
  const group = specs.find((spec) => spec.kind === 'group');
  const hidden: FieldSpec = { kind: 'hidden', name: 'person.party', value: party.id };
  return [whose, hidden, ...(group?.kind === 'group' ? [{ ...group, hint: says.personHint }] : [])];
}

function waysOf({ person }: Party, { open, language, policy }: StepView['desk']): string {
  const { correct: says } = specialStepWords({ language, policy });
  const details = open.people.get(person);
  const ways = [details?.email, details?.phone, details?.address?.replaceAll('\n', ', ')].filter((way) => way !== undefined);
  return ways.length === 0 ? says.noWays : ways.join(' · ');
}
