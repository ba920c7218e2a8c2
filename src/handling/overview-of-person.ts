/** Everything that we have of one person in a case, and nothing of anybody else: as a letter to read, as data, and with its files. */

import { keepings } from '#core/case/keeping.ts';
import type { Verb } from '#core/case/lifecycle.ts';
import { onBehalfOf } from '#core/case/speaker.ts';
import type { CaseEvent } from '#core/case/step.ts';
import { stepOfEvent } from '#core/case/steps.ts';
import { say } from '#core/policy/label.ts';
import { letterKind } from '#core/policy/policy.ts';
import type { Day } from '#core/time/day.ts';
import { dayOf, type Moment } from '#core/time/moment.ts';
import { dayInWords, momentInWords } from '#core/time/words.ts';
import type { Speaking } from '#core/words/called.ts';
import { answeredCapacity, standsAs } from '#core/words/capacity-words.ts';
import { capital } from '#core/words/capital.ts';
import { choicesInWords } from '#core/words/choices-in-words.ts';
import { overviewWords } from '#core/words/overview.ts';
import { fill, wordsOf } from '#core/words/words-of-steps.ts';
import type { Inline, Letter, Letterhead, Node } from '#letters/letter.ts';
import { listStaff } from '#store/access/staff.ts';
import { readingsOf } from '#store/cases/reading-log.ts';
import { type KeptLetter, lettersOf } from '#store/post/kept-letter.ts';
import type { Tx } from '#store/transaction.ts';
import { letterheadOf } from './compose-letter.ts';
import type { Office } from './office.ts';
import { openOwnPage } from './open-case.ts';

type Opened = NonNullable<Awaited<ReturnType<typeof openOwnPage>>>;

export interface Overview {
  readonly reference: string;
  readonly letter: Letter;
  readonly head: Letterhead;
  /** the same for programs: a copy that can be taken elsewhere (AVG art. 15 lid 3, 20) */
  readonly data: Readonly<Record<string, unknown>>;
  readonly documents: readonly { readonly id: string; readonly name: string }[];
  readonly letters: readonly KeptLetter[];
}

/** The overview of this party; undefined when the case or the party is not there. What others said and who they are is not in it. */
export async function overviewOfPerson(office: Office, tx: Tx, caseId: string, partyId: string): Promise<Overview | undefined> {
  const own = await openOwnPage(office, tx, caseId, partyId);
  if (own === undefined) return undefined;
  const speaking = speakingTo(own);
  const letters = (await lettersOf(tx, caseId)).filter((one) => one.party === partyId);
  const events = own.events.filter((event) => wordsOf(verbOf(event), speaking).told !== undefined);
  const ids = new Set(letters.map((one) => one.pdf));
  const known = own.state.documents.filter((one) => !ids.has(one.id)).map(({ id, name }) => ({ id, name }));
  // a virus is not handed to anybody, nor what may hold one
  const documents = known.filter((one) => !own.withheld.has(one.id));
  const said = events.map((event) => ({ event, texts: theirs(own, event) ? textsOf(event, speaking) : [] }));
  const words = overviewWords(speaking);
  const looks = isComplainants(own) ? await looksInto(tx, own) : undefined;
  const letter = {
    subject: words.subject,
    blocks: [],
    body: [
      paragraph(words.lead),
      ...whoNodes(own),
      ...storyNodes(own, said),
      ...fileNodes(own, known, letters),
      ...(looks === undefined ? [] : [heading(words.looked), ...lookNodes(looks, speaking)]),
      ...ruleNodes(own),
    ],
  };
  return {
    reference: own.state.reference,
    letter,
    head: letterheadOf(office, own, own.party, words.subject),
    data: { ...dataOf(own, said, known, letters), ...(looks === undefined ? {} : { looked: looks }) },
    documents,
    letters,
  };
}

/** One colleague's looks on one day, by function: who looked is a person with rights of their own (AVG art. 15 lid 4). */
interface Look {
  readonly day: Day;
  readonly role: string;
}

