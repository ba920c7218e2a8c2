/** The page on which somebody joins a case: the capacity first, with what this person will see and be sent. */
import { type Language, say } from '#core/policy/label.ts';
import type { EngagementRule } from '#core/policy/who-acts.ts';
import { answeredCapacity, standsAs } from '#core/words/capacity-words.ts';
import { fieldSpecs } from '../../forms/field-specs.ts';
import { one } from '../../forms/typed.ts';
import type { FieldSpec, Option } from '../../parts/field-spec.ts';
import { specialStepWords } from '../../words/staff/special-step-words.ts';
import type { Names } from '../case/names.ts';
import { TakesPart } from '../views/takes-part.tsx';
import type { CaseDesk } from '../visit.ts';
import { lastCheck } from './last-check.tsx';
import type { SpecialPage } from './special-page.ts';
import { goesOn } from './whom.ts';

/** Questions that only matter for somebody who speaks for another. */
const forSpeaker = ['represents', 'letters', 'authority'];

/** What is only asked of somebody whom it is about. */
const forSubject = ['engagement'];

/** What is only asked of an outside body that gets copies. */
const forInformed = ['informed'];

/** Asked of one capacity alone. */
const apart = [...forSpeaker, ...forSubject, ...forInformed];

/** For whom somebody speaks is only said of who speaks for another: what stands hidden under another answer was not meant. */
const received: NonNullable<SpecialPage['received']> = (typed) => {
  const capacity = one(typed, 'capacity');
  const unasked = [
    ...(capacity === 'representative' ? [] : forSpeaker),
    ...(capacity === 'subject' ? [] : forSubject),
    ...(capacity === 'informed' ? [] : forInformed),
  ];
  return new Map([...typed].filter(([name]) => !unasked.includes(name)));
};

export const involve: SpecialPage = {
  received,

  intro({ desk, names }) {
    const { state } = desk.open;
    const people = state.parties.map((party) => ({
      name: names.party(party.id),
      capacity:
        answeredCapacity(desk.open.policy, desk.open.state, party, desk.language) ?? desk.says.facts.capacity[standsAs(party)],
    }));
    const says = specialStepWords(desk);
    const { handler } = state;
    const { firewall, insider } = says.involve;
    const warnings = [desk.open.policy.concerned === undefined ? firewall : insider, handler && afterwards(desk, handler, names)];
    return <TakesPart people={people} warning={warnings.filter(Boolean).join(' ')} says={says} />;
  },

  fields(asking, { desk }) {
    const { involve: says } = specialStepWords(desk);
    const specs = fieldSpecs(asking);
    const named = (spec: FieldSpec) => ('name' in spec ? spec.name : '');
    const speaker = specs.filter((spec) => forSpeaker.includes(named(spec))).map((spec) => speakerSpec(spec, says.authority));
    const { engagements } = desk.open.policy;
    const subject = specs
      .filter((spec) => forSubject.includes(named(spec)))
      .map(
        (spec): FieldSpec =>
          engagements !== undefined && spec.kind === 'radios' ? asOf(spec, engagements, desk.language) : spec,
      );
    const informed = specs.filter((spec) => forInformed.includes(named(spec)));
    return specs
      .filter((spec) => !apart.includes(named(spec)))
      .map((spec): FieldSpec => {
        if ('options' in spec && spec.name === 'staff') return { ...spec, hint: says.colleague };
        if (spec.kind !== 'radios' || spec.name !== 'capacity') return spec;
        const letters = desk.open.policy.clauses.flatMap((clause) => clause.letters);
        const copies = letters.some(({ to }) => to === 'informed');
        // only where a letter leaves for them at this step do they get the complaint itself
        const told = letters.some(({ on, to }) => on === 'involved' && to === 'subject');
        const offered = spec.options.filter(({ value }) => copies || value !== 'informed');
        const options = offered.map((option): Option => {
          const seen = option.value === 'subject' && !told ? 'subjectAsked' : option.value;
          const hint = says.sees[seen as keyof typeof says.sees];
          const reveals = { representative: speaker, subject, informed }[option.value] ?? [];
          return reveals.length === 0 ? { ...option, hint } : { ...option, hint, reveals };
        });
        return { ...spec, options };
      });
  },

  below: (view) => lastCheck(view, received),
};

/** What becomes of the handling when the handler is named here. */
function afterwards(desk: CaseDesk, handler: string, names: Names): string {
  const says = specialStepWords(desk).involve;
  const me = handler === desk.me.id;
  if (goesOn(desk, handler)) return me ? says.youKeep : says.handlerKeeps(names.staff(handler));
  return me ? says.youLeave : says.handlerLeaves(names.staff(handler));
}

/** The question as the procedure asks it, with the clause that wants to know. */
function asOf(spec: FieldSpec, { asks, source }: EngagementRule, language: Language): FieldSpec {
  return { ...spec, label: say(asks, language), source: source.join(' · ') } as FieldSpec;
}

function speakerSpec(spec: FieldSpec, hint: string): FieldSpec {
  if (spec.kind === 'files') return { ...spec, hint };
  if (spec.kind === 'radios' && spec.name === 'letters') return { ...spec, optional: false, value: spec.value || 'both' };
  return spec.kind === 'radios' || spec.kind === 'select' ? { ...spec, optional: false } : spec;
}
