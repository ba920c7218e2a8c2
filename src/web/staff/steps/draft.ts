/** What is typed in the form of a step and not yet sent, kept for this colleague alone. */
import type { Verb } from '#core/case/lifecycle.ts';
import { dropDraft } from '#store/forms/draft.ts';
import { keyWasUsed } from '#store/forms/idempotency.ts';
import { dropTabDraft, saveTabDraft } from '#store/forms/tab-drafts.ts';
import { withOrganisation } from '#store/transaction.ts';
import { one, type Typed } from '../../forms/typed.ts';
import { REMOVE_FILE } from '../../parts/file-upload.tsx';
import { KEY_FIELD, TOKEN_FIELD } from '../../parts/form.tsx';
import { notFound } from '../faults.tsx';
import { type Posted, REFUSED_FILE } from '../posted.ts';
import type { CaseDesk } from '../visit.ts';
import { draftName, formKey, GOES_ON_FROM, tabOf, verbIn } from './step-request.ts';

/** Saves what a script sends while somebody types, or throws it away when asked. */
export async function draftSent(desk: CaseDesk, { typed, key }: Posted): Promise<Response> {
  const verb = verbIn(desk);
  if (verb === undefined) return notFound(desk);
  if (one(typed, 'drop') === '') {
    await keepDraft(desk, verb, typed, key);
    return desk.c.body(null, 204);
  }
  const { door, organisation, me, base, c } = desk;
  const [what, name] = [one(typed, 'drop'), draftName(desk, verb)];
  await withOrganisation(door.office.pool, organisation, (tx) =>
    what === 'yes' ? dropDraft(tx, me.id, name) : dropTabDraft(tx, me.id, name, { tab: what, from: what }),
  );
  return c.redirect(`${base}/${c.req.param('noun')}`, 303);
}

/** Keeps what was typed over what the same tab kept before. Answers which saving it is; undefined when nothing was kept. */
export async function keepDraft(desk: CaseDesk, verb: Verb, typed: Typed, key?: string): Promise<string | undefined> {
  const { door, organisation, me } = desk;
  const ours = new Set([TOKEN_FIELD, KEY_FIELD, GOES_ON_FROM, REMOVE_FILE, REFUSED_FILE, 'seen', 'also', 'drop']);
  const pairs = [...typed].flatMap(([name, values]) => (ours.has(name) ? [] : values.map((value) => [name, value] as const)));
  return withOrganisation(door.office.pool, organisation, async (tx) => {
    // a form that was taken in the meantime leaves no draft behind
    if (key !== undefined && (await keyWasUsed(tx, formKey(desk, key)))) return undefined;
    return saveTabDraft(tx, me.id, draftName(desk, verb), tabOf(typed), pairs);
  });
}
