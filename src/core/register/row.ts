/** The row of a case in the register: the values of each column, worded, and whether a column says something at all. */
import type { PersonDetails } from '#core/case/field.ts';
import { type CaseState, type Party, subjects } from '#core/case/state.ts';
import type { Status } from '#core/case/status.ts';
import type { CaseEvent } from '#core/case/step.ts';
import { detailNamed } from '#core/policy/details.ts';
import { type Language, say } from '#core/policy/label.ts';
import type { Policy } from '#core/policy/policy.ts';
import { columnsShown, type PlainSource, type RegisterField, type RegisterRule } from '#core/policy/register.ts';
import { handledIn } from '#core/report/counted-case.ts';
import { dayOf } from '#core/time/moment.ts';
import { registerWords } from '#core/words/register-words.ts';
import { actionLines, correspondenceLines, measureLines } from './lines.ts';
import { recordedValues } from './recorded.ts';

/** A case as the register looks at it. */
export interface RegisteredCase {
  readonly policy: Policy;
  readonly state: CaseState;
  readonly events: readonly CaseEvent[];
  readonly people: ReadonlyMap<string, PersonDetails>;
  /** the name of a colleague by id; undefined when nobody has it any more */
  readonly colleague: (id: string) => string | undefined;
  readonly language: Language;
}

/** The values of one column; none when it is empty. A day is written as 2026-06-01. */
export interface RegisterCell {
  readonly field: RegisterField;
  readonly values: readonly string[];
}

/** The cells in the order of the columns; only those named, when some are. */
export function registerRow(rule: RegisterRule, about: RegisteredCase, columns: readonly string[] = []): readonly RegisterCell[] {
  return columnsShown(rule, columns).map((field) => ({ field, values: valuesOf(rule, field, about) }));
}

/** The required columns that say nothing yet; a verdict that is not one of the values asked for counts as nothing. */
export function lacking(rule: RegisterRule, about: RegisteredCase): readonly RegisterField[] {
  return rule.fields.filter((field) => field.required && isAsked(field, about) && !isFilled(rule, field, about));
}

/** A detail that is not asked of this kind of record lacks nothing. */
function isAsked({ from }: RegisterField, { policy, state }: RegisteredCase): boolean {
  const detail = from.startsWith('detail:') ? detailNamed(policy.details, from.slice('detail:'.length)) : undefined;
  return detail?.records?.includes(state.record) ?? true;
}

/** Whether this kind of record stands in the register. */
export function isRegistered({ records }: Pick<RegisterRule, 'records'>, record: string): boolean {
  return records.length === 0 || records.includes(record);
}

function isFilled(rule: RegisterRule, field: RegisterField, about: RegisteredCase): boolean {
  const { values } = field;
  if (field.from === 'verdict' && values !== undefined) return values.includes(about.state.verdict ?? '');
  return valuesOf(rule, field, about).some((one) => one.trim() !== '');
}

function valuesOf(rule: RegisterRule, { from }: RegisterField, about: RegisteredCase): readonly string[] {
  const plain = Object.hasOwn(plainValues, from) ? plainValues[from as PlainSource] : undefined;
  return plain === undefined ? recordedValues(from, about) : plain(about, rule);
}

type Reads = (about: RegisteredCase, rule: RegisterRule) => readonly string[];

const plainValues: Readonly<Record<PlainSource, Reads>> = {
  reference: ({ state }) => [state.reference],
  record: ({ policy, state, language }) => named(policy.records[state.record]?.name, language),
  channel: ({ policy, state, language }) => named(policy.channels[state.channel]?.name, language),
  subject: ({ policy, state, language }) => named(policy.subjects[state.subject ?? ''], language),
  'complainant-names': (about) =>
    complaining(about.state).map((one) => nameOf(about, one) ?? registerWords(about.language).nameless),
  'complainant-addresses': (about) =>
    complaining(about.state)
      .flatMap((one) => addressOf(about, one))
      .concat(unreachable(about)),
  story: ({ events }) => [...words(approvedWords(events) ?? events[0]?.personal?.story), ...absorbedWords(events)],
  wish: ({ events }) => words(events[0]?.personal?.wish),
  points: ({ state }) => state.elements.flatMap((one) => (one.text === undefined ? [] : [`${one.number}. ${one.text}`])),
  filed: ({ state }) => [state.filed],
  received: ({ state }) => [dayOf(state.received)],
  conduct: ({ state }) => words(state.conduct),
  'subject-names': (about) => subjects(about.state).flatMap((one) => words(nameOf(about, one))),
  handler: (about) => handlerOf(about),
  status: ({ state, language }, rule) => [statusName(rule, state.status, language)],
  verdict: ({ policy, state, language }) => named(policy.verdicts[state.verdict ?? ''], language),
  'handled-on': ({ policy, state }) => words(handledIn(policy, state)?.on),
  manner: ({ policy, state, language }) => {
    if (state.mergedInto !== undefined) return [registerWords(language).merged];
    const handled = handledIn(policy, state);
    return handled === undefined ? [] : [registerWords(language).manners[handled.manner]];
  },
  solution: ({ events }) => last(events, ['concluded', 'closed', 'proposed'], ['solution', 'proposal', 'text']),
  use: ({ events }) => last(events, ['concluded'], ['use']),
  lesson: ({ events }) => last(events, ['closed'], ['lesson']),
  actions: actionLines,
  measures: measureLines,
  documents: ({ state }) => state.documents.filter((one) => one.gone !== true && one.from !== 'letter').map((one) => one.name),
  correspondence: correspondenceLines,
  'passed-on-to': passedOnTo,
};

