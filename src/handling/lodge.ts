/** Lodging: from what a door received to a complaint that is durably kept, with its reference and the code of the own page. */
import { createHash } from 'node:crypto';
import { carrierOf } from '#core/case/carried.ts';
import { decide } from '#core/case/decide.ts';
import { duties } from '#core/case/duties.ts';
import type { Duty } from '#core/case/duty.ts';
import { blank, evolve, replay } from '#core/case/evolve.ts';
import type { DetailValues, DocumentRef, PersonDetails } from '#core/case/field.ts';
import { doneByLeaving } from '#core/case/leaving.ts';
import { isRefused, readValues } from '#core/case/read-values.ts';
import { type Refused, refuse } from '#core/case/refusal.ts';
import type { Actor, CaseState } from '#core/case/state.ts';
import type { Colleague, Situation } from '#core/case/step.ts';
import { lodge as lodgeStep } from '#core/case/steps/lodge.ts';
import { rolesConcerned } from '#core/policy/details.ts';
import type { Policy } from '#core/policy/policy.ts';
import type { Day } from '#core/time/day.ts';
import { dayOf, type Moment } from '#core/time/moment.ts';
import { macOf } from '#store/access/mac.ts';
import { codeHash, partyCode } from '#store/access/party-code.ts';
import { lodgeTogether } from '#store/cases/lodge-together.ts';
import type { LodgeRows } from '#store/cases/lodging.ts';
import { searchWords } from '#store/cases/search-words.ts';
import type { SentForm } from '#store/forms/unsent.ts';
import { newCaseId, newId } from '#store/id.ts';
import { canonicalJson } from '#store/journal/canonical-json.ts';
import { loadCase } from '#store/journal/events.ts';
import type { NewMessage } from '#store/post/outbox.ts';
import { withOrganisation } from '#store/transaction.ts';
import { colleaguesOf, holdersOf } from './colleagues.ts';
import { leavingOf } from './leaving.ts';
import type { Office } from './office.ts';
import { lettersOwed, messageFor } from './owed.ts';
import { type Change, messagesInside, tellsInside } from './tell-inside.ts';

export interface Lodging {
  readonly organisation: string;
  readonly actor: Actor;
  /** what the door received, not yet read */
  readonly raw: Readonly<Record<string, unknown>>;
  /** files this person uploaded and may add */
  readonly uploads?: { readonly session: string; readonly documents: readonly DocumentRef[] };
  /** the same key with the same content gives the same complaint */
  readonly key?: string;
}

/** What was typed in a public form, of which we kept the answers. */
export interface LodgedForm extends Lodging {
  readonly form: SentForm | undefined;
}

/** A complaint that is kept, as it can be shown at once. */
export interface Kept {
  readonly caseId: string;
  readonly reference: string;
  /** of the complainant who lodged: shown once, and printed in letters */
  readonly code: string;
  readonly party: string;
  readonly replayed: boolean;
  readonly policy: Policy;
  readonly state: CaseState;
  readonly duties: readonly Duty[];
}

/** The key was used before with another content. */
export interface KeyReused {
  readonly keyReused: true;
}

/** Another answer was given in the form after its last page was shown; nothing was kept. */
export interface FormChanged {
  readonly formChanged: true;
}

/** Lodges a complaint. It is durably kept when this answers; asked again with the same key it answers the same. */
export async function lodge(office: Office, lodging: Lodging): Promise<Kept | Refused | KeyReused>;
/** With the form it was typed in: what was kept of that goes in the same commit. */
export async function lodge(office: Office, lodging: LodgedForm): Promise<Kept | Refused | KeyReused | FormChanged>;
export async function lodge(office: Office, lodging: Lodging): Promise<Kept | Refused | KeyReused | FormChanged> {
  const now = office.clock();
  const today = office.policies.current(lodging.organisation, dayOf(now));
  if (today === undefined) return refuse('unknown-case');
  if (today.closedSince !== undefined) return refuse('organisation-closed');
  const found = new Map(lodging.uploads?.documents.map((one) => [one.id, one]));
  const reading = (by: Policy) => readValues(lodgeStep.fields, lodging.raw, { policy: by, now, document: (id) => found.get(id) });
  const first = reading(today);
  if (isRefused(first)) return first;
  const policy = versionFor(office, today, lodging, first.values);
  const read = policy === today ? first : reading(policy);
  if (isRefused(read)) return read;
  const identity = { id: newCaseId(), reference: '', policy: policy.policy, version: policy.version };
  const state = blank(identity);
  const holders = await holdersFor(office, policy, read.values);
  const named = await namedIn(office, policy, state, read.values);
  const situation: Situation = {
    policy,
    state,
    actor: lodging.actor,
    now,
    at: now,
    colleague: (id) => named.get(id),
    holders: (role) => holders.get(role) ?? [],
    newId: idsFor(office, lodging),
  };
  const decided = decide(situation, { verb: 'lodge', values: read.values });
  if (isRefused(decided)) return decided;
  return keep(office, lodging, policy, decided.events.reduce(evolve, state), decided, read.values);
}

/**
 * The version of the day on which the complaint was filed (KLK-43): a colleague can write down today what came in under an earlier
 * one. What is older than every version that is here comes under the oldest.
 */
function versionFor(
  { policies }: Office,
  today: Policy,
  { organisation, actor }: Lodging,
  { filedOn, receivedAt }: Readonly<Record<string, unknown>>,
): Policy {
  if (actor.kind !== 'staff') return today;
  const day = (filedOn ?? (receivedAt === undefined ? undefined : dayOf(receivedAt as Moment))) as Day | undefined;
  if (day === undefined || day >= today.inForce) return today;
  return policies.current(organisation, day) ?? policies.versions(organisation).at(-1) ?? today;
}

