/**
 * Letters that reach nobody: who has neither an address nor the code of an own page cannot read what stands there. Somebody must tell what
 * they say; only then is done what they were for. Who gave no telephone number either cannot be told anything, and the case goes on;
 * once there is an address or a number, what waited leaves or is told after all.
 */
import type { Moment } from '#core/time/moment.ts';
import { onBehalfOf } from './speaker.ts';
import { type CaseState, type PartyId, partyOf } from './state.ts';
import type { CaseEvent } from './step.ts';
import { noticed } from './steps/extend.ts';
import type { Unread, WhyUnread } from './unread-letter.ts';

/** Why a letter that goes to the own page of this party is read by nobody there; undefined when the party has the way to that page. */
export function whyUnread(state: CaseState, id: PartyId): WhyUnread | undefined {
  const party = partyOf(state, id);
  // a colleague signs in
  if (party === undefined || party.staff !== undefined || state.pages.includes(id)) return undefined;
  return party.reach.includes('phone') ? 'to-tell' : 'no-address';
}

/** The letters of this party that reached nobody yet. */
export function unreached(state: CaseState, party: PartyId): readonly Unread[] {
  return state.unread.filter((one) => one.party === party && one.heard !== true);
}

/** Whether this letter stood ready without an address: it counted then, and leaving after all begins nothing anew. */
export function stoodReady(state: CaseState, { party, letter, because }: Pick<Unread, 'party' | 'letter' | 'because'>): boolean {
  const same = (one: Unread) => one.party === party && one.letter === letter && one.because === because;
  return state.unread.some((one) => one.why === 'no-address' && same(one));
}

/** Those that somebody can tell by telephone, also where the number came later than the letter. */
export function untold(state: CaseState, party: PartyId): readonly Unread[] {
  const called = partyOf(state, party)?.reach.includes('phone') === true;
  return unreached(state, party).filter(({ why }) => why === 'to-tell' || called);
}

/** Whoever lodged a complaint without us got the code of the own page with it, and whoever acts there has it. */
export function withPages(state: CaseState, { by, name }: CaseEvent): CaseState {
  const found =
    by.kind === 'party'
      ? [by.id]
      : name === 'lodged' && by.kind === 'public'
        ? state.parties.filter(({ capacity }) => capacity !== 'subject').map(({ id }) => id)
        : [];
  const pages = found.filter((id) => !state.pages.includes(id));
  return pages.length === 0 ? state : { ...state, pages: [...state.pages, ...pages] };
}

/** What waited for this party has now been heard or can be read: what those *to tell* were for counts from this moment. */
export function nowRead(state: CaseState, party: PartyId, { sequence, at }: { sequence: number; at: Moment }): CaseState {
  const read = unreached(state, party).filter(({ why }) => why === 'to-tell');
  const happened = read.map(({ letter, because }) => ({
    ...{ name: `letter:${letter}`, sequence, at, party: onBehalfOf(state, party) },
    ...(because === undefined ? {} : { because }),
  }));
  const left = state.unread.flatMap((one): readonly Unread[] => {
    if (one.party !== party) return [one];
    return one.why === 'no-address' ? [{ ...one, heard: true }] : [];
  });
  const told: CaseState = { ...state, unread: left, happenings: [...state.happenings, ...happened] };
  return read.reduce((next, { because }) => {
    const extension = next.extensions.find((one) => one.sequence === because);
    return extension === undefined ? next : noticed(next, extension.number, party, at);
  }, told);
}
