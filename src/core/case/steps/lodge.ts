/** Lodge: somebody tells what went wrong. From here every term runs (Awb 9:1, 9:2). */
import { detailsFor, rolesConcerned } from '#core/policy/details.ts';
import type { Policy } from '#core/policy/policy.ts';
import { dayOf } from '#core/time/moment.ts';
import { isAtOnce } from '../at-once.ts';
import { withAuthority } from '../authority.ts';
import { described, given, inFull, isDescribedInFull } from '../details.ts';
import type { DetailValues, PersonDetails } from '../field.ts';
import { filed, inRoles, joined, type PartyFacts, partiesFrom } from '../people.ts';
import { type Refused, refuse } from '../refusal.ts';
import type { Actor } from '../state.ts';
import { type Outcome, type Situation, step } from '../step.ts';

export interface Lodged {
  readonly parties: readonly PartyFacts[];
  readonly form: 'written' | 'oral';
  readonly received: string;
  readonly filed: string;
  /** no case: done as soon as it was noted */
  readonly atOnce?: boolean;
  /** everything was told for which a later step waits */
  readonly full?: true;
  /** the case of which this was a part */
  readonly from?: string;
}

export const lodge = step({
  verb: 'lodge',
  event: 'lodged',
  noun: 'complaint',
  audience: ['us', 'complainants'],
  fields: {
    record: { kind: 'choice', of: 'records', required: true },
    channel: { kind: 'choice', of: 'channels', required: true },
    story: { kind: 'long-text', max: 20_000, required: true },
    wish: { kind: 'long-text', max: 5_000 },
    about: { kind: 'text', max: 500 },
    subject: { kind: 'choice', of: 'subjects' },
    conduct: { kind: 'day' },
    receivedAt: { kind: 'moment' },
    filedOn: { kind: 'day' },
    anonymous: { kind: 'flag' },
    // who gave a name and no way to be reached: only a colleague knows that nothing more is known
    unreachable: { kind: 'flag' },
    people: { kind: 'people', required: true },
    details: { kind: 'details' },
    documents: { kind: 'documents' },
    authority: { kind: 'flag' },
    // it was solved while who told it called or stood at the desk: its letter is that of the end
    solved: { kind: 'flag' },
  },
  decide(situation, command): Outcome<Lodged> {
    const { policy, actor, now } = situation;
    const channel = policy.channels[command.channel];
    if (channel === undefined) return refuse('unknown-choice', { field: 'channel' });
    const atOnce = isAtOnce(policy, command.record);
    const no =
      notForAnybody(policy, actor, command.record) ??
      notAsked(policy, actor, command.record, command.details) ??
      wrongPeople(command.people, actor, command, atOnce);
    if (no !== undefined) return no;
    // only a colleague knows of another day of receipt than now: a letter that lay, a call yesterday
    const byUs = actor.kind === 'staff';
    const received = (byUs ? command.receivedAt : undefined) ?? now;
    const day = (byUs ? command.filedOn : undefined) ?? dayOf(received);
    if (day > dayOf(received)) return refuse('in-future', { field: 'filedOn' });
    if (command.conduct !== undefined && command.conduct > day) return refuse('in-future', { field: 'conduct' });
    if (command.solved === true && !(byUs && policy.records[command.record]?.solvedAtOnce === true))
      return refuse('unknown-field', { field: 'solved' });
    if (command.authority === true) {
      // the note is among the documents, of somebody who speaks
      if (!command.people.some(({ capacity }) => capacity === 'representative'))
        return refuse('unknown-field', { field: 'authority' });
      if ((command.documents ?? []).length === 0) return refuse('missing', { field: 'documents' });
    }
    const joins = joining(situation, command.people, command.details);
    if (joins === undefined) return refuse('unknown-colleague', { field: 'details' });
    const { parties, people } = joins;
    const details = given(command.details ?? {});
    const full = isDescribedInFull(policy.details, command.record, details) ? { full: true as const } : {};
    const facts = { parties, form: channel.form, received, filed: day, ...full, ...(atOnce ? { atOnce } : {}) };
    return { facts, values: { details }, people };
  },
  evolve(state, event) {
    const {
      record,
      channel,
      form,
      received,
      filed: day,
      parties,
      conduct,
      subject,
      atOnce,
      from,
      anonymous,
      authority,
    } = event.facts;
    const taking = parties.map(joined);
    const speaks = ({ capacity }: (typeof taking)[number]) => capacity === 'representative';
    return {
      ...state,
      status: atOnce === true ? 'closed' : 'open',
      record,
      channel,
      form,
      received: received as typeof state.received,
      filed: day as typeof state.filed,
      ...(conduct === undefined ? {} : { conduct }),
      ...(subject === undefined ? {} : { subject }),
      ...(anonymous === true ? { anonymous } : {}),
      ...(event.by.kind === 'staff' ? { registeredBy: { staff: event.by.id, roles: event.by.roles } } : {}),
      parties: authority === true ? withAuthority(taking, event.sequence, speaks) : taking,
      details: described(state.details, event),
      happenings: [...state.happenings, ...inFull(event)],
      documents: filed(event.personal?.documents, event, 'complainant'),
      ...(from === undefined ? {} : { links: [{ case: from, way: 'from' as const }] }),
    };
  },
});

