/** A letter on its way out: composed from the case as it is now, drawn, kept in the case, and noted when it has left. */

import { duties } from '#core/case/duties.ts';
import { replay } from '#core/case/evolve.ts';
import type { PersonDetails } from '#core/case/field.ts';
import type { Party } from '#core/case/state.ts';
import { letterKind } from '#core/policy/policy.ts';
import { codeGeneration } from '#store/access/party-access.ts';
import { loadPeople } from '#store/cases/people.ts';
import { loadCase } from '#store/journal/events.ts';
import type { OutboxEntry } from '#store/post/outbox.ts';
import type { Tx } from '#store/transaction.ts';
import { colleaguesOf } from './colleagues.ts';
import { type Composed, composeLetter, type LetterCase } from './compose-letter.ts';
import type { Office } from './office.ts';

/** A letter that is ready to be drawn and sent. */
export interface Ready extends Composed {
  readonly about: LetterCase;
  readonly party: Party;
  readonly person: PersonDetails | undefined;
  /** it confirms a receipt: mail programs must not answer it */
  readonly acknowledges: boolean;
}

/**
 * Composes the letter of an outbox entry. `gone` when the case or the addressee is no longer there; `missing` when
 * blocks that were there have been corrected away since: a person must look.
 */
export async function prepare(
  office: Office,
  tx: Tx,
  entry: OutboxEntry,
): Promise<Ready | { readonly gone: true } | { readonly missing: readonly string[] }> {
  const about = entry.caseId === undefined ? undefined : await letterCase(office, tx, entry.caseId);
  const party = about?.state.parties.find((one) => one.id === entry.party);
  if (about === undefined || party === undefined || entry.letter === undefined) return { gone: true };
  const owed = { clause: '', letter: entry.letter, party, blocks: entry.blocks ?? [], because: entry.because ?? 1 };
  const generation = await codeGeneration(tx, about.state.id, party.id);
  const generations = new Map(generation === undefined ? [] : [[party.id, generation]]);
  const composed = composeLetter(office, { ...about, generations }, owed);
  if ('missing' in composed) return composed;
  const acknowledges = letterKind(about.policy, entry.letter)?.acknowledges === true;
  return { ...composed, about, party, person: about.people.get(party.person), acknowledges };
}

/** The case as letters need it; undefined when there is none. */
export async function letterCase(office: Office, tx: Tx, caseId: string): Promise<LetterCase | undefined> {
  const loaded = await loadCase(tx, caseId);
  const policy = loaded === undefined ? undefined : office.policies.exact(loaded.meta.policy, loaded.meta.version);
  if (loaded === undefined || policy === undefined) return undefined;
  const state = replay(loaded.meta, loaded.events);
  const people = await loadPeople(tx, caseId);
  const colleagues = await colleaguesOf(tx, state, {});
  return { policy, state, events: loaded.events, duties: duties(policy, state), people, colleagues };
}
