/** Attach: words, documents or both join the file; for whom is said beforehand, and whether it shows that somebody may speak. */
import { noAuthority, withAuthority } from '../authority.ts';
import { filed } from '../people.ts';
import { refuse } from '../refusal.ts';
import { between } from '../speaker.ts';
import { step } from '../step.ts';

export const attach = step({
  verb: 'attach',
  event: 'attached',
  noun: 'document',
  audience: ['us'],
  fields: {
    words: { kind: 'long-text', max: 50_000 },
    documents: { kind: 'documents' },
    description: { kind: 'text', max: 500 },
    audience: { kind: 'choice', of: ['us', 'complainants', 'subjects', 'all'] },
    authority: { kind: 'party', capacity: ['representative'] },
  },
  decide({ state, actor }, command) {
    if (command.words === undefined && (command.documents ?? []).length === 0) return refuse('missing', { field: 'words' });
    const no = noAuthority(state, actor, command);
    if (no !== undefined) return no;
    if (actor.kind === 'party') return { facts: {}, party: actor.id, audience: between(state, actor.id) };
    const wanted = command.audience ?? 'us';
    const audience =
      wanted === 'all'
        ? (['us', 'complainants', 'subjects'] as const)
        : wanted === 'us'
          ? (['us'] as const)
          : (['us', wanted] as const);
    return { facts: {}, audience };
  },
  evolve(state, event) {
    const from = event.by.kind === 'party' ? 'complainant' : 'us';
    return {
      ...state,
      parties: withAuthority(state.parties, event.sequence, ({ id }) => id === event.facts.authority),
      documents: [...state.documents, ...filed(event.personal?.documents, event, from)],
    };
  },
});
