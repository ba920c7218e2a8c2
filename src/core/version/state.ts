/** A new version of a procedure on its way: what follows from its journal, and nothing that does not. */
import type { StaffId } from '#core/case/state.ts';
import type { OfficeEntry } from '#core/office/entry.ts';
import type { RoleId } from '#core/policy/clause.ts';
import type { Day } from '#core/time/day.ts';
import type { Moment } from '#core/time/moment.ts';

/**
 * `draft`: being written; `proposed`: waits for approval, nobody writes in it; `approved`: can be published as it stands;
 * `published`: in force from its day; `withdrawn`: taken back before that day; `dropped`: given up.
 */
export type VersionStatus = 'draft' | 'proposed' | 'approved' | 'published' | 'withdrawn' | 'dropped';

/** A version with one of these is being worked on: there is at most one. */
export const OPEN: readonly VersionStatus[] = ['draft', 'proposed', 'approved'];

export interface VersionState {
  readonly sequence: number;
  readonly status: VersionStatus;
  /** the version from which it was begun */
  readonly base: number;
  readonly begun: Done;
  /** everybody who wrote in it */
  readonly authors: readonly StaffId[];
  readonly proposed?: Done & Sealed & { readonly roles: readonly RoleId[] };
  readonly approved?: Done & Sealed & { readonly role: RoleId };
  /** the last time that it was sent back; without words when they were destroyed */
  readonly declined?: Done & { readonly reason?: string };
  readonly published?: Done & Sealed & { readonly version: number; readonly inForce: Day };
  readonly withdrawn?: Done;
}

export interface Done {
  readonly at: Moment;
  readonly by?: StaffId;
}

/** Of which text it was said: the fingerprint of its files. */
interface Sealed {
  readonly fingerprint: string;
}

/** The state after all entries. @throws Error on an entry that this version does not know, and on a journal without a beginning */
export function replayVersion(entries: readonly OfficeEntry[]): VersionState {
  const [first, ...others] = entries;
  if (first?.name !== 'begun') throw new Error('the journal of a version does not begin with its beginning');
  const { sequence, facts } = first;
  const begun = doneBy(first);
  const authors = begun.by === undefined ? [] : [begun.by];
  const state: VersionState = { sequence, status: 'draft', base: Number(facts.base), begun, authors };
  return others.reduce(evolveVersion, state);
}

/** The state after one entry more. */
export function evolveVersion(state: VersionState, entry: OfficeEntry): VersionState {
  const change = (changes as Readonly<Record<string, Change | undefined>>)[entry.name];
  if (change === undefined) throw new Error(`the journal of a version holds an unknown entry: ${entry.name}`);
  return { ...change(state, entry), sequence: entry.sequence };
}

type Change = (state: VersionState, entry: OfficeEntry) => VersionState;
export type VersionEvent = 'written' | 'proposed' | 'resumed' | 'approved' | 'declined' | 'published' | 'withdrawn' | 'dropped';

const changes: Readonly<Record<VersionEvent, Change>> = {
  // noted once of each person: who wrote in it cannot approve it
  written: (state, { by }) =>
    by.kind === 'staff' && !state.authors.includes(by.id) ? { ...state, authors: [...state.authors, by.id] } : state,
  proposed: ({ declined: _, ...state }, entry) => {
    const facts = entry.facts as { fingerprint: string; roles: string[] };
    return { ...state, status: 'proposed', proposed: { ...doneBy(entry), ...facts } };
  },
  resumed: (state) => again(state),
  approved: (state, entry) => {
    const facts = entry.facts as { fingerprint: string; role: string };
    return { ...state, status: 'approved', approved: { ...doneBy(entry), ...facts } };
  },
  declined: (state, entry) => {
    const { reason } = (entry.personal ?? {}) as { reason?: string };
    return { ...again(state), declined: { ...doneBy(entry), ...(reason === undefined ? {} : { reason }) } };
  },
  published: (state, entry) => {
    const facts = entry.facts as { fingerprint: string; version: number; inForce: Day };
    return { ...state, status: 'published', published: { ...doneBy(entry), ...facts } };
  },
  withdrawn: (state, entry) => ({ ...state, status: 'withdrawn', withdrawn: doneBy(entry) }),
  dropped: (state) => ({ ...state, status: 'dropped' }),
};

/** Back to writing: what was said of the text before says nothing of the next. */
function again({ proposed: _, approved: __, ...state }: VersionState): VersionState {
  return { ...state, status: 'draft' };
}

function doneBy({ at, by }: OfficeEntry): Done {
  return by.kind === 'staff' ? { at, by: by.id } : { at };
}
