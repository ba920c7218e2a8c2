/** Involve: a person joins the case: the one it is about, a representative, a witness, another complainant. */
import { joined, type PartyFacts, partiesFrom } from '../people.ts';
import { refuse } from '../refusal.ts';
import { partyOf } from '../state.ts';
import { step } from '../step.ts';

export const involve = step({
  verb: 'involve',
  event: 'involved',
  noun: 'involvement',
  audience: ['us'],
  fields: {
    capacity: { kind: 'choice', of: ['subject', 'representative', 'witness', 'complainant'], required: true },
    staff: { kind: 'staff' },
    represents: { kind: 'party', capacity: ['complainant'] },
    people: { kind: 'people' },
    authority: { kind: 'documents' },
  },
  decide({ state, colleague, newId }, command) {
    if (command.staff !== undefined && colleague(command.staff) === undefined)
      return refuse('unknown-colleague', { field: 'staff' });
    if (
      command.staff !== undefined &&
      state.parties.some((one) => one.staff === command.staff && one.capacity === command.capacity)
    ) {
      return refuse('already', { field: 'staff' });
    }
    const person = command.people?.[0] ?? (command.staff === undefined ? undefined : {});
    if (person === undefined) return refuse('missing', { field: 'people' });
    if (
      command.capacity === 'representative' &&
      (command.represents === undefined || partyOf(state, command.represents) === undefined)
    ) {
      return refuse('missing', { field: 'represents' });
    }
    const details = { ...person, capacity: command.capacity, ...(command.staff === undefined ? {} : { staff: command.staff }) };
    const made = partiesFrom([details], newId);
    const party = {
      ...(made.parties[0] as PartyFacts),
      ...(command.represents === undefined ? {} : { represents: command.represents }),
    };
    const audience = command.capacity === 'subject' ? (['us', party.id] as const) : (['us', 'complainants'] as const);
    return { facts: { joins: party }, party: party.id, audience, people: made.people };
  },
  evolve(state, event) {
    // who turns out to be concerned no longer handles: the firewall (Awb 9:7) holds from this moment
    const { joins } = event.facts;
    const { handler, ...rest } = state;
    const steps = joins.capacity === 'subject' && joins.staff !== undefined && joins.staff === handler;
    const keeps = steps || handler === undefined ? rest : { ...rest, handler };
    return { ...keeps, parties: [...state.parties, joined(joins)] };
  },
});
