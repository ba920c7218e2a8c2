/** From a decided journey to the rows of its copies: everything that is the same in each is written once. */
import { createHash, randomBytes } from 'node:crypto';
import type { Duty } from '#core/case/duty.ts';
import type { CaseState } from '#core/case/state.ts';
import type { CaseEvent } from '#core/case/step.ts';
import { instantOf, type Moment } from '#core/time/moment.ts';
import { type CarriedBy, dutyRows } from '../cases/duties.ts';
import type { KeptPerson } from '../cases/people.ts';
import { searchWords } from '../cases/search-words.ts';
import { changedBy, viewRow } from '../cases/view.ts';
import { canonicalJson, storableJson } from '../journal/canonical-json.ts';
import type { SealedRow } from '../journal/digest.ts';
import type { NewMessage } from '../post/outbox.ts';
import { copyArray, copyLine, copyValue } from './copy-text.ts';
import { type Filling, MARK, type Mould, mould } from './mark.ts';

/** A case as the core decided it, with marks in the places of its id, reference, name and number. */
export interface Journey {
  /** also the organisation */
  readonly policy: string;
  readonly prefix: string;
  readonly state: CaseState;
  readonly events: readonly CaseEvent[];
  readonly people: readonly KeptPerson[];
  readonly duties: readonly Duty[];
  readonly carriedBy: CarriedBy;
  readonly outbox: readonly NewMessage[];
  readonly title: string;
}

interface EventMould {
  readonly line: Mould;
  /** the sealed row, as canonical JSON */
  readonly sealed: Mould;
  readonly words?: { readonly line: Mould; readonly canonical: Mould };
  readonly sequence: number;
}

/** The rows of a journey, by table; the events apart, because each is digested and chained. */
export interface CaseMould {
  readonly organisation: string;
  readonly prefix: string;
  readonly received: Moment;
  readonly parties: readonly string[];
  readonly events: readonly EventMould[];
  readonly tables: Readonly<Record<TableName, Mould>>;
  /** for the index: the words without the marks, to be made into a document by the database */
  readonly words: string;
  /** the words as an excerpt shows them, with what each copy fills in: no sentence has a hole */
  readonly told: Mould;
}

/** Tables that are filled with one text for each case, and their columns. */
export const TABLES = {
  case_view:
    'organisation, id, reference, policy, version, status, record, channel, form, received, filed, subject, handler, concerned, title, last_heard, last_told, next_due, next_duty, sequence, changed_at',
  duty: 'organisation, case_id, key, clause, party, owner, staff, step, status, target, late, since, due, due_day, warn, urgent_at, dated, done_at, "do", explanation, handler, concerned',
  person: 'organisation, case_id, id, details',
  outbox:
    'organisation, id, case_id, kind, letter, party, blocks, because, medium, message_id, status, attempts, created_at, done_at',
} as const;
export type TableName = keyof typeof TABLES;

export const JOURNAL =
  'organisation, case_id, sequence, name, at, entered, by_kind, by_id, by_roles, audience, party, facts, digest';
export const PERSONAL = 'organisation, case_id, sequence, salt, payload';

/** Prepares a journey for copying. */
export function caseMould(journey: Journey): CaseMould {
  const { state, events, people, policy: organisation } = journey;
  const { words } = searchWords(events, []);
  return {
    organisation,
    prefix: journey.prefix,
    received: state.received,
    parties: state.parties.map((one) => one.id),
    events: events.map((event) => eventMould(organisation, state, event)),
    tables: {
      case_view: mould(viewLine(journey)),
      duty: mould(dutyLines(journey)),
      person: mould(
        people.map(({ person, details }) => copyLine([organisation, MARK.id, copyValue(person), copyValue(details)])).join(''),
      ),
      outbox: mould(outboxLines(journey)),
    },
    words: words.replace(/⟦[a-z]+⟧/g, ''),
    told: mould(words),
  };
}