/** To whom it was passed on by itself, or by a colleague who wrote down to whom. */
function passedOnTo(about: RegisteredCase): readonly string[] {
  const receivers = about.state.parties.filter(({ takesOver }) => takesOver === true);
  if (receivers.length > 0) return receivers.flatMap((one) => words(nameOf(about, one)));
  return last(about.events, ['refused'], ['passedTo']);
}

/** A status in the words of the procedure; without them in ours. */
export function statusName({ statuses }: Pick<RegisterRule, 'statuses'>, status: Status, language: Language): string {
  const own = Object.values(statuses).find((one) => one.of.includes(status));
  return own === undefined ? registerWords(language).statuses[status] : say(own.name, language);
}

function complaining(state: CaseState): readonly Party[] {
  return state.parties.filter((one) => one.capacity === 'complainant');
}

function nameOf({ people, colleague }: RegisteredCase, party: Party): string | undefined {
  return people.get(party.person)?.name ?? (party.staff === undefined ? undefined : colleague(party.staff));
}

function addressOf({ people }: RegisteredCase, party: Party): readonly string[] {
  const { address, email, phone } = people.get(party.person) ?? {};
  return [address?.replaceAll(/\s*\n\s*/g, ', '), email, phone].filter((one) => one !== undefined && one !== '') as string[];
}

/** Who gave no way to be reached, with a name or without: that is all there is to register, and nothing that we still lack. */
function unreachable({ state, language }: RegisteredCase): readonly string[] {
  const nowhere = complaining(state).every(({ reach }) => reach.length === 0);
  return nowhere ? [registerWords(language).unreachable] : [];
}

/** Who handles it; when nobody does any more, who was assigned last. */
function handlerOf({ state, events, colleague }: RegisteredCase): readonly string[] {
  const assigned = events.findLast((one) => one.name === 'assigned')?.facts;
  const id = state.handler ?? (typeof assigned?.staff === 'string' ? assigned.staff : assigned?.handler);
  return typeof id === 'string' ? [colleague(id) ?? id] : [];
}

function named(label: Parameters<typeof say>[0] | undefined, language: Language): readonly string[] {
  return label === undefined ? [] : [say(label, language)];
}

/** What was told and written down, once the person who told it said that it is right (KIK-11): that is the complaint then. */
function approvedWords(events: readonly CaseEvent[]): unknown {
  const approved = events.findLastIndex(({ name, facts }) => name === 'approved' && facts.right === 'yes');
  return events.slice(0, approved + 1).findLast(({ name }) => name === 'transcribed')?.personal?.text;
}

function words(value: unknown): readonly string[] {
  return typeof value === 'string' && value !== '' ? [value] : [];
}

/** The text of the last such entry that has one. */
function last(events: readonly CaseEvent[], names: readonly string[], fields: readonly string[]): readonly string[] {
  for (const { name, personal } of [...events].reverse()) {
    if (!names.includes(name)) continue;
    const found = fields.flatMap((field) => words(personal?.[field]))[0];
    if (found !== undefined) return [found];
  }
  return [];
}

/** What was told in the cases of the same complaint that go on in this one. */
function absorbedWords(events: readonly CaseEvent[]): readonly string[] {
  return events.flatMap(({ name, personal }) => (name === 'absorbed' ? words(personal?.story) : []));
}
