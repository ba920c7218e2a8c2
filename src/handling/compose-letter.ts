/** From what is owed to a composed letter: the template of the policy, the facts of the case, the sheet around it. */
import type { Duty } from '#core/case/duty.ts';
import type { PersonDetails } from '#core/case/field.ts';
import { letterFacts } from '#core/case/letter-facts.ts';
import { reachOfCase } from '#core/case/reach-of-case.ts';
import type { LetterOwed } from '#core/case/reactions.ts';
import type { CaseState, Party } from '#core/case/state.ts';
import type { CaseEvent } from '#core/case/step.ts';
import { stepOfEvent } from '#core/case/steps.ts';
import { say } from '#core/policy/label.ts';
import { type LetterKind, type LetterText, letterFor } from '#core/policy/letter-kind.ts';
import { letterKind, type Policy } from '#core/policy/policy.ts';
import { dayOf } from '#core/time/moment.ts';
import { dayInWords } from '#core/time/words.ts';
import { compose } from '#letters/compose.ts';
import type { Letter, Letterhead } from '#letters/letter.ts';
import { readTemplate, type Template } from '#letters/template.ts';
import { groupedCode, partyCode } from '#store/access/party-code.ts';
import type { NamedColleague } from './colleagues.ts';
import type { Office } from './office.ts';

/** The case as letters need it: with its people, and with the entries that letters quote. */
export interface LetterCase {
  readonly policy: Policy;
  readonly state: CaseState;
  readonly events: readonly CaseEvent[];
  readonly duties: readonly Duty[];
  readonly people: ReadonlyMap<string, PersonDetails>;
  readonly colleagues: ReadonlyMap<string, { readonly id: string; readonly roles: readonly string[] }>;
  /** which code of a party's own page is in use; the first when not said */
  readonly generations?: ReadonlyMap<string, number>;
  /** for a look beforehand: the secret of an own page is for its owner, and stands only in the letter that leaves */
  readonly hideCodes?: boolean;
}

export interface Composed {
  readonly letter: Letter;
  readonly head: Letterhead;
}

/** The letter, or the blocks that are still missing in it. A fault in the template itself is thrown: it is ours. */
export function composeLetter(
  office: Office,
  about: LetterCase,
  owed: LetterOwed,
): Composed | { readonly missing: readonly string[] } {
  const { policy, state } = about;
  const kind = letterKind(policy, owed.letter);
  if (kind === undefined) throw new Error(`policy ${policy.policy} has no letter ${owed.letter}`);
  const event = about.events.find((one) => one.sequence === owed.because);
  if (event === undefined) throw new Error(`letter ${owed.letter} of ${state.reference} follows from an entry that is not there`);
  // a letter is in one language as a whole: who reads English gets all of it in Dutch when there is no English text
  const { written, language } = letterFor(kind, owed.party.language);
  const to = { ...owed.party, language };
  const made = compose(templateOf(written), factsFor(office, about, to, event, kind), owed.blocks);
  if ('fault' in made) throw new Error(`${made.fault.file}:${made.fault.line}:${made.fault.column} ${made.fault.message}`);
  return 'missing' in made ? made : { letter: made, head: letterheadOf(office, about, to, made.subject) };
}

const templates = new WeakMap<LetterText, Template>();

/** A template is read once; a loaded policy has none that cannot be read. */
function templateOf(written: LetterText): Template {
  const known = templates.get(written);
  if (known !== undefined) return known;
  const read = readTemplate(written.text, written.file);
  if ('faults' in read)
    throw new Error(read.faults.map((one) => `${one.file}:${one.line}:${one.column} ${one.message}`).join('\n'));
  templates.set(written, read);
  return read;
}

function factsFor(office: Office, about: LetterCase, to: Party, event: CaseEvent, { withDocuments = false }: LetterKind) {
  const { policy, state, duties, events } = about;
  const handler = state.handler === undefined ? undefined : (about.colleagues.get(state.handler) as NamedColleague | undefined);
  const first = events[0]?.personal ?? {};
  const home = `${office.publicUrl}/${policy.policy}`;
  const url = `${home}/mijn-klacht`;
  const generation = about.generations?.get(to.id) ?? 1;
  const real = partyCode(office.codeKey, { organisation: policy.policy, caseId: state.id, party: to.id, generation });
  const code = about.hideCodes === true ? 'X'.repeat(real.length) : real;
  const fields = Object.keys(stepOfEvent(event.name)?.fields ?? {});
  return letterFacts(
    {
      policy,
      state,
      duties,
      event,
      to,
      person: (party) => personOf(about, party),
      withDocuments,
      ...(handler === undefined ? {} : { handler: { name: handler.name, phone: handler.phone } }),
      ...(typeof first.story === 'string' ? { story: first.story } : {}),
      ...(typeof first.wish === 'string' ? { wish: first.wish } : {}),
      // the secret stands behind the hash: it reaches no server log and no other site
      link: { page: `${url}#${state.reference}.${code}`, url, code: groupedCode(code), procedure: `${home}/regeling` },
      now: office.clock(),
    },
    fields,
  );
}

/** What we know of who takes part; of a colleague the name that we know from work, unless another was given in the case. */
function personOf({ people, colleagues }: Pick<LetterCase, 'people' | 'colleagues'>, party: Party): PersonDetails | undefined {
  const person = people.get(party.person);
  const colleague = party.staff === undefined ? undefined : (colleagues.get(party.staff) as NamedColleague | undefined);
  if (colleague === undefined || person?.name !== undefined) return person;
  return { capacity: party.capacity, ...person, name: colleague.name };
}

/** Who writes, to whom, when and about which case. */
export function letterheadOf(
  office: Office,
  about: Pick<LetterCase, 'policy' | 'state' | 'people'> & Partial<Pick<LetterCase, 'colleagues'>>,
  to: Party,
  subject: string,
): Letterhead {
  const { policy, state } = about;
  const { organisation } = policy;
  const known = { people: about.people, colleagues: about.colleagues ?? new Map() };
  const person = personOf(known, to);
  const represented = state.parties.find((one) => one.id === to.represents);
  const onBehalfOf = represented && personOf(known, represented)?.name;
  const { name, place, phone, website } = organisation;
  const { email, address = organisation.address } = reachOfCase(policy, state);
  const look = office.looks?.of(policy.policy);
  const colour = look?.colour ?? organisation.colour;
  return {
    organisation: {
      name,
      colour,
      ...(look?.logo === undefined ? {} : { logo: look.logo }),
      ...(address === undefined ? {} : { address }),
      ...(phone === undefined ? {} : { phone: phone.number, hours: say(phone.hours, to.language) }),
      ...(email === undefined ? {} : { email }),
      ...(website === undefined ? {} : { website }),
    },
    addressee: [person?.name, ...(person?.address?.split('\n') ?? [])].filter(
      (line) => line !== undefined && line.trim() !== '',
    ) as string[],
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    reference: state.reference,
    ...(place === undefined ? {} : { place }),
    date: dayInWords(dayOf(office.clock()), to.language),
    language: to.language,
    subject,
  };
}
