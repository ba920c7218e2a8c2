/** What was sent with a request that failed on our side: it stands on the page that says so, and one press sends it again. */
import type { Context } from 'hono';
import type { Fault, TypedValue } from '../parts/fault-content.tsx';
import { KEY_FIELD, TOKEN_FIELD } from '../parts/form.tsx';
import type { ScreenWords } from '../words/screen/screen.ts';
import { isRead, receiveForm } from './receive-form.ts';
import { isForm } from './received-form.ts';
import { one, type Typed } from './typed.ts';

const RECEIVED = 'received';
/** A form with one of these cannot be sent again for somebody: what it proved is not kept. */
const SECRETS = ['password', 'again', 'secret', 'code', 'answer', 'ticket', 'begun'];

/** Notes what came, for when carrying it out fails. */
export function received(c: Context, typed: Typed): void {
  c.set(RECEIVED, typed);
}

/** The part of a fault that shows what was typed, and sends all of it again; nothing when there is nothing to send. */
export async function sendAgain(c: Context, { fault }: ScreenWords): Promise<Pick<Fault, 'typed' | 'again'>> {
  const typed = c.req.method === 'POST' ? await typedIn(c) : undefined;
  if (typed === undefined || SECRETS.some((name) => typed.has(name))) return {};
  const all = [...typed].flatMap(([name, values]) =>
    name === TOKEN_FIELD || name === KEY_FIELD ? [] : values.map((value) => ({ name, value })),
  );
  const texts = all.filter(({ value }) => isText(value));
  const [token, key] = [one(typed, TOKEN_FIELD), one(typed, KEY_FIELD)];
  const shown: readonly TypedValue[] = texts.map((text, at) => ({ ...text, label: fault.text(at + 1) }));
  const again = {
    action: `${c.req.path}${new URL(c.req.url).search}`,
    ...(token === '' ? {} : { token }),
    ...(key === '' ? {} : { key }),
    carries: all.filter(({ value }) => !isText(value)),
    label: fault.sendAgain,
  };
  return { typed: shown, again };
}

/** What was typed; read now, without its files, when what failed came before that. */
async function typedIn(c: Context): Promise<Typed | undefined> {
  if (isRead(c)) return c.get(RECEIVED) as Typed | undefined;
  const form = await receiveForm(c);
  if (!isForm(form)) return undefined;
  received(c, form.typed);
  return form.typed;
}

/** Words of somebody; what was chosen, or goes along by itself, has no spaces. */
function isText(value: string): boolean {
  return /\s/.test(value.trim());
}
