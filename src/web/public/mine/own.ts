/** Somebody at the own page: which case, as whom, and everything that is theirs to see. */

import { seated } from '#core/case/panel.ts';
import { onBehalfOf, speaksNow } from '#core/case/speaker.ts';
import type { Party } from '#core/case/state.ts';
import type { Situation } from '#core/case/step.ts';
import { isComplaintKind } from '#core/policy/complaint-kind.ts';
import { inRecord } from '#core/words/called.ts';
import { type OnOwnPage, type OpenCase, openOwnPage } from '#handling/open-case.ts';
import { isPictured } from '#handling/pictures/asking.ts';
import { partyOfSession } from '#store/access/party-access.ts';
import { staffById } from '#store/access/staff.ts';
import { type KeptLetter, lettersOf } from '#store/post/kept-letter.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import { COOKIE } from '../../cookies.ts';
import { type Matter, wordsOfMatter } from '../../words/public/matter.ts';
import { receiptOf } from '../complaint/receipt.ts';
import { targetOf } from '../posted.ts';
import { frameOf, type Visit } from '../visit.ts';

/** The own page of one person, opened. */
export interface Own extends OpenCase, OnOwnPage {
  readonly visit: Visit;
  /** letters to this person, oldest first */
  readonly letters: readonly KeptLetter[];
  /** colleagues that the page names, by id */
  readonly colleagues: ReadonlyMap<string, string>;
}

/** Who has come in: through a code, or right after sending. */
export interface Entered {
  readonly caseId: string;
  readonly party: string;
}

/** Whose page this browser may open; undefined when nobody came in, or it ended. */
export async function enteredBy(visit: Visit): Promise<Entered | undefined> {
  const { door, c, organisation } = visit;
  const cookie = door.cookies.read(c, COOKIE.mine);
  const session = cookie === undefined ? undefined : await partyOfSession(door.office.pool, cookie);
  if (session?.organisation === organisation) return { caseId: session.caseId, party: session.party };
  return receiptOf(visit);
}

/** Whether this browser still may, while something is handed out piece by piece: came in, takes part, and a document is theirs still. */
export async function isStillIn(visit: Visit, document?: string): Promise<boolean> {
  const own = await openOwn(visit);
  return (
    own !== undefined && (document === undefined || own.state.documents.some(({ id, gone }) => id === document && gone !== true))
  );
}

/** The own page as it is now; undefined when nobody came in. */
export async function openOwn(visit: Visit): Promise<Own | undefined> {
  const entered = await enteredBy(visit);
  if (entered === undefined) return undefined;
  const { office } = visit.door;
  return withOrganisation(
    office.pool,
    visit.organisation,
    async (tx) => {
      const open = await openOwnPage(office, tx, entered.caseId, entered.party);
      if (open === undefined) return undefined;
      const letters = (await lettersOf(tx, entered.caseId)).filter((one) => one.party === entered.party);
      // the procedure of the case, not of today: a case runs under the version it was lodged under
      const spoken = spokenOf({ ...visit, policy: inRecord(open.policy, open.state.record) }, matterOf(open));
      return { ...open, visit: spoken, letters, colleagues: await namesOf(tx, open) };
    },
    { readOnly: true },
  );
}

/** Names of the colleagues who did something that this person is told of. */
async function namesOf(tx: Tx, { state, events }: OpenCase): Promise<ReadonlyMap<string, string>> {
  const named = events.flatMap(({ by, facts }) => [by.kind === 'staff' ? by.id : undefined, facts.staff]);
  const sit = seated(state.panel).map((one) => one.staff);
  const ids = new Set([state.handler, ...sit, ...named].filter((id) => typeof id === 'string'));
  const names = new Map<string, string>();
  for (const id of ids) {
    const found = await staffById(tx, id);
    if (found !== undefined) names.set(id, found.name);
  }
  return names;
}

/** The name of somebody in the case, as far as this person may read it. */
export function nameOf({ state, people, visit }: Own, id: string): string {
  const person = state.parties.find((one) => one.id === id)?.person;
  return (person === undefined ? undefined : people.get(person)?.name) ?? visit.says.mine.unnamed;
}

/** Whether nobody can call or write to this person, nor to whoever speaks for them: what we have to say is read on this page alone. */
export function isUnreached({ state, party }: Pick<Own, 'state' | 'party'>): boolean {
  const speakers = state.parties.filter((one) => speaksNow(one) && one.represents === party.id);
  return [party, ...speakers].every(({ reach }) => reach.length === 0);
}

/** Who takes part in a complaint without having made it. */
const NOT_THEIRS: readonly Party['capacity'][] = ['subject', 'witness', 'informed'];

/** What this page is about for this person. */
export function matterOf({ state, party, policy }: Pick<Own, 'state' | 'party' | 'policy'>): Matter {
  const about = state.parties.find(({ id }) => id === onBehalfOf(state, party.id)) ?? party;
  const isComplaint = isComplaintKind(policy, state.record);
  if (NOT_THEIRS.includes(about.capacity)) return isComplaint ? 'complaint-of-another' : 'message-of-another';
  if (about.id !== party.id) return isComplaint ? 'complaint-spoken-for' : 'message-spoken-for';
  return isComplaint ? 'complaint' : 'message';
}

/** The same visit, with words for what the page is about. */
export function spokenOf(visit: Visit, matter: Matter): Visit {
  const { language, says, words } = visit;
  const of = <Words>(some: Words): Words => wordsOfMatter(matter, language, some);
  return { ...visit, says: { ...says, mine: of(says.mine) }, words: { ...words, mine: of(words.mine), done: of(words.done) } };
}

/** What the core looks at when this person wants to do something. */
export function situationOf({ policy, state, party, visit }: Own): Situation {
  return {
    policy,
    state,
    actor: { kind: 'party', id: party.id },
    now: visit.now,
    at: visit.now,
    colleague: () => undefined,
    newId: () => '',
  };
}

/** The address of the own page. */
export function mineAt({ base }: Visit): string {
  return `${base}/mijn-klacht`;
}

/** Where a document is shown: on a page of ours when we can draw it, and otherwise as it is. */
export function documentHref(visit: Visit, { id, name }: { readonly id: string; readonly name: string }): string {
  return `${mineAt(visit)}/${isPictured(name) ? 'document' : 'bestand'}/${id}`;
}

/** The frame of the own page and the pages that belong to it: with the way out. */
export function mineFrame(visit: Visit, path?: string) {
  return frameOf(visit, { leave: targetOf(visit, `${mineAt(visit)}/uit`), ...(path === undefined ? {} : { path }) });
}

/** Whether this person is the one the complaint is about. */
export function isSubject({ party }: Own): boolean {
  return party.capacity === 'subject';
}

/** Whether this person only gets what we send: a witness, or a body that gets a copy. How the complaint goes is not theirs. */
export function standsBeside({ party }: Pick<Own, 'party'>): boolean {
  return party.capacity === 'witness' || party.capacity === 'informed';
}
