/** In which language somebody reads: Dutch, unless English was chosen here. A browser that was never set up says English too. */
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
  return isLanguage(kept) ? kept : 'nl';
}

function isLanguage(text: string | undefined): text is Language {
  return text === 'nl' || text === 'en';
}
