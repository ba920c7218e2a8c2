/** The page on which a complaint is not taken up: each ground with its sentence and clause, what the dates say, and the way on. */
import { forumsOf } from '#core/case/forums.ts';
import { holds } from '#core/case/holds.ts';
import { atTime } from '#core/case/late.ts';
import { passesOnByItself } from '#core/case/steps/refuse.ts';
import { say } from '#core/policy/label.ts';
import { fieldSpecs } from '../../forms/field-specs.ts';
import type { FieldSpec, Option } from '../../parts/field-spec.ts';
import { specialStepWords } from '../../words/staff/special-step-words.ts';
import { NotTakenUp } from '../views/not-taken-up.tsx';
import type { CaseDesk } from '../visit.ts';
import { demandedBy, placeInLetter } from './demands.ts';
import { lastCheck } from './last-check.tsx';
import type { SpecialPage } from './special-page.ts';

export const refuse: SpecialPage = {
  intro({ desk }) {
    const { state } = desk.open;
    const says = specialStepWords(desk);
    const inWords = (day: string | undefined) => (day === undefined ? undefined : desk.words.format.day(day));
    return <NotTakenUp filed={desk.words.format.day(state.filed)} conduct={inWords(state.conduct)} says={says} />;
  },

  fields(asking, { desk }) {
    // to whom it was sent on is only asked where the letter tells it
    const { policy } = desk.open;
    const told = placeInLetter(policy, 'refuse', 'event.passedTo') !== undefined;
    // an address is only asked where a letter goes there by itself
    const byItself = told && passesOnByItself(policy);
    const without = [...(told ? [] : ['passedTo']), ...(byItself ? [] : ['passedToEmail', 'informed'])];
    const informed = policy.clauses.flatMap(({ ground }) => ground?.goesTo ?? []);
    const specs = fieldSpecs({ ...asking, without: [...(asking.without ?? []), ...without], only: { informed } }).map(
      (spec): FieldSpec => {
        if (!('options' in spec) || spec.name !== 'ground') return withSource(spec, desk);
        return { ...spec, kind: 'radios', options: spec.options.map((option) => explainedGround(option, desk)) } as FieldSpec;
      },
    );
    const [first] = forumsOf(desk.open.policy, desk.open.state, desk.now);
    if (first === undefined || demandedBy(desk.open.policy, 'refuse', 'forum') === undefined) return specs;
    const { refuse: says } = specialStepWords(desk);
    const sentence = says.forum(
      say(first.forum.name, desk.language),
      first.until === undefined ? undefined : desk.words.format.day(first.until),
    );
    return [...specs, { kind: 'tell', text: `${says.inLetter}: “${sentence}”` }];
  },

  below: (view) => lastCheck(view),
  submit: ({ desk }) => specialStepWords(desk).refuse.send,
};

function withSource(spec: FieldSpec, { open }: CaseDesk): FieldSpec {
  return spec.kind === 'long' ? { ...spec, source: demandedBy(open.policy, 'refuse', spec.name) } : spec;
}

/** The ground in the words of the procedure, with its clause, and whether the dates of the case speak for it. */
function explainedGround(option: Option, { open: { policy, state }, language, now }: CaseDesk): Option {
  const { refuse: says } = specialStepWords({ language, policy });
  const clause = policy.clauses.find((one) => one.ground?.code === option.value);
  if (clause?.ground === undefined) return option;
  const { proposedWhen } = clause.ground;
  const fits = proposedWhen !== undefined && holds(proposedWhen, { policy, state, ...atTime(policy, state, now) });
  const fitsNot = proposedWhen !== undefined && !fits && state.conduct !== undefined;
  const mark = fits ? ` (${says.fits})` : fitsNot ? ` (${says.fitsNot})` : '';
  return { ...option, label: `${option.label}${mark}`, hint: say(clause.says, language), source: clause.source.join(' · ') };
}
