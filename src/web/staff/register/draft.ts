/** What a colleague typed of a complaint and did not register yet: kept for this colleague alone. */
import { instantOf } from '#core/time/moment.ts';
import { dropDraft, loadDraft, saveDraft } from '#store/forms/draft.ts';
import { keyWasUsed } from '#store/forms/idempotency.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import { checkFormToken } from '../../forms/form-token.ts';
import { one, type Typed, typedFrom } from '../../forms/typed.ts';
import { REMOVE_FILE } from '../../parts/file-upload.tsx';
import { KEY_FIELD, TOKEN_FIELD } from '../../parts/form.tsx';
import { forbidden } from '../faults.tsx';
import { type Posted, REFUSED_FILE } from '../posted.ts';
import { type Desk, type DoorVisit, leftDesk } from '../visit.ts';
import { CONTROL } from './answers.ts';
import { earlierCases } from './duplicates.tsx';
import { mayRegister } from './may-register.ts';

const FORM = 'nieuw';
/** Where the form stands. */
export const HERE = '/werk/nieuw';
const OURS: ReadonlySet<string> = new Set([TOKEN_FIELD, KEY_FIELD, REMOVE_FILE, CONTROL.shown, REFUSED_FILE]);

/** The key of a form as it is kept: one colleague's cannot be another's. */
export function registerKey({ me }: Desk, key: string): string {
  return `staff ${me.id} ${key}`;
}

/** Saves what a script sends while somebody types, and answers with earlier cases of whom it names. */
export async function draftSaved(desk: Desk, { typed, key }: Posted): Promise<Response> {
  if (!mayRegister(desk)) return forbidden(desk);
  const { door, organisation } = desk;
  const earlier = await withOrganisation(door.office.pool, organisation, async (tx) => {
    await keepTyped(tx, desk, typed, key);
    return earlierCases(tx, desk, typed);
  });
  return earlier.length === 0 ? desk.c.body(null, 204) : desk.c.json(earlier);
}

/** Keeps what was typed over what was kept before; a form that was sent in the meantime leaves no draft behind. */
export async function keepTyped(tx: Tx, desk: Desk, typed: Typed, key: string): Promise<void> {
  if (!(await keyWasUsed(tx, registerKey(desk, key)))) await saveDraft(tx, desk.me.id, FORM, pairsOf(typed));
}

function pairsOf(typed: Typed): readonly (readonly [string, string])[] {
  return [...typed].flatMap(([name, values]) => (OURS.has(name) ? [] : values.map((value) => [name, value] as const)));
}

/**
 * A session that ended while somebody wrote a complaint down: what was typed is kept for whoever typed it. Answers the page on which
 * it stands again after signing in; undefined when it was another form, not made for this session, or of one swept away already.
 */
export async function keepComplaintWhenSignedOut(visit: DoorVisit, typed: Typed): Promise<string | undefined> {
  if (visit.c.req.path !== HERE) return undefined;
  const left = await leftDesk(visit);
  if (left === undefined || !mayRegister(left)) return undefined;
  if (checkFormToken(visit.door.formKey, left.session, one(typed, TOKEN_FIELD), instantOf(visit.now)) !== 'good')
    return undefined;
  const { pool } = visit.door.office;
  await withOrganisation(pool, left.organisation, (tx) => keepTyped(tx, left, typed, one(typed, KEY_FIELD)));
  return HERE;
}

/** What was kept; undefined when nothing was. */
export async function keptDraft(tx: Tx, { me }: Desk): Promise<Typed | undefined> {
  const content = await loadDraft(tx, me.id, FORM);
  if (!Array.isArray(content)) return undefined;
  const pairs = content.filter(
    (pair): pair is [string, string] => Array.isArray(pair) && pair.every((part) => typeof part === 'string'),
  );
  return pairs.some(([name, value]) => TOLD.test(name) && value.trim() !== '') ? typedFrom(pairs) : undefined;
}

/** A form in which nobody told anything yet is no draft worth keeping. */
const TOLD = /^(story|wish|about|people\.\d\.(name|phone|email|address))$/;

/** Forgets it: the complaint is registered. */
export function dropKept(tx: Tx, { me }: Desk): Promise<void> {
  return dropDraft(tx, me.id, FORM);
}
