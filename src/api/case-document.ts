/** A case as programs read it: facts, people, duties with their reasons, the journal, and the steps that are possible now. */
import { isOffered } from '#core/case/decide.ts';
import type { Duty } from '#core/case/duty.ts';
import type { Actor, CaseState, Party } from '#core/case/state.ts';
import { allVerbs, stepOf } from '#core/case/steps.ts';
import type { AskRule } from '#core/policy/asked-of.ts';
import { type Language, say } from '#core/policy/label.ts';
import type { Moment } from '#core/time/moment.ts';
import type { OpenCase } from '#handling/open-case.ts';
import type { FoundCase } from '#store/cases/found-case.ts';

/** One line of a list. */
export function caseSummary(organisation: string, found: FoundCase) {
  const { id, reference, status, record, channel, received, subject, handler, title, nextDue, lastHeard } = found;
  return {
    id,
    reference,
    status,
    record,
    channel,
    received,
    subject,
    handler,
    title,
    nextDue,
    lastHeard,
    links: { self: selfOf(organisation, id) },
  };
}

/** The whole case. */
export function caseDocument(organisation: string, open: OpenCase, actor: Actor, now: Moment, language: Language) {
  const { state, duties, events, policy } = open;
  // what could still be taken back holds the whole case as it was before
  const { happenings: _, undoable: __, links, parties, sequence, ...facts } = state;
  return {
    ...facts,
    sequence,
    parties: parties.map((party) => withPerson(party, open)),
    duties: duties.map((duty) => dutyDocument(duty, language)),
    journal: events,
    steps: stepsOffered(organisation, state, actor, open, now),
    policy: { policy: policy.policy, version: policy.version, inForce: policy.inForce },
    links: { self: selfOf(organisation, state.id), cases: links.map((one) => linkedDocument(organisation, one)) },
  };
}

/** Another case that came from this one, into which it went, or the other way about. */
function linkedDocument(organisation: string, { case: id, way }: CaseState['links'][number]) {
  return { id, way, href: selfOf(organisation, id) };
}

function selfOf(organisation: string, id: string): string {
  return `/api/v1/organisations/${organisation}/cases/${id}`;
}

function withPerson(party: Party, { people }: OpenCase) {
  const { capacity: _, staff: __, ...details } = people.get(party.person) ?? { capacity: party.capacity };
  return { ...party, details };
}

function dutyDocument({ do: order, promise, asks, ...duty }: Duty, language: Language) {
  return {
    ...duty,
    do: say(order, language),
    ...(promise === undefined ? {} : { promise: say(promise, language) }),
    ...(asks === undefined ? {} : { asks: askedDocument(asks, language) }),
  };
}

function askedDocument({ of, what, else: otherwise }: AskRule, language: Language) {
  return { of, what: say(what, language), ...(otherwise === undefined ? {} : { else: say(otherwise, language) }) };
}

function stepsOffered(organisation: string, state: CaseState, actor: Actor, { policy }: OpenCase, now: Moment) {
  const situation = { policy, state, actor, now, at: now, colleague: () => undefined, newId: () => '' };
  return allVerbs()
    .filter((verb) => isOffered(situation, verb))
    .map((verb) => ({ verb, href: `${selfOf(organisation, state.id)}/${stepOf(verb).noun}` }));
}
