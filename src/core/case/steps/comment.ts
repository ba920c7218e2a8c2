/** Comment: what somebody thinks of a draft, by that person or written down by us. */
import { filed } from '../people.ts';
import { refuse } from '../refusal.ts';
import { between, onBehalfOf } from '../speaker.ts';
import { step } from '../step.ts';

export const comment = step({
  verb: 'comment',
  event: 'commented',
  noun: 'comment',
  audience: ['us'],
  fields: {
    draft: { kind: 'number', of: 'draft', required: true },
    comment: { kind: 'long-text', max: 20_000, required: true },
    documents: { kind: 'documents' },
  },
  offered: ({ state: { drafts } }) => drafts.some((one) => one.commented === undefined),
  decide({ state, actor }, command) {
    const draft = state.drafts.find((one) => one.number === command.draft);
    // a draft for somebody else is as good as none
    const mine = (to: string) => actor.kind !== 'party' || to === actor.id || to === onBehalfOf(state, actor.id);
    if (draft === undefined || !mine(draft.to)) return refuse('unknown-number', { field: 'draft' });
    if (draft.commented !== undefined) return refuse('already', { field: 'draft' });
    const who = actor.kind === 'party' ? [actor.id] : [];
    return { facts: {}, party: draft.to, audience: between(state, draft.to, ...who) };
  },
  evolve(state, event) {
    const text = event.personal?.comment;
    const drafts = state.drafts.map((one) =>
      one.number === event.facts.draft ? { ...one, commented: event.at, ...(text === undefined ? {} : { comment: text }) } : one,
    );
    return { ...state, drafts, documents: [...state.documents, ...filed(event.personal?.documents, event, 'complainant')] };
  },
});
