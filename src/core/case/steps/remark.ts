/** Remark: what who was heard thinks of the report of it, by that person or written down by us. */
import { compareMoments, dayOf } from '#core/time/moment.ts';
import type { Hearing } from '../draft.ts';
import { filed } from '../people.ts';
import { refuse } from '../refusal.ts';
import { between, onBehalfOf } from '../speaker.ts';
import type { CaseState } from '../state.ts';
import { step } from '../step.ts';

export const remark = step({
  verb: 'remark',
  event: 'remarked',
  noun: 'remark',
  audience: ['us'],
  fields: {
    hearing: { kind: 'number', of: 'hearing', required: true },
    words: { kind: 'long-text', max: 20_000, required: true },
    documents: { kind: 'documents' },
  },
  offered: ({ state }) => openReports(state).length > 0,
  decide({ state, actor, at }, command) {
    const heard = state.hearings.find((one) => one.number === command.hearing);
    // the report of somebody else is as good as none, and so is a talk of which nothing was written down
    const mine = (of: string) => actor.kind !== 'party' || of === onBehalfOf(state, actor.id);
    if (heard === undefined || !heard.written || !mine(heard.of)) return refuse('unknown-number', { field: 'hearing' });
    if (heard.remarked !== undefined) return refuse('already', { field: 'hearing' });
    if (compareMoments(at, heard.at) < 0) return refuse('not-later', { field: 'at', data: { end: dayOf(heard.at) } });
    const who = actor.kind === 'party' ? [actor.id] : [];
    return { facts: {}, party: heard.of, audience: between(state, heard.of, ...who) };
  },
  evolve(state, event) {
    const text = event.personal?.words;
    const hearings = state.hearings.map((one) =>
      one.number === event.facts.hearing ? { ...one, remarked: event.at, ...(text === undefined ? {} : { remark: text }) } : one,
    );
    return { ...state, hearings, documents: [...state.documents, ...filed(event.personal?.documents, event, 'complainant')] };
  },
});

/** The reports of hearings on which who was heard has not remarked yet. */
export function openReports({ hearings }: Pick<CaseState, 'hearings'>): readonly Hearing[] {
  return hearings.filter((one) => one.written && one.remarked === undefined);
}
