/** Redact: a copy of a document in which parts cannot be read any more. The original stays as it is, for whoever may see it. */
import { filed } from '../people.ts';
import { refuse } from '../refusal.ts';
import { between } from '../speaker.ts';
import type { Audience } from '../state.ts';
import { type Outcome, step } from '../step.ts';

export interface Redacted {
  /** the document of which it is a copy, and the copy */
  readonly of: string;
  readonly copy: string;
  /** the body outside for which it was made: a colleague sends it there, and nobody in the case gets it by itself */
  readonly forum?: string;
}

const audiences: Readonly<Record<string, Audience>> = {
  us: ['us'],
  complainants: ['us', 'complainants'],
  subjects: ['us', 'subjects'],
  all: ['us', 'complainants', 'subjects'],
};

export const redact = step({
  verb: 'redact',
  event: 'redacted',
  noun: 'redaction',
  audience: ['us'],
  fields: {
    // its name can tell what the copy must not
    original: { kind: 'documents', required: true, ours: true },
    documents: { kind: 'documents', required: true },
    reason: { kind: 'long-text', max: 2_000, required: true },
    audience: { kind: 'choice', of: ['us', 'complainants', 'subjects', 'all', 'party', 'outside'] },
    // one person, such as who asked for the file, and nobody else beside us
    party: { kind: 'party' },
    forum: { kind: 'choice', of: 'forums' },
  },
  offered: ({ state }) => state.documents.some(({ gone, infected }) => gone !== true && infected !== true),
  decide({ state }, { original, documents, audience = 'us', party, forum }): Outcome<Redacted> {
    if (audience === 'party' && party === undefined) return refuse('missing', { field: 'party' });
    if (audience === 'outside' && forum === undefined) return refuse('missing', { field: 'forum' });
    const [of, another] = original;
    const there = state.documents.some((one) => one.id === of?.id && one.gone !== true && one.infected !== true);
    if (of === undefined || another !== undefined || !there) return refuse('unknown-document', { field: 'original' });
    const [copy, more] = documents;
    // a copy is new: what is in the file already was not made from this document
    const isNew = copy !== undefined && more === undefined && state.documents.every(({ id }) => id !== copy.id);
    if (copy === undefined || !isNew) return refuse('unknown-document', { field: 'documents' });
    const facts = { of: of.id, copy: copy.id };
    if (audience === 'party' && party !== undefined) return { facts, party, audience: between(state, party) };
    if (audience === 'outside' && forum !== undefined) return { facts: { ...facts, forum }, audience: ['us'] };
    return { facts, audience: audiences[audience] ?? ['us'] };
  },
  evolve(state, event) {
    const made = filed(event.personal?.documents, event, 'us').map((one) => ({ ...one, copyOf: event.facts.of }));
    return { ...state, documents: [...state.documents, ...made] };
  },
});
