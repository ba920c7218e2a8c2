/** Vet: somebody else read what is going to leave, and says that it is good, or what must be different. */
import { refuse } from '../refusal.ts';
import { step } from '../step.ts';

export const vet = step({
  verb: 'vet',
  event: 'vetted',
  noun: 'second-look',
  audience: ['us'],
  fields: {
    verdict: { kind: 'choice', of: ['good', 'change'], required: true },
    comments: { kind: 'long-text', max: 10_000, ours: true },
  },
  offered: ({ state: { presented } }) => presented !== undefined && presented.vetted === undefined,
  decide({ policy, state, actor }, { verdict, comments }) {
    const { presented } = state;
    if (presented === undefined || presented.vetted !== undefined) return refuse('not-now');
    if (actor.kind !== 'staff') return refuse('not-yours');
    if (presented.by === actor.id) return refuse('same-person');
    const by = policy.reviews?.[presented.step]?.by ?? [];
    if (!actor.roles.some((role) => by.includes(role))) return refuse('not-yours');
    return verdict === 'change' && !comments ? refuse('missing', { field: 'comments' }) : { facts: {} };
  },
  evolve(state, { at, by, facts: { verdict }, personal }) {
    const { presented } = state;
    if (presented === undefined || by.kind !== 'staff') return state;
    const comments = personal?.comments;
    return {
      ...state,
      presented: { ...presented, vetted: { by: by.id, at, verdict, ...(comments === undefined ? {} : { comments }) } },
    };
  },
});
