/** What was sent with a request that failed on our side: it stands on the page that says so, and one press sends it again. */
import type { Context } from 'hono';
import type { Fault, TypedValue } from '../parts/fault-content.tsx';
import { KEY_FIELD, TOKEN_FIELD } from '../parts/form.tsx';
import type { ScreenWords } from '../words/screen/screen.ts';
import { isRead, receiveForm } from './receive-form.ts';
import { type FileFault, isForm, LOST } from './received-form.ts';
import { one, type Typed } from './typed.ts';

const RECEIVED = 'received';
const LEFT = 'documents-left';
/** A form with one of these cannot be sent again for somebody: what it proved is not kept. */
const SECRETS = ['password', 'again', 'secret', 'code', 'answer', 'ticket', 'begun'];

/** Notes what came, for when carrying it out fails; and which documents were left behind through a fault of ours. */
export function received(c: Context, typed: Typed, fileFaults: readonly FileFault[] = []): void {
  c.set(RECEIVED, typed);
  c.set(
    LEFT,
    fileFaults.filter(({ fault }) => fault === LOST),
  );
}

/** The part of a fault that shows what was typed, and sends all of it again; nothing when there is nothing to send. */
export async function sendAgain(c: Context, { fault }: ScreenWords): Promise<Pick<Fault, 'typed' | 'again' | 'lost'>> {
  const typed = c.req.method === 'POST' ? await typedIn(c) : undefined;
  if (typed === undefined || SECRETS.some((name) => typed.has(name))) return {};
  const all = [...typed].flatMap(([name, values]) =>
    name === TOKEN_FIELD || name === KEY_FIELD ? [] : values.map((value) => ({ name, value })),
  );
  const texts = all.filter(({ value }) => isText(value));
  const [token, key] = [one(typed, TOKEN_FIELD), one(typed, KEY_FIELD)];
  const shown: readonly TypedValue[] = texts.map((text, at) => ({ ...text, label: fault.text(at + 1) }));
  const left = (c.get(LEFT) ?? []) as readonly FileFault[];
  const again = {
    action: `${c.req.path}${new URL(c.req.url).search}`,
    ...(token === '' ? {} : { token }),
    ...(key === '' ? {} : { key }),
    carries: all.filter(({ value }) => !isText(value)),
    label: fault.sendAgain,
    ...(left.length === 0 ? {} : { files: true }),
  };
  return { typed: shown, again, ...(left.length === 0 ? {} : { lost: left }) };
}

/** What was typed; read now, without its files, when what failed came before that. */
async function typedIn(c: Context): Promise<Typed | undefined> {
  if (isRead(c)) return c.get(RECEIVED) as Typed | undefined;
  // for whom it is to be kept is not known: what was chosen is told by name
  const form = await receiveForm(c, async () => LOST);
  if (!isForm(form)) return undefined;
  received(c, form.typed, form.fileFaults);
  return form.typed;
}

/** Words of somebody; what was chosen, or goes along by itself, has no spaces. */
function isText(value: string): boolean {
  return /\s/.test(value.trim());
}
