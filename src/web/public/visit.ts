/** One request of somebody who complains: at which organisation, in which language, and the frame of the page that answers it. */
import type { Context } from 'hono';
import type { Policy } from '#core/policy/policy.ts';
import type { Day } from '#core/time/day.ts';
import { dayOf, type Moment } from '#core/time/moment.ts';
import { accentHref, logoOf } from '../accent-href.ts';
import { demonstrationOf } from '../demonstration-of.ts';
import type { Door } from '../door.ts';
import { LANGUAGE_QUERY, languageOf } from '../language-of.ts';
import type { FormTarget } from '../parts/form.tsx';
import type { PublicFrame } from '../parts/layout-public.tsx';
import type { Assets } from '../parts/page.tsx';
import type { Address, Language } from '../words/language.ts';
import { type PublicPageWords, publicPageWords } from '../words/public/public-page-words.ts';
import { type ScreenWords, screenWords } from '../words/screen/screen.ts';

/** Everything that a page of one organisation is made from. */
export interface Visit {
  readonly c: Context;
  readonly door: Door;
  readonly policy: Policy;
  readonly organisation: string;
  readonly language: Language;
  readonly words: ScreenWords;
  readonly says: PublicPageWords;
  readonly now: Moment;
  readonly today: Day;
  /** the address of the organisation's front page, without a slash at the end */
  readonly base: string;
}

/** Turns what answers a visit into what answers a request: an organisation that is not there is not found. */
export type ForVisit = (answer: (visit: Visit) => Response | Promise<Response>) => (c: Context) => Response | Promise<Response>;

/** The visit to the organisation in the address; undefined when there is none of that name, or not yet. */
export function visitOf(c: Context, door: Door): Visit | undefined {
  const organisation = c.req.param('organisation') ?? '';
  const now = door.office.clock();
  const policy = door.office.policies.current(organisation, dayOf(now));
  if (policy === undefined) return undefined;
  const language = languageOf(c, door.cookies);
  const { address } = policy.voice;
  return {
    c,
    door,
    policy,
    organisation,
    language,
    words: screenWords(language, address),
    says: publicPageWords(language, address),
    now,
    today: dayOf(now),
    base: `/${organisation}`,
  };
}

/** The same visit in another language. */
export function inLanguage(visit: Visit, language: Language): Visit {
  const { address } = visit.policy.voice;
  return { ...visit, language, words: screenWords(language, address), says: publicPageWords(language, address) };
}

/** The languages that can be chosen. */
export const LANGUAGES: readonly Language[] = ['nl', 'en'];

/** Under this name a request knows where the page that answers its post will stand, when it can be chosen in each language there. */
export const IN_LANGUAGES = 'address-in-languages';

/** The frame of a page: whose it is, in which languages it can be read, and on the own page the way out. */
export function frameOf(visit: Visit, more: { readonly leave?: FormTarget; readonly path?: string } = {}): PublicFrame {
  const { door, policy, words, base } = visit;
  return {
    words,
    assets: assetsOf(door, accentHref(door, policy.policy)),
    organisation: { name: policy.organisation.name, href: base, logo: logoOf(door, policy.policy) },
    languages: languagesOf(visit, more.path),
    privacyHref: `${base}/privacy`,
    accessibilityHref: `${base}/toegankelijkheid`,
    demonstration: demonstrationOf(door),
    leave: more.leave,
  };
}

/** The frame of a page that belongs to no organisation. */
export function houseFrame(c: Context, door: Door): PublicFrame {
  const words = screenWords(languageOf(c, door.cookies));
  return {
    words,
    assets: assetsOf(door),
    organisation: { name: HOUSE, href: '/' },
    languages: c.req.method === 'POST' ? [] : languagesAt(c.req.path),
    demonstration: demonstrationOf(door),
  };
}

/** The name of this installation, where no organisation is meant. */
export const HOUSE = 'Gehoord';

/** The words around the form for a page that belongs to no organisation. */
export function houseSays(c: Context, door: Door): PublicPageWords {
  const address: Address = 'u';
  return publicPageWords(languageOf(c, door.cookies), address);
}

function assetsOf(door: Door, accent?: string): Assets {
  const built = { styles: door.assets.url('look.css'), script: door.assets.url('start.js'), icon: door.assets.url('icon.svg') };
  return accent === undefined ? built : { ...built, accent };
}

/** A page that answers a post can be chosen in another language only where it was made in each. */
function languagesOf({ c }: Visit, path = c.req.path): PublicFrame['languages'] {
  if (c.req.method !== 'POST') return languagesAt(path);
  const at: unknown = c.get(IN_LANGUAGES);
  return typeof at === 'string' ? languagesAt(at) : [];
}

function languagesAt(path: string): PublicFrame['languages'] {
  return LANGUAGES.map((language) => ({
    language,
    href: `${path}${path.includes('?') ? '&' : '?'}${LANGUAGE_QUERY}=${language}`,
  }));
}
