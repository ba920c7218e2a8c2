/** In which language somebody reads: as chosen here, else as the browser says, else Dutch. */
import type { Context } from 'hono';
import { COOKIE, type Cookies } from './cookies.ts';
import type { Language } from './words/language.ts';

/** The name in the address by which a language is chosen. */
export const LANGUAGE_QUERY = 'taal';
const A_YEAR = 365 * 24 * 60 * 60;

/** The language of this request; a choice in the address is kept for a year. */
export function languageOf(c: Context, cookies: Cookies): Language {
  const asked = c.req.query(LANGUAGE_QUERY);
  if (isLanguage(asked)) {
    cookies.write(c, COOKIE.language, asked, A_YEAR);
    return asked;
  }
  const kept = cookies.read(c, COOKIE.language);
  return isLanguage(kept) ? kept : preferred(c.req.header('accept-language') ?? '');
}

function isLanguage(text: string | undefined): text is Language {
  return text === 'nl' || text === 'en';
}

/** The first of our languages in the browser's order. */
function preferred(header: string): Language {
  const wishes = header.slice(0, 500).split(',').map(wish);
  wishes.sort((a, b) => b.weight - a.weight);
  return wishes.map(({ language }) => language).find(isLanguage) ?? 'nl';
}

function wish(text: string): { readonly language: string; readonly weight: number } {
  const [tag = '', ...parameters] = text
    .trim()
    .toLowerCase()
    .split(/\s*;\s*/);
  const weight = Number(parameters.find((one) => one.startsWith('q='))?.slice(2) ?? 1);
  return { language: tag.split('-')[0] ?? '', weight: Number.isFinite(weight) ? weight : 0 };
}
