/** What a form for several cases carries of the choice: which cases, whose they were then, how far it came, and the list it came from. */
import type { FoundCase } from '#store/cases/found-case.ts';
import { one, several, type Typed } from '../../forms/typed.ts';
import { CHOSEN } from '../../parts/choosing.tsx';

/** The address of the question. */
export const HERE = '/werk/aanwijzen';

/** Under this address stand the steps that are taken in many cases. */
export const MANY = '/werk/gekozen';

/** The chosen cases as a list of their own. */
export const LIST = '/werk/gekozen/lijst';

/** The field with whose each case was when it was chosen: one field, however many cases. */
export const SEEN = 'was';

/** Whose each of these cases is, as the form carries it: "CAK-2026-00412=m.dewit CAK-2026-00413=". */
export function handledBy(found: readonly FoundCase[]): string {
  return found.map(({ reference, handler }) => `${reference}=${handler ?? ''}`).join(' ');
}

/** The last entry of each of these cases, in the same way: "CAK-2026-00412=7". */
export function entriesOf(found: readonly { readonly reference: string; readonly sequence: number }[]): string {
  return found.map(({ reference, sequence }) => `${reference}=${sequence}`).join(' ');
}

/** The same, read back: the handler by reference, the empty string for nobody. */
export function seenIn(typed: Typed): ReadonlyMap<string, string> {
  const pairs = one(typed, SEEN).split(' ');
  return new Map(pairs.filter((pair) => pair !== '').map((pair) => [pair.split('=')[0] ?? '', pair.split('=')[1] ?? '']));
}

/** What else a form for several cases asks; not how far it came. */
const ASKED = ['staff', 'notInvolved', 'text', 'reason', 'until', 'lesson', 'terug'];

/** Longer than this no address goes along to the way in: then what was typed stands on the page itself. */
const MOST_SIGNS = 4900;

/** The address at which the same choice stands again, without what is done already; undefined when this was no such form. */
export function addressOfChoice(path: string, typed: Typed): string | undefined {
  const cases = several(typed, CHOSEN);
  if ((path !== HERE && !path.startsWith(`${MANY}/`)) || cases.length === 0) return undefined;
  const { settled } = soFar(typed, cases);
  const left = cases.filter((each) => !settled.has(each)).map((each) => [CHOSEN, each]);
  const rest = ASKED.map((name) => [name, one(typed, name)]);
  const address = `${path}?${new URLSearchParams([...left, ...rest.filter(([, value]) => value !== '')])}`;
  return path === HERE || address.length < MOST_SIGNS ? address : undefined;
}

/** How far the same form came before, in its own words: they only change what its summary says. */
export function soFar(typed: Typed, cases: readonly string[]) {
  const known = new Set(cases);
  const named = (field: string) =>
    one(typed, field)
      .split(' ')
      .filter((each) => known.has(each));
  const [done, before] = [named('done'), named('before')];
  const at = Number(one(typed, 'at'));
  return { at: Number.isInteger(at) && at > 0 ? at : 0, done, before, settled: new Set([...done, ...before]) };
}

/** Only a list of ours: what an address says is not to be trusted. */
export function backTo(address: string): string {
  return /^\/werk(?:\/team|\/zaken)?(?:\?[\w=&%.+-]{0,900})?$/.test(address) ? address : '/werk/zaken';
}
