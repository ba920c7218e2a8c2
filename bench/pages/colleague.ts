/** A colleague of the demonstration, signed in by one click, and a token for a program in the same name. */
import { Connection } from '../load/connection.ts';
import { outputOf, type Product } from '../product.ts';

/** The headers by which somebody is known. */
export type Known = Readonly<Record<string, string>>;

/** Signs in as a sample colleague; answers the headers with which pages are asked for from then on. */
export async function signedIn(url: string, organisation: string, colleague: string): Promise<Known> {
  const connection = new Connection(url);
  try {
    const page = await connection.ask({ method: 'GET', path: '/werk/inloggen' });
    const visit = cookiesOf(page.headers.get('set-cookie'));
    const action = `/werk/inloggen/als/${organisation}/${colleague}`;
    const form = page.body.split('<form').find((one) => one.includes(`${action}?`) || one.includes(`${action}"`));
    const token = /name="formToken" value="([^"]+)"/.exec(form ?? '')?.[1];
    if (token === undefined) throw new Error(`the page to sign in does not offer ${colleague} of ${organisation}`);
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
      cookie: visit,
    };
    const answer = await connection.ask({
      method: 'POST',
      path: action,
      headers,
      body: `formToken=${encodeURIComponent(token)}`,
    });
    const session = cookiesOf(answer.headers.get('set-cookie'));
    if (answer.status !== 303 || session === '') throw new Error(`signing in was answered with ${answer.status}`);
    return { cookie: `${visit}; ${session}` };
  } finally {
    connection.close();
  }
}

function cookiesOf(header: string | undefined): string {
  return (header ?? '')
    .split('\n')
    .map((one) => one.split(';')[0])
    .join('; ');
}

/** A token by which a program reads, or does what `scopes` says, in the name of a colleague. */
export function tokenOf({ dataDir }: Product, organisation: string, email: string, scopes = 'read'): Known {
  const asked = ['--organisation', organisation, '--colleague', email, '--name', 'bench', '--scopes', scopes];
  return { authorization: `Bearer ${outputOf(dataDir, 'token', ...asked)}` };
}
