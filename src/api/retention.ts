/** …/retention: until when cases are kept, approving the destruction of many, and what was destroyed. */
import type { Context } from 'hono';
import type { Refused } from '#core/case/refusal.ts';
import { dayOf } from '#core/time/moment.ts';
import { clearCases, MOST_AT_ONCE, type ToClear } from '#handling/clear-cases.ts';
import { destructionRuns } from '#store/retention/destruction.ts';
import { type Kept, keptList, type Which } from '#store/retention/due.ts';
import { withOrganisation } from '#store/transaction.ts';
import type { ApiDoor } from './api-door.ts';
import { identify } from './identify.ts';
import { described, languageOf, outOfScope, refused } from './problem.ts';
import { readBody } from './read-body.ts';

const lists: readonly Which[] = ['to-approve', 'to-go', 'held'];

/** The first hundred of a list, in the order in which they go. */
export async function listKept(door: ApiDoor, c: Context, organisation: string): Promise<Response> {
  const caller = await identify(door, c, organisation, 'read');
  if (caller instanceof Response) return caller;
  const which = lists.find((one) => one === (c.req.query('list') ?? 'to-go'));
  if (which === undefined) return refused(c, { refused: [{ code: 'unknown-choice', field: 'list' }] });
  const today = dayOf(door.office.clock());
  const kept = await withOrganisation(
    door.office.pool,
    organisation,
    (tx) => keptList(tx, caller.viewer, { which, today, limit: 100 }),
    { readOnly: true },
  );
  const cases = kept.map((one) => keptDocument(organisation, one));
  return c.json({ cases }, 200, { 'cache-control': 'no-store' });
}

function keptDocument(organisation: string, { caseId, version: _, policy: __, ...one }: Kept) {
  return { id: caseId, ...one, links: { case: `/api/v1/organisations/${organisation}/cases/${caseId}` } };
}

/** Approves what is named; what stays as it was is in the answer, with its reason. */
export async function clearMany(door: ApiDoor, c: Context, organisation: string): Promise<Response> {
  const caller = await identify(door, c, organisation, 'write');
  if (caller instanceof Response) return caller;
  const body = await readBody(c);
  if (body instanceof Response) return body;
  const strange = strangeIn(body);
  if (strange !== undefined) return refused(c, strange);
  const named = namedIn(body.cases);
  if (named === undefined) return refused(c, { refused: [{ code: 'wrong-kind', field: 'cases' }] });
  if (named.length > MOST_AT_ONCE) {
    return refused(c, { refused: [{ code: 'too-long', field: 'cases', data: { length: named.length, max: MOST_AT_ONCE } }] });
  }
  const done = await clearCases(door.office, caller.viewer, caller.actor, named);
  const language = languageOf(c);
  const not = done.refused.map(({ refusals, ...one }) => ({
    ...one,
    refusals: refusals.map((refusal) => described(refusal, { language, policy: caller.policy }, caller.policy.voice.address)),
  }));
  return c.json({ cleared: done.cleared, refused: not }, 200, { 'cache-control': 'no-store' });
}

/** Every name that is not asked here, as in every other body: nothing is silently dropped. */
function strangeIn({ cases, ...others }: Readonly<Record<string, unknown>>): Refused | undefined {
  const entries = Array.isArray(cases) ? cases.entries() : [];
  const inEntries = [...entries].flatMap(([at, one]) =>
    Object.keys(one ?? {}).map((name) => [name, `cases.${at}.${name}`] as const),
  );
  const unknown = inEntries.filter(([name]) => name !== 'case' && name !== 'rule').map(([, field]) => field);
  const [first, ...more] = [...Object.keys(others), ...unknown].map((field) => ({ code: 'unknown-field', field }) as const);
  return first === undefined ? undefined : { refused: [first, ...more] };
}

function namedIn(value: unknown): readonly ToClear[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const named = value.map((one: Partial<ToClear> | null) => ({ case: one?.case, rule: one?.rule }));
  return named.every((one) => typeof one.case === 'string' && typeof one.rule === 'string') ? (named as ToClear[]) : undefined;
}

/** The last fifty runs of destruction, for who may see every case. */
export async function listRuns(door: ApiDoor, c: Context, organisation: string): Promise<Response> {
  const caller = await identify(door, c, organisation, 'read');
  if (caller instanceof Response) return caller;
  if (caller.viewer.staff.sees !== 'all') return outOfScope(c, 'all');
  const runs = await withOrganisation(door.office.pool, organisation, (tx) => destructionRuns(tx), { readOnly: true });
  return c.json({ runs }, 200, { 'cache-control': 'no-store' });
}
