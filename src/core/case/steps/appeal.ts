/** Appeal: a complainant asks somebody else to look once more, at the tier that is open for this case. */

import type { Appeal } from '../appeals.ts';
import { type Opening, openingOf, openings, runningAppeal } from '../openings.ts';
import { filed } from '../people.ts';
import { type Refused, refuse } from '../refusal.ts';
import { appellantFor, between, onBehalfOf } from '../speaker.ts';
import type { CaseState, PartyId } from '../state.ts';
import type { Status } from '../status.ts';
import { type Situation, step } from '../step.ts';

export interface Appealed {
  readonly tier: string;
  /** the role that rules */
  readonly body: string;
  /** the roles that make it ready for that role */
  readonly preparedBy?: readonly string[];
  /** filed after the term */
  readonly late: boolean;
  /** somebody joins an appeal that runs */
  readonly joins: boolean;
  /** the status before it */
  readonly before: Status;
}

export const appeal = step({
  verb: 'appeal',
  event: 'appealed',
  noun: 'appeal',
  audience: ['us', 'complainants'],
  fields: {
    party: { kind: 'party', capacity: ['complainant', 'representative', 'subject'] },
    tier: { kind: 'choice', of: 'tiers' },
    grounds: { kind: 'choices', of: 'tierGrounds' },
    reason: { kind: 'long-text', max: 20_000, required: true },
    documents: { kind: 'documents' },
  },
  // what came in on paper may have come in before the term was over
  offered: ({ policy, state, actor, now }) =>
    openings({
      ...{ policy, state, now, at: actor.kind === 'staff' ? state.received : now },
      ...(actor.kind === 'party' ? { party: onBehalfOf(state, actor.id) } : {}),
    }).length > 0,
  decide(situation, command) {
    const { state, actor } = situation;
    const spoken = appellantFor(state, actor, command.party);
    if ('refused' in spoken) return spoken;
    const { who, party } = spoken;
    const open = chosen(situation, party, command.tier);
    if ('refused' in open) return open;
    const running = runningAppeal(state);
    const joins = running?.tier === open.id;
    if (joins && running?.parties.includes(party)) return refuse('already', { field: 'party' });
    const no = wrongGrounds(open, command.grounds ?? []);
    if (no !== undefined) return no;
    const { body, preparedBy } = open.tier;
    const opened = { tier: open.id, body, ...(preparedBy === undefined ? {} : { preparedBy }) };
    const facts: Appealed = { ...opened, late: open.late, joins, before: state.status };
    // what one complainant says of the answer is between us
    return { facts, party, audience: between(state, who) };
  },
  evolve(state, event) {
    const { tier, body, preparedBy = [], grounds = [], late, joins, before } = event.facts;
    const party = event.party as string;
    const documents = [
      ...state.documents,
      ...filed(event.personal?.documents, event, event.by.kind === 'party' ? 'complainant' : 'us'),
    ];
    if (joins) return { ...state, documents, appeals: joined(state, party, grounds) };
    const place = { tier, body, preparedBy };
    const one: Appeal = { ...place, sequence: event.sequence, at: event.at, parties: [party], grounds, from: before, late };
    // somebody else handles it from here
    const { handler: _, ...rest } = state;
    return { ...rest, documents, tier, appeals: [...state.appeals, one] };
  },
});

/** The tier that was named, or the only one that is open; when none is, the reason of the first. */
function chosen({ policy, state, at, now }: Situation, party: PartyId, named: string | undefined): Opening | Refused {
  const asked = { policy, state, at, now, party };
  if (named !== undefined) return openingOf(asked, named);
  const [only, another] = openings(asked);
  if (another !== undefined) return refuse('missing', { field: 'tier' });
  if (only !== undefined) return only;
  const reasons = Object.keys(policy.tiers).map((id) => openingOf(asked, id) as Refused);
  // that it is too early or too late says more than that it is not open, and that more than that it was used
  const telling = ['too-early', 'term-ended', 'not-open', 'already'] as const;
  return telling.flatMap((code) => reasons.find(({ refused }) => refused[0].code === code) ?? [])[0] ?? refuse('not-now');
}

/** A tier with grounds wants at least one of them. */
function wrongGrounds({ tier, grounds: all }: Opening, grounds: readonly string[]): Refused | undefined {
  if (grounds.some((one) => !Object.hasOwn(tier.grounds, one))) return refuse('unknown-choice', { field: 'grounds' });
  // whoever files it on paper chooses before the case is open, and hears why this ground is none here
  if (grounds.some((one) => !all.includes(one))) return refuse('ground-not-here', { field: 'grounds' });
  return all.length > 0 && grounds.length === 0 ? refuse('missing', { field: 'grounds' }) : undefined;
}

function joined(state: CaseState, party: PartyId, grounds: readonly string[]): readonly Appeal[] {
  const last = state.appeals.length - 1;
  return state.appeals.map((one, at) =>
    at === last ? { ...one, parties: [...one.parties, party], grounds: [...new Set([...one.grounds, ...grounds])] } : one,
  );
}
