/** What is asked for among many cases: the pages of a colleague at work, and the same through the API. */
import { SOCKET_PORT, SUPERUSER } from '#store/embedded/postmaster.ts';
import { DATABASE, withClient } from '#store/roles.ts';
import type { Work } from '../load/work.ts';
import type { Product } from '../product.ts';
import { signedIn, tokenOf } from './colleague.ts';

const ORGANISATION = 'cak';
/** One sees the own cases, the other everything. */
const HANDLER = 'm.dewit';
const COORDINATOR = 'j.pinas';

/** From words that stand in every tenth case to a name that few have, and one that nobody has. */
const QUESTIONS = [
  'teruggebeld',
  'brief bedragen',
  'medewerker telefoon',
  'vergoeding reiskosten',
  'aanvraag weken website',
  'jansen',
  'de vries',
  'bakk',
  'excuses gesprek medewerker',
  'onvindbaarwoord',
];

/** What each kind of question may take at most, in milliseconds (p99). */
export const AIMS: Readonly<Record<string, number>> = {
  'work list, own cases': 30,
  'work list, all cases': 30,
  'case page': 30,
  'list of cases': 30,
  search: 150,
  'API: list of cases': 30,
  'API: one case': 30,
};

/** The kinds of questions by name, for a product that runs. */
export async function questions(product: Product): Promise<Readonly<Record<string, Work>>> {
  const handler = await signedIn(product.url, ORGANISATION, HANDLER);
  const coordinator = await signedIn(product.url, ORGANISATION, COORDINATOR);
  const program = tokenOf(product, ORGANISATION, `${COORDINATOR}@${ORGANISATION}.example`);
  const references = await someReferences(product);
  const api = `/api/v1/organisations/${ORGANISATION}/cases`;
  const get = (headers: Readonly<Record<string, string>>, ...paths: readonly string[]): Work => ({ kind: 'get', paths, headers });
  return {
    'work list, own cases': get(handler, '/werk'),
    'work list, all cases': get(coordinator, '/werk'),
    'case page': get(coordinator, ...references.map((one) => `/werk/zaken/${one}`)),
    'list of cases': get(coordinator, '/werk/zaken'),
    search: get(coordinator, ...QUESTIONS.map((one) => `/werk/zoeken?${new URLSearchParams({ q: one })}`)),
    'API: list of cases': get(program, `${api}?limit=50`),
    'API: one case': get(program, ...references.map((one) => `${api}/${one}`)),
  };
}

/** Cases from everywhere in the table, so that no cache holds them all. */
async function someReferences({ socket }: Product): Promise<readonly string[]> {
  const reach = { host: socket, port: SOCKET_PORT, user: SUPERUSER, database: DATABASE };
  const text = `select reference from case_view where organisation = $1 order by md5(id::text) limit 2000`;
  return withClient(reach, async (client) => {
    const { rows } = await client.query<{ reference: string }>(text, [ORGANISATION]);
    return rows.map((row) => row.reference);
  });
}