/** Who looked into the case and when, oldest first. Emergency access is among it. */
async function looksInto(tx: Tx, { state, policy, party }: Opened): Promise<readonly Look[]> {
  const [readings, staff] = [await readingsOf(tx, state.id), await listStaff(tx)];
  const functions = new Map(
    staff.map(({ id, roles }) => {
      const names = roles.flatMap((role) => policy.roles[role]?.name ?? []).map((name) => say(name, party.language));
      return [id, names.length === 0 ? overviewWords(speakingTo({ party, policy })).someoneOfUs : names.join(', ')];
    }),
  );
  const all = readings.map(
    ({ at, staff: who }): Look => ({
      day: dayOf(at),
      role: functions.get(who) ?? overviewWords(speakingTo({ party, policy })).someoneOfUs,
    }),
  );
  return [...new Map(all.map((one) => [`${one.day} ${one.role}`, one])).values()];
}

function lookNodes(looks: readonly Look[], to: Speaking): readonly Node[] {
  const says = overviewWords(to);
  if (looks.length === 0) return [paragraph(says.nobodyLooked)];
  return [paragraph(says.lookedHow), list(looks.map(({ day, role }) => `${dayInWords(day, to.language)}: ${role}`))];
}

/** In whose language, and in the words of which procedure. */
function speakingTo({ party, policy }: Pick<Opened, 'party' | 'policy'>): Speaking {
  return { language: party.language, policy };
}

/** How a colleague works on the case is told to whose case it is; to somebody whom it is about it is not. */
function isComplainants({ party }: Pick<Opened, 'party'>): boolean {
  return party.capacity === 'complainant' || party.capacity === 'representative';
}

interface Said {
  readonly event: CaseEvent;
  readonly texts: readonly { readonly label: string; readonly text: string }[];
}

function verbOf(event: CaseEvent): Verb {
  return stepOfEvent(event.name)?.verb as Verb;
}

/** Whether the words of an entry are about this person: their own, to them, or about the complaint that is theirs. */
function theirs({ state, party }: Opened, event: CaseEvent): boolean {
  const mine = onBehalfOf(state, party.id);
  if (event.name === 'lodged') return lodgedBy(event).includes(mine);
  if (event.party !== undefined) return event.party === party.id || event.party === mine;
  return isComplainants({ party });
}

/** Who lodged it: the story is theirs, whoever joined later. */
function lodgedBy({ facts }: CaseEvent): readonly string[] {
  const parties = Array.isArray(facts.parties) ? (facts.parties as { id: string; capacity: string }[]) : [];
  return parties.filter((one) => one.capacity === 'complainant').map((one) => one.id);
}

/** The words of an entry under the labels of their fields; files and persons stand elsewhere. */
function textsOf(event: CaseEvent, to: Speaking): Said['texts'] {
  const fields = stepOfEvent(event.name)?.fields ?? {};
  const labels = wordsOf(verbOf(event), to).fields;
  return Object.entries(event.personal ?? {}).flatMap(([name, value]) => {
    if (fields[name]?.kind === 'documents' || fields[name]?.kind === 'people') return [];
    const text = [...words(value)].join('\n');
    return text === '' ? [] : [{ label: labels[name]?.label ?? name, text }];
  });
}

function* words(value: unknown): Generator<string> {
  if (typeof value === 'string' || typeof value === 'number') yield String(value);
  else if (value !== null && typeof value === 'object') for (const one of Object.values(value)) yield* words(one);
}

function whoNodes({ people, policy, state, party }: Opened): readonly Node[] {
  const says = overviewWords(speakingTo({ party, policy }));
  const mine = state.parties.filter((one) => people.has(one.person));
  const lists = mine.map((one) => {
    const details = people.get(one.person);
    const lines = (['name', 'email', 'phone', 'address'] as const).flatMap((key) =>
      details?.[key] === undefined ? [] : [`${says[key]}: ${details[key]}`],
    );
    return [answeredCapacity(policy, state, one, party.language) ?? says.capacity[standsAs(one)], ...lines];
  });
  return [heading(says.who), ...(lists.length === 0 ? [paragraph(says.noName)] : lists.map(list))];
}

function storyNodes(own: Opened, said: readonly Said[]): readonly Node[] {
  const { policy, party } = own;
  const says = overviewWords(speakingTo({ party, policy }));
  return [
    heading(says.what),
    ...said.flatMap(({ event, texts }): Node[] => [
      strong(`${momentInWords(event.at, party.language)}: ${toldOf(event, own)}`),
      ...texts.map(({ label, text }): Node => ({ kind: 'quote', children: [paragraph(`${label}\n${text}`)] })),
    ]),
  ];
}