function viewLine({ policy, state, duties, title, events }: Journey): string {
  const row = JSON.parse(storableJson({ ...viewRow(state, duties, title), ...changedBy(events) }));
  const names = TABLES.case_view.split(', ').slice(3);
  const cells = names.map((name) => (name === 'concerned' ? copyArray(row[name]) : copyValue(row[name])));
  return copyLine([policy, MARK.id, MARK.reference, ...cells]);
}

function dutyLines({ policy, state, duties, carriedBy }: Journey): string {
  const rows: Record<string, unknown>[] = JSON.parse(storableJson(dutyRows(state, duties, carriedBy)));
  const names = TABLES.duty
    .split(', ')
    .slice(2)
    .map((name) => name.replaceAll('"', ''));
  return rows
    .map((row) =>
      copyLine([
        policy,
        MARK.id,
        ...names.map((name) => (name === 'concerned' ? copyArray(row[name] as string[]) : copyValue(row[name]))),
      ]),
    )
    .join('');
}

/** The letters have left long ago: nothing of a sample case is sent. */
function outboxLines({ policy, outbox, state }: Journey): string {
  return outbox
    .map(({ kind, letter, party, blocks, because, medium }, at) => {
      const id = `${MARK.message}-${at}`;
      const cells = [
        id,
        MARK.id,
        kind,
        copyValue(letter),
        copyValue(party),
        copyArray(blocks ?? []),
        copyValue(because),
        medium,
        `<${id}@gehoord.example>`,
      ];
      return copyLine([policy, ...cells, 'sent', '1', state.received, state.received]);
    })
    .join('');
}

function eventMould(organisation: string, state: CaseState, event: CaseEvent): EventMould {
  const { name, sequence, by, audience, party, personal } = event;
  const { id, policy, version, reference } = state;
  const facts = sequence === 1 ? { ...event.facts, case: { id, policy, version, reference } } : event.facts;
  const [byId, roles] = ['id' in by ? by.id : null, by.kind === 'staff' ? by.roles : undefined];
  const digest = personal === undefined ? '\\N' : `\\\\x${MARK.digest}`;
  const cells = [
    organisation,
    MARK.id,
    String(sequence),
    name,
    event.at,
    event.entered,
    by.kind,
    copyValue(byId),
    copyArray(roles),
    copyArray(audience),
  ];
  const sealed: SealedRow = {
    ...{ organisation, name, sequence, audience, facts },
    position: MARK.position,
    case_id: MARK.id,
    at: microseconds(event.at),
    entered: microseconds(event.entered),
    by_kind: by.kind,
    by_id: byId,
    by_roles: roles ?? null,
    party: party ?? null,
    digest: personal === undefined ? null : MARK.digest,
  };
  return {
    sequence,
    line: mould(copyLine([...cells, copyValue(party), copyValue(facts), digest])),
    sealed: mould(canonicalJson(sealed)),
    ...(personal === undefined ? {} : { words: wordsMould(organisation, sequence, personal) }),
  };
}

function wordsMould(organisation: string, sequence: number, personal: Readonly<Record<string, unknown>>): EventMould['words'] {
  const line = copyLine([organisation, MARK.id, String(sequence), `\\\\x${MARK.salt}`, copyValue(personal)]);
  return { line: mould(line), canonical: mould(canonicalJson(personal)) };
}

/** As the sealer and the verifier read a moment from the database. */
function microseconds(moment: Moment): string {
  return new Date(instantOf(moment)).toISOString().replace('Z', '000Z');
}

/** The rows of one event of one copy, and its link, which follows the one before. */
export function copyEvent(
  event: EventMould,
  filling: Filling,
  previous: Buffer,
  into: { journal: string[]; personal: string[] },
): Buffer {
  let filled = filling;
  if (event.words !== undefined) {
    const salt = randomBytes(16);
    const digest = createHash('sha256').update(salt).update(event.words.canonical(filling)).digest('hex');
    filled = { ...filling, salt: salt.toString('hex'), digest };
    into.personal.push(event.words.line(filled));
  }
  into.journal.push(event.line(filled));
  return createHash('sha256').update(previous).update(event.sealed(filled)).digest();
}
