/** The questions of a step on the own page: those of the step itself, in words for whoever it is about. */
import type { Child } from 'hono/jsx';
import type { Refusal } from '#core/case/refusal.ts';
import { signaturesOf } from '#core/case/steps/sign.ts';
import { stepOf } from '#core/case/steps.ts';
import { say } from '#core/policy/label.ts';
import type { StoredFile } from '#store/files/store-file.ts';
import { appealChoices } from '../../forms/appeal-choices.ts';
import { errorOf, fieldSpecs } from '../../forms/field-specs.ts';
import { one, several, type Typed } from '../../forms/typed.ts';
import type { FieldSpec, FilesSpec, GroupSpec } from '../../parts/field-spec.ts';
import { Typed as TypedText } from '../../parts/typed.tsx';
import type { OwnVerb } from '../../words/public/own-verbs.ts';
import { DOCUMENTS } from '../posted.ts';
import { openDrafts, openQuestions, ownDocuments, ownReports, representatives, speakersAround, tracksOf } from './acts.ts';
import { comingAppointmentOf, momentsFor } from './appointment.tsx';
import { Appeals, openAppeals } from './onward.tsx';
import { type Own, situationOf } from './own.ts';
import { requestsTo } from './requests.tsx';

/** The field that says which entry somebody had last seen when the page was made. */
export const SEEN = 'seen';

/** Steps that bind: who takes them must have seen the latest. */
const BINDING: readonly OwnVerb[] = ['accept', 'confirm', 'approve', 'consent', 'sign', 'withdraw', 'appeal', 'abandon'];
/** The field of a step that what is sent along goes into; undefined when nothing is. */
export function uploadField(verb: OwnVerb): string | undefined {
  // what is taken back is there already
  if (verb === 'retract') return undefined;
  return Object.entries(stepOf(verb).fields).find(([, field]) => field.kind === 'documents')?.[0];
}

/** Fields that the own page knows by itself. */
const KNOWN = ['party', 'how', 'audience', 'identity', 'capacity', 'staff', 'represents', 'engagement'] as const;

interface Filled {
  readonly typed: Typed;
  readonly refusals: readonly Refusal[];
  readonly documents: readonly StoredFile[];
  readonly fileFault: string | undefined;
}

/** The questions, with what was typed and what is wrong with it. */
export function questionsFor(own: Own, verb: OwnVerb, { typed, refusals, documents, fileFault }: Filled): readonly FieldSpec[] {
  const { visit, policy, state } = own;
  const words = visit.says.mine.acts[verb];
  const kept = documents.map(({ id, name, size }) => ({ id, name, bytes: size }));
  const only = onlyChoice(own, verb);
  const without = [
    ...KNOWN,
    ...(verb === 'accept' ? ['yes'] : []),
    ...(verb === 'arrange' ? ['start', 'medium', 'way', 'minutes', 'where'] : []),
    ...(verb !== 'involve' && speakersAround(own).length === 0 ? ['authority'] : []),
    ...(only === undefined ? [] : [only.name]),
  ];
  const asked = fieldSpecs({
    verb,
    policy,
    state,
    language: visit.language,
    typed,
    refusals,
    nameOf: (id) => nameOf(own, id),
    colleagues: [...own.colleagues].map(([id, name]) => ({ id, name })),
    kept,
    without,
    // a colleague can also name another moment; here it is one of those
    ...(verb === 'arrange' ? { moments: momentsFor(own), needed: ['moment'] } : {}),
    ...(verb === 'appeal' ? appealChoices(openAppeals(own)) : {}),
    words: { fields: words.fields, choices: words.choices ?? {} },
    address: policy.voice.address,
  });
  const specs = asked.map((spec): FieldSpec => {
    if (spec.kind === 'group' && verb === 'involve') return whoSpeaks(own, spec);
    if (spec.kind === 'radios' && verb === 'involve') return { ...spec, optional: false, value: spec.value || 'both' };
    if ('options' in spec && spec.name === 'authority') return theirSpeakers(own, spec);
    if (spec.kind === 'files' && verb === 'retract') return handedIn(own, spec, typed);
    if (spec.kind === 'files') return { ...spec, name: DOCUMENTS, ...(fileFault === undefined ? {} : { error: fileFault }) };
    if (verb === 'rate' && 'name' in spec && spec.name === 'score') return rating(own, spec);
    // which way is theirs to choose, the procedure says
    if (verb !== 'route' || (spec.kind !== 'radios' && spec.kind !== 'select') || spec.name !== 'track') return spec;
    return { ...spec, options: spec.options.filter(({ value }) => tracksOf(own).includes(value)) };
  });
  return [...hidden(own, verb), ...(verb === 'accept' ? satisfaction(own, typed, refusals) : []), ...specs];
}

function hidden(own: Own, verb: OwnVerb): readonly FieldSpec[] {
  const seen: FieldSpec = { kind: 'hidden', name: SEEN, value: String(own.state.sequence) };
  const only = onlyChoice(own, verb);
  return [...(BINDING.includes(verb) ? [seen] : []), ...(only === undefined ? [] : [{ kind: 'hidden', ...only } as const])];
}

