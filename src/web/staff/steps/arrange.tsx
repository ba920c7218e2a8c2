/** The page on which an appointment is made or moved: the moments that were proposed, or another one. */
import { appointmentOf } from '#core/case/appointment.ts';
import { complainants, type Party, partyOf } from '#core/case/state.ts';
import { compareMoments } from '#core/time/moment.ts';
import { type Asking, fieldSpecs } from '../../forms/field-specs.ts';
import { one } from '../../forms/typed.ts';
import type { FieldSpec, Option } from '../../parts/field-spec.ts';
import { organisingWords } from '../../words/staff/organising-words.ts';
import { lastCheck } from './last-check.tsx';
import type { SpecialPage, StepView } from './special-page.ts';

export const arrange: SpecialPage = {
  initial({ desk }) {
    const party = named(desk);
    const standing = party === undefined ? undefined : appointmentOf(desk.open.state, party.id);
    const { medium, minutes, where, way } = standing ?? party?.invited?.proposed ?? {};
    const known = { medium, minutes: minutes === undefined ? undefined : String(minutes), where, way };
    return new Map(Object.entries(known).flatMap(([name, value]) => (value === undefined ? [] : [[name, [value]] as const])));
  },
  intro({ desk, typed }) {
    const standing = appointmentOf(desk.open.state, partyOf(desk.open.state, one(typed, 'party'))?.id ?? named(desk)?.id ?? '');
    if (standing === undefined) return undefined;
    const says = organisingWords(desk).appointments;
    return <p>{says.standing(desk.words.format.moment(standing.start))}</p>;
  },
  fields: (asking, { desk, typed }) =>
    withoutNone(
      fieldSpecs({ ...asking, moments: proposedTo(partyOf(desk.open.state, one(typed, 'party')) ?? named(desk), desk) }),
    ),
  below: (view) => lastCheck(view),
};

/** The same questions without "not to be heard", which is a choice of the person and no kind of talk. */
export function withoutNone(specs: readonly FieldSpec[]): readonly FieldSpec[] {
  return specs.flatMap((spec): readonly FieldSpec[] => {
    if ((spec.kind !== 'radios' && spec.kind !== 'select') || spec.name !== 'way') return [spec];
    const options = spec.options.filter(({ value }) => value !== 'none');
    return options.length === 0 ? [] : [{ ...spec, options }];
  });
}

/** The questions of an invitation: who and by when, then moments to choose from, with how and where. */
export function invitationSpecs(asking: Asking, { desk }: StepView): readonly FieldSpec[] {
  const says = organisingWords(desk).appointments;
  const specs = withoutNone(fieldSpecs(asking));
  const inside: ReadonlySet<string> = new Set(['first', 'second', 'third', 'medium', 'way', 'minutes', 'where']);
  const isInside = (spec: FieldSpec) =>
    spec.kind === 'group'
      ? spec.fields.some((field) => 'name' in field && inside.has(field.name))
      : 'name' in spec && inside.has(spec.name);
  const [before, rest] = [specs.filter((spec) => !isInside(spec)), specs.filter(isInside)];
  const text = before.filter((spec) => spec.kind === 'long');
  return [
    ...before.filter((spec) => spec.kind !== 'long'),
    { kind: 'group', label: says.moments, hint: says.momentsHint, fields: rest },
    ...text,
  ];
}

/** What was proposed to somebody else before is proposed again: both sides are often heard on the same moments. */
export function proposedBefore({ desk }: Pick<StepView, 'desk'>): ReadonlyMap<string, readonly string[]> {
  const last = desk.open.state.parties.findLast((party) => party.invited?.proposed !== undefined)?.invited?.proposed;
  if (last === undefined) return new Map();
  const { starts, medium, minutes, where, way } = last;
  const moments = starts.flatMap((start, at) => {
    const name = ['first', 'second', 'third'][at] as string;
    return compareMoments(start, desk.now) <= 0
      ? []
      : [[name, [start.slice(0, 10)]] as const, [`${name}.time`, [start.slice(11, 16)]] as const];
  });
  const others = Object.entries({ medium, minutes: String(minutes), where, way });
  return new Map([...moments, ...others.flatMap(([name, value]) => (value === undefined ? [] : [[name, [value]] as const]))]);
}

function named({ open: { state }, c }: StepView['desk']): Party | undefined {
  const asked = partyOf(state, c.req.query('party') ?? '');
  const all = complainants(state);
  return asked ?? (all.length === 1 && state.parties.length === 1 ? all[0] : undefined);
}

function proposedTo(party: Party | undefined, { now, words, language, policy }: StepView['desk']): readonly Option[] {
  const starts = party?.invited?.proposed?.starts ?? [];
  const coming = starts.flatMap((start, at) =>
    compareMoments(start, now) <= 0 ? [] : [{ value: String(at + 1), label: words.format.moment(start) }],
  );
  return coming.length === 0
    ? []
    : [...coming, { value: '', label: organisingWords({ language, policy }).appointments.otherMoment }];
}
