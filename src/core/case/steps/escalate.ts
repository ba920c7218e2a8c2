/** Escalate: a body outside looks at the case, or said something of it. What it wants of us is a clause of the procedure. */

import type { Escalation } from '../appeals.ts';
import { filed } from '../people.ts';
import { refuse } from '../refusal.ts';
import type { CaseState } from '../state.ts';
import { step } from '../step.ts';

export const escalate = step({
  verb: 'escalate',
  event: 'escalated',
  noun: 'escalation',
  // what a body outside asks of us, it tells the complainant itself; what we answered we tell by a letter
  audience: ['us'],
  fields: {
    forum: { kind: 'choice', of: 'forums', required: true },
    what: {
      kind: 'choice',
      of: ['began', 'request', 'intervention', 'report', 'recommendation', 'ruling', 'answer', 'ended'],
      required: true,
    },
    reference: { kind: 'text', max: 100 },
    text: { kind: 'long-text', max: 20_000 },
    answerBy: { kind: 'day', future: 'allowed' },
    documents: { kind: 'documents' },
  },
  offered: ({ policy }) => Object.keys(policy.forums).length > 0,
  decide({ state }, { forum, what }) {
    const open = openAt(state, forum);
    return what === 'ended' && open === undefined ? refuse('not-now', { field: 'what' }) : { facts: {} };
  },
  evolve(state, event) {
    const { forum, what, answerBy } = event.facts;
    const open = openAt(state, forum);
    const reference = event.personal?.reference ?? open?.reference;
    const next: Escalation = {
      forum,
      entries: [
        ...(open?.entries ?? []),
        { sequence: event.sequence, at: event.at, what, ...(answerBy === undefined ? {} : { answerBy }) },
      ],
      ended: what === 'ended',
      ...(reference === undefined ? {} : { reference }),
    };
    const escalations = [...state.escalations.filter((one) => one !== open), next];
    return { ...state, escalations, documents: [...state.documents, ...filed(event.personal?.documents, event, 'us')] };
  },
});

/** The case that runs there. */
function openAt({ escalations }: CaseState, forum: string): Escalation | undefined {
  return escalations.find((one) => one.forum === forum && !one.ended);
}