/** What need not be asked, because there is one thing that the step can be about. */
function onlyChoice(own: Own, verb: OwnVerb): { readonly name: string; readonly value: string } | undefined {
  const { policy, state } = own;
  const numbers = (list: readonly { readonly number: number }[]) => list.map((one) => String(one.number));
  const able: Partial<Record<OwnVerb, readonly [string, () => readonly string[]]>> = {
    answer: ['question', () => numbers(openQuestions(own))],
    comment: ['draft', () => numbers(openDrafts(own))],
    remark: ['hearing', () => numbers(ownReports(own))],
    appeal: ['tier', () => openAppeals(own).map(({ id }) => id)],
    sign: ['signature', () => signaturesOf(policy, state, situationOf(own).actor)],
    revoke: ['representative', () => representatives(own).map(({ id }) => id)],
  };
  const [name, values] = able[verb] ?? [];
  const all = values?.() ?? [];
  return name !== undefined && all.length === 1 && all[0] !== undefined ? { name, value: all[0] } : undefined;
}

/** A name is needed, and one way in which our letters arrive. */
function whoSpeaks({ visit }: Own, group: GroupSpec): FieldSpec {
  return {
    ...group,
    fields: group.fields.flatMap((one): readonly FieldSpec[] => {
      const asked = { ...one, optional: false, autocomplete: 'off' } as FieldSpec;
      const isEmail = 'name' in one && one.name.endsWith('.email');
      return isEmail ? [{ kind: 'tell', text: visit.says.mine.reachSpeaker }, asked] : [asked];
    }),
  };
}

/** Only who speaks for this person, or this person: of another complainant's it is not for them to say. */
function theirSpeakers(own: Own, spec: Extract<FieldSpec, { readonly options: unknown }>): FieldSpec {
  const theirs = speakersAround(own).map(({ id }) => id);
  return { ...spec, options: spec.options.filter(({ value }) => theirs.includes(value)) } as FieldSpec;
}

/** One's own documents, to choose from. */
function handedIn(own: Own, { name, label, error }: FilesSpec, typed: Typed): FieldSpec {
  const options = ownDocuments(own).map((one) => ({ value: one.id, label: one.name }));
  return { kind: 'checkboxes', name, label, error, options, values: several(typed, name) };
}

/** The procedure asks in its own words. */
function rating({ policy, visit }: Own, spec: FieldSpec): FieldSpec {
  const asks = policy.rating?.asks;
  return asks === undefined || !('label' in spec) ? spec : { ...spec, label: say(asks, visit.language) };
}

function nameOf({ state, people }: Own, id: string): string {
  const person = state.parties.find((one) => one.id === id)?.person;
  return (person === undefined ? undefined : people.get(person)?.name) ?? '';
}

/** Each question of the procedure with yes and no: a box that is left empty says nothing. */
function satisfaction({ policy, visit }: Own, typed: Typed, refusals: readonly Refusal[]): readonly FieldSpec[] {
  const error = errorOf({ refusals, language: visit.language, policy, address: policy.voice.address }, 'yes');
  return policy.satisfaction.map(({ id, asks }) => ({
    kind: 'radios',
    name: `yes.${id}`,
    label: say(asks, visit.language),
    options: [
      { value: 'yes', label: visit.says.mine.yes },
      { value: 'no', label: visit.says.mine.no },
    ],
    value: one(typed, `yes.${id}`),
    error: one(typed, `yes.${id}`) === '' ? error : undefined,
  }));
}

/** Whether every question of the procedure was answered with yes, one with no, or one not yet. */
export function yesToAll({ policy }: Own, typed: Typed): 'yes' | 'no' | 'open' {
  const answers = policy.satisfaction.map(({ id }) => one(typed, `yes.${id}`));
  if (answers.includes('no')) return 'no';
  return answers.every((answer) => answer === 'yes') ? 'yes' : 'open';
}

/** What the step is about, to be read before it is answered. */
export function aboutStep(own: Own, verb: OwnVerb, typed: Typed): Child | undefined {
  if (verb === 'answer') {
    const open = openQuestions(own);
    const question =
      open.find(({ number }) => String(number) === one(typed, 'question')) ?? (open.length === 1 ? open[0] : undefined);
    return question?.text === undefined ? undefined : <TypedText text={question.text} />;
  }
  if (verb === 'appeal') return <Appeals own={own} says={own.visit.says.mine.appeal.asks} />;
  // the moments to choose from stand in the question itself
  if (verb === 'arrange' && comingAppointmentOf(own) === undefined) return undefined;
  if (verb === 'revoke')
    return (
      <p>
        {representatives(own)
          .map(({ id }) => nameOf(own, id))
          .join(', ')}
      </p>
    );
  if (verb === 'attach' || verb === 'request' || verb === 'withdraw' || verb === 'abandon' || verb === 'reopen') return undefined;
  const about = requestsTo(own, [verb]).filter(({ verbs }) => verbs.includes(verb));
  if (about.length < 2) return about[0]?.text;
  return about.map(({ heading, text }) => (
    <>
      <h2>{heading}</h2>
      {text}
    </>
  ));
}
