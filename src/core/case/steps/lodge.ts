/** Lodge: somebody tells what went wrong. From here every term runs (Awb 9:1, 9:2). */
import { dayOf } from '#core/time/moment.ts';
import { filed, joined, type PartyFacts, partiesFrom } from '../people.ts';
import { refuse } from '../refusal.ts';
import { step } from '../step.ts';

export interface Lodged {
  readonly parties: readonly PartyFacts[];
  readonly form: 'written' | 'oral';
  readonly received: string;
  readonly filed: string;
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
    people: { kind: 'people', required: true },
    documents: { kind: 'documents' },
  },
  decide({ policy, actor, now, newId }, command) {
    const channel = policy.channels[command.channel];
    if (channel === undefined) return refuse('unknown-choice', { field: 'channel' });
    const lodger = command.people.find((one) => one.capacity === 'complainant');
    if (lodger === undefined) return refuse('missing', { field: 'people' });
    if (command.anonymous !== true && !lodger.name) return refuse('missing', { field: 'name' });
    if (command.anonymous !== true && !command.people.some((one) => one.email || one.phone || one.address)) {
      return refuse('needs-a-way-to-reach', { field: 'people' });
    }
    // only a colleague knows of another day of receipt than now: a letter that lay, a call yesterday
    const byUs = actor.kind === 'staff';
    const received = (byUs ? command.receivedAt : undefined) ?? now;
    const day = (byUs ? command.filedOn : undefined) ?? dayOf(received);
    if (day > dayOf(received)) return refuse('in-future', { field: 'filedOn' });
    if (command.conduct !== undefined && command.conduct > day) return refuse('in-future', { field: 'conduct' });
    const { parties, people } = partiesFrom(command.people, newId);
    return { facts: { parties, form: channel.form, received, filed: day } satisfies Lodged, people };
  },
  evolve(state, event) {
    const { record, channel, form, received, filed: day, parties, conduct, subject } = event.facts;
    return {
      ...state,
      status: 'open',
      record,
      channel,
      form,
      received: received as typeof state.received,
      filed: day as typeof state.filed,
      ...(conduct === undefined ? {} : { conduct }),
      ...(subject === undefined ? {} : { subject }),
      parties: parties.map(joined),
      documents: filed(event.personal?.documents, event, 'complainant'),
    };
  },
});