/** Who holds the roles of which the complainant says that it is about them; asked for only then. */
async function holdersFor(office: Office, { policy, details }: Policy, values: Readonly<Record<string, unknown>>) {
  const told = (values.details ?? {}) as DetailValues;
  const asked = rolesConcerned(details, told);
  if (asked.length === 0) return new Map<string, readonly Colleague[]>();
  return withOrganisation(
    office.pool,
    policy,
    async (tx) => new Map(await Promise.all(asked.map(async (role) => [role, await holdersOf(tx, role)] as const))),
    { readOnly: true },
  );
}

/** The colleagues who are named as taking part, by a colleague who writes it down; asked for only then. */
async function namedIn(office: Office, { policy }: Policy, state: CaseState, { people }: Readonly<Record<string, unknown>>) {
  const members = ((people ?? []) as readonly PersonDetails[]).flatMap(({ staff }) => staff ?? []);
  if (members.length === 0) return new Map<string, Colleague>();
  return withOrganisation(office.pool, policy, (tx) => colleaguesOf(tx, state, { members }), { readOnly: true });
}

async function keep(
  office: Office,
  lodging: Lodging | LodgedForm,
  policy: Policy,
  state: CaseState,
  { events, people }: Exclude<ReturnType<typeof decide>, Refused>,
  values: Readonly<Record<string, unknown>>,
): Promise<Kept | Refused | KeyReused | FormChanged> {
  const ids = state.documents.map((one) => one.id);
  const rows = rowsOfNewCase(office, lodging.organisation, { policy, state, events, people, story: String(values.story) });
  const inside = await toldInside(office, { policy, state, by: lodging.actor });
  const kept = await lodgeTogether(office.pool, {
    ...rows,
    outbox: [...rows.outbox, ...inside],
    ...(lodging.uploads === undefined || ids.length === 0 ? {} : { files: { session: lodging.uploads.session, ids } }),
    ...(lodging.key === undefined ? {} : { idempotency: { key: lodging.key, bodyHash: hashOf(lodging) } }),
    ...('form' in lodging && lodging.form !== undefined ? { form: lodging.form } : {}),
  });
  if ('keyReused' in kept || 'formChanged' in kept) return kept;
  if ('unknownDocument' in kept) return refuse('unknown-document', { field: 'documents' });
  const party = state.parties.find((one) => one.capacity === 'complainant')?.id as string;
  const code = partyCode(office.codeKey, { organisation: lodging.organisation, caseId: kept.caseId, party, generation: 1 });
  const before = kept.replayed ? await keptBefore(office, lodging.organisation, kept.caseId) : undefined;
  const named = { ...state, id: kept.caseId, reference: kept.reference };
  return { ...kept, code, party, ...(before ?? { policy, state: named, duties: rows.duties }) };
}

/** The case as it was when it was kept: asked again a day later it still promises the dates of then, by the rules of then. */
async function keptBefore(office: Office, organisation: string, caseId: string) {
  const loaded = await withOrganisation(office.pool, organisation, (tx) => loadCase(tx, caseId), { readOnly: true });
  const policy = loaded && office.policies.exact(loaded.meta.policy, loaded.meta.version);
  const first = loaded?.events[0];
  if (loaded === undefined || policy === undefined || first === undefined) return undefined;
  const state = replay(
    loaded.meta,
    loaded.events.filter(({ entered }) => entered === first.entered),
  );
  return { policy, state, duties: duties(policy, state) };
}

/** Mail inside the house; the colleagues are asked for only when there is something to tell. */
async function toldInside(office: Office, change: Change): Promise<readonly NewMessage[]> {
  const told = tellsInside(change);
  if (told.length === 0) return [];
  return withOrganisation(office.pool, change.policy.policy, (tx) => messagesInside(office, tx, change, told), {
    readOnly: true,
  });
}

/** A case that was decided upon and is not kept yet. */
export interface NewCase {
  readonly policy: Policy;
  readonly state: CaseState;
  readonly events: LodgeRows['events'];
  readonly people: LodgeRows['people'];
  readonly story: string;
}

/** Everything that is kept with a new case: its entries and people, what it makes owed, and the doors of its parties. */
export function rowsOfNewCase(
  office: Office,
  organisation: string,
  { policy, state, events, people, story }: NewCase,
): LodgeRows {
  const code = (party: string) => partyCode(office.codeKey, { organisation, caseId: state.id, party, generation: 1 });
  const owed = duties(policy, state);
  const outbox = lettersOwed(policy, state, events).map((one) => messageFor(one, office.mailHost));
  return {
    organisation,
    prefix: policy.organisation.reference,
    state,
    events,
    people,
    duties: owed,
    carriedBy: carrierOf(policy, state, () => []),
    outbox,
    leaving: doneByLeaving(policy, state, owed, leavingOf(outbox)),
    title: story,
    search: searchWords(events, people),
    access: state.parties.map((party) => ({ party: party.id, codeHash: codeHash(code(party.id)) })),
  };
}

/** With a key the ids follow from it, so that a repeated request names the same party and gets the same code. */
function idsFor({ codeKey }: Office, { organisation, key }: Lodging): () => string {
  if (key === undefined) return newId;
  let count = 0;
  return () => {
    count += 1;
    return macOf(codeKey, ['lodging', organisation, key, count]).toString('base64url').slice(0, 22);
  };
}

function hashOf({ raw, actor }: Lodging): Buffer {
  return createHash('sha256')
    .update(canonicalJson({ raw, by: 'id' in actor ? actor.id : actor.kind }))
    .digest();
}