function toldOf(event: CaseEvent, { party, policy }: Pick<Opened, 'party' | 'policy'>): string {
  const { facts } = event;
  const { language } = party;
  const { someoneOfUs, somebody, joined, theirs: matter } = overviewWords({ language, policy });
  // whom it is about, or who saw it, complains of nothing: for them it is somebody's complaint
  const outside = !isComplainants({ party });
  if (outside && event.name === 'involved' && event.party === party.id) return joined;
  const day = [facts.until, facts.replyBy, facts.answerBy, facts.promised, facts.on, facts.day].find(
    (one) => typeof one === 'string',
  );
  const letter = letterKind(policy, String(facts.letter))?.name;
  const way = policy.ways.find(({ id }) => id === facts.way)?.name ?? policy.hearing.forms[String(facts.way)]?.name;
  const tier = policy.tiers[String(facts.tier)]?.name;
  // who another is, is theirs: a colleague and anybody else stand here without a name
  const places = {
    ...choicesInWords(facts, policy, language),
    who: someoneOfUs,
    staff: someoneOfUs,
    party: somebody,
    way: way === undefined ? undefined : say(way, language),
    tier: tier === undefined ? undefined : say(tier, language),
    moment: typeof facts.start === 'string' ? momentInWords(facts.start as Moment, language) : undefined,
    number: Number(facts.question ?? facts.number ?? 0),
    case: String(facts.into ?? facts.from ?? ''),
    day: typeof day === 'string' ? dayInWords(day.slice(0, 10) as never, language) : undefined,
    letter: letter === undefined ? undefined : say(letter, language),
    count: Number(facts.count ?? 0),
  };
  const told = wordsOf(verbOf(event), { language, policy }).told ?? event.name;
  const spoken = outside ? told.replace(/\{[Uu]w\} klacht|\byour complaint\b/g, matter) : told;
  return capital(fill(spoken, places, policy.voice.address));
}

function fileNodes(
  { party, policy, withheld }: Opened,
  documents: Overview['documents'],
  letters: readonly KeptLetter[],
): readonly Node[] {
  const says = overviewWords(speakingTo({ party, policy }));
  const names = documents.map(({ id, name }) => (withheld.has(id) ? says.withheld(name) : name));
  return [
    ...(documents.length === 0 ? [] : [heading(says.documents), list(names)]),
    ...(letters.length === 0 ? [] : [heading(says.letters), list(letters.map((one) => one.subject))]),
  ];
}

/** How long it stays, and what the procedure says about asking. */
function ruleNodes({ policy, state, party }: Opened): readonly Node[] {
  const says = overviewWords(speakingTo({ party, policy }));
  const goes = keepings(policy, state)
    .filter((one) => !one.done && one.keptBy.length === 0)
    .map((one) => `${say(one.rule.says, party.language)} ${says.goes(dayInWords(one.goes, party.language))}`);
  const section = policy.clauses.find(({ duty }) => duty?.from === 'requested')?.section;
  const rights = policy.clauses.filter((one) => one.shown && one.section === section).map((one) => say(one.says, party.language));
  return [
    heading(says.keeping),
    list(goes.length > 0 ? goes : [...policy.retention.rules.map((rule) => say(rule.says, party.language)), says.noEnd]),
    ...(section === undefined || rights.length === 0 ? [] : [heading(says.rights), list(rights)]),
  ];
}

function dataOf(own: Opened, said: readonly Said[], documents: Overview['documents'], letters: readonly KeptLetter[]) {
  const { state, people, party } = own;
  return {
    reference: state.reference,
    received: dayOf(state.received),
    persons: state.parties.filter((one) => people.has(one.person)).map((one) => ({ ...people.get(one.person) })),
    events: said.map(({ event, texts }) => ({ name: event.name, at: event.at, texts })),
    documents: documents.map((one) => one.name),
    letters: letters.map(({ subject, at, recipient }) => ({ subject, at, recipient })),
    capacity: party.capacity,
  };
}

const text = (said: string): readonly Inline[] =>
  said
    .split('\n')
    .flatMap((line, at): Inline[] => [...(at === 0 ? [] : [{ kind: 'break' } as const]), { kind: 'text', text: line }]);
const paragraph = (said: string): Node => ({ kind: 'paragraph', children: text(said) });
const strong = (said: string): Node => ({ kind: 'paragraph', children: [{ kind: 'strong', children: text(said) }] });
const heading = (said: string): Node => ({ kind: 'heading', level: 2, children: text(said) });
const list = (items: readonly string[]): Node => ({ kind: 'list', ordered: false, start: 1, items: items.map(text) });