/**
 * Who told it, and whom it is about where the complainant may say so: whoever holds that role stays out from the first moment on,
 * and the deputy has it. Undefined when nobody holds the role, so that nobody would notice.
 */
function joining({ policy, newId, holders, colleague }: Situation, told: readonly PersonDetails[], values: DetailValues = {}) {
  const roles = rolesConcerned(policy.details, values);
  const about = roles.flatMap((role) => holders?.(role) ?? []);
  if (roles.length > 0 && about.length === 0) return undefined;
  const subjects = about.map(({ id, email }): PersonDetails => ({ capacity: 'subject', staff: id, ...(email ? { email } : {}) }));
  const { parties, people } = partiesFrom([...told, ...subjects], newId);
  const rolesOf = (staff: string | undefined) =>
    (about.find(({ id }) => id === staff) ?? (staff === undefined ? undefined : colleague(staff)))?.roles;
  const named = parties.map((one): PartyFacts => {
    const held = one.capacity === 'subject' ? rolesOf(one.staff) : undefined;
    return held === undefined ? one : { ...one, ...inRoles(policy, 'subject', held) };
  });
  return { parties: named, people };
}

/** Records that only we make, such as the objection a complaint turned into. */
function notForAnybody({ records }: Policy, actor: Actor, record: string): Refused | undefined {
  return actor.kind === 'public' && records[record]?.lodged !== true ? refuse('unknown-choice', { field: 'record' }) : undefined;
}

/** Details that only colleagues fill in, or that are not asked for this kind of case. */
function notAsked({ details }: Policy, actor: Actor, record: string, values: DetailValues = {}): Refused | undefined {
  const asked = detailsFor(details, record, actor.kind === 'staff' ? undefined : 'complainant').map(([id]) => id);
  const stranger = Object.keys(values).find((id) => !asked.includes(id));
  return stranger === undefined ? undefined : refuse('unknown-field', { field: `details.${stranger}` });
}

/** At least one complainant with a name and a way to be reached, unless anonymous or when a colleague says that none is known; and nobody who speaks for nobody. */
function wrongPeople(
  people: readonly PersonDetails[],
  actor: Actor,
  { anonymous, unreachable }: { readonly anonymous?: boolean; readonly unreachable?: boolean },
  atOnce: boolean,
): Refused | undefined {
  if (unreachable === true && actor.kind !== 'staff') return refuse('unknown-field', { field: 'unreachable' });
  const complains = people.filter((one) => one.capacity === 'complainant');
  if (complains.length === 0) return refuse('missing', { field: 'people' });
  for (const [place, one] of people.entries()) {
    // who of us is concerned, we say: an outsider could shut a colleague out of the case
    if (one.staff !== undefined && actor.kind !== 'staff') return refuse('unknown-field', { field: `people.${place}.staff` });
    // who outside gets copies, a colleague says afterwards: anybody could have a stranger written to
    if (one.capacity === 'informed') return refuse('unknown-choice', { field: `people.${place}.capacity` });
    const represented = one.represents === undefined ? undefined : people[one.represents];
    const wrong = one.capacity === 'representative' ? represented?.capacity !== 'complainant' : one.represents !== undefined;
    if (wrong) return refuse('unknown-party', { field: `people.${place}.represents` });
  }
  if (anonymous === true) return undefined;
  const nameless = people.findIndex((one) => one.capacity === 'complainant' && !one.name);
  if (nameless >= 0) return refuse('missing', { field: `people.${nameless}.name` });
  // nothing follows from what is no case, so nobody need be reached
  if (atOnce || unreachable === true) return undefined;
  const ours = people.filter((one) => one.capacity === 'complainant' || one.capacity === 'representative');
  return ours.some((one) => one.email || one.phone || one.address)
    ? undefined
    : refuse('needs-a-way-to-reach', { field: 'people' });
}
