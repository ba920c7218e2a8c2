/** GET …/systems/{system}/pending, also as CSV: what an adapter must still record in a register outside this system. */
import type { Context } from 'hono';
import { inOrder } from '#core/case/details.ts';
import type { ExternalRecord } from '#core/case/state.ts';
import { classesOf } from '#core/case/steps/classify.ts';
import { type Language, say } from '#core/policy/label.ts';
import { classesInWords } from '#core/words/class-words.ts';
import { asked, detailInWords } from '#core/words/detail-words.ts';
import { knowsSystem, type Pending, pendingIn } from '#handling/pending.ts';
import { logReading } from '#store/cases/reading-log.ts';
import { withOrganisation } from '#store/transaction.ts';
import type { ApiDoor } from './api-door.ts';
import { caseSummary } from './case-document.ts';
import { csvOf } from './csv.ts';
import { identify } from './identify.ts';
import { absent, languageOf, refused } from './problem.ts';

const noStore = { 'cache-control': 'no-store' };

/** A page of cases that are not in the system yet, the oldest first, with how the last attempt went. */
export async function listPending(door: ApiDoor, c: Context, organisation: string, system: string): Promise<Response> {
  const asked = await pageOf(door, c, organisation, system);
  if (asked instanceof Response) return asked;
  const { page, here } = asked;
  const cases = page.pending.map(({ found, open }) => ({
    ...caseSummary(organisation, found),
    external: attempt(open.state.externals[system]),
    links: { ...caseSummary(organisation, found).links, record: `${here.cases}/${found.id}/external-record` },
  }));
  const next = page.next === undefined ? {} : { next: here.next(page.next) };
  return c.json({ system, cases, links: next }, 200, noStore);
}

/** The same page with what a register needs, as CSV; that it was read is noted in every case. */
export async function exportPending(door: ApiDoor, c: Context, organisation: string, system: string): Promise<Response> {
  const asked = await pageOf(door, c, organisation, system, 'note');
  if (asked instanceof Response) return asked;
  const { page, here } = asked;
  const language = languageOf(c);
  const text = csvOf(
    columns.map(([name]) => name),
    page.pending.map((one) => columns.map(([, value]) => value(one, system, language))),
  );
  if (page.next !== undefined) c.header('link', `<${here.next(page.next)}>; rel="next"`);
  return c.body(text, 200, {
    ...noStore,
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${system}.csv"`,
  });
}

async function pageOf(door: ApiDoor, c: Context, organisation: string, system: string, note?: 'note') {
  const caller = await identify(door, c, organisation, 'read');
  if (caller instanceof Response) return caller;
  if (!knowsSystem(door.office, organisation, system)) return absent(c);
  const { cursor, limit, ...strange } = c.req.query();
  const [stranger] = Object.keys(strange);
  if (stranger !== undefined) return refused(c, { refused: [{ code: 'unknown-field', field: stranger }] });
  if (limit !== undefined && !/^([1-9]\d?|100)$/.test(limit))
    return refused(c, { refused: [{ code: 'wrong-kind', field: 'limit' }] });
  const asked = { ...(cursor === undefined ? {} : { cursor }), ...(limit === undefined ? {} : { limit: Number(limit) }) };
  const page = await withOrganisation(door.office.pool, organisation, async (tx) => {
    const found = await pendingIn(door.office, tx, caller.viewer, system, asked);
    if (note !== undefined)
      for (const one of found.pending) await logReading(tx, one.found.id, caller.actor.id, 'api', door.office.ahead?.());
    return found;
  });
  const here = {
    cases: `/api/v1/organisations/${organisation}/cases`,
    next: (after: string) => `${c.req.path}?${new URLSearchParams({ ...c.req.query(), cursor: after })}`,
  };
  return { page, here };
}

/** How the last attempt went; absent while there was none. */
function attempt(external: ExternalRecord | undefined) {
  return external === undefined ? undefined : { state: external.state, at: external.at, error: external.error };
}

type Column = readonly [string, (one: Pending, system: string, language: Language) => string | undefined];

const columns: readonly Column[] = [
  ['reference', ({ found }) => found.reference],
  ['received', ({ open }) => open.state.received],
  ['filed', ({ open }) => open.state.filed],
  ['status', ({ found }) => found.status],
  ['record', ({ found }) => found.record],
  ['channel', ({ found }) => found.channel],
  ['subject', ({ found }) => found.subject],
  ['complainants', ({ open }) => complainants(open).join('; ')],
  ['story', ({ open }) => words(open.events[0]?.personal?.story)],
  ['wish', ({ open }) => words(open.events[0]?.personal?.wish)],
  ['classes', ({ open }, _, language) => classesInWords(open.policy, classesOf(open.state), language).join('; ')],
  ['details', ({ open }, _, language) => details(open, language).join('; ')],
  ['verdict', ({ open }) => open.state.verdict],
  ['last-attempt', ({ open }, system) => open.state.externals[system]?.at],
  ['error', ({ open }, system) => open.state.externals[system]?.error],
];

function words(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function complainants({ state, people }: Pending['open']): readonly string[] {
  const all = state.parties.filter((one) => one.capacity === 'complainant');
  return all.flatMap((one) => people.get(one.person)?.name ?? []);
}

function details({ policy, state }: Pending['open'], language: Language): readonly string[] {
  return inOrder(policy.details, state.details).flatMap(([, value, detail]) => {
    return detail === undefined
      ? []
      : [
          asked(
            say(detail.name, language),
            detailInWords(detail, value, language, (day) => day),
          ),
        ];
  });
}
