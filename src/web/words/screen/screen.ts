/** Gathers the words of one language for every part and page, with the way it writes dates and numbers. */
import type { Format } from '../format.ts';
import { formatOf } from '../format.ts';
import type { Address, Language } from '../language.ts';
import { partsEn } from './parts-en.ts';
import type { PartWords } from './parts-nl.ts';
import { partsNl } from './parts-nl.ts';
import { publicEn } from './public-en.ts';
import type { PublicWords } from './public-nl.ts';
import { publicNl } from './public-nl.ts';
import { staffEn } from './staff-en.ts';
import type { StaffWords } from './staff-nl.ts';
import { staffNl } from './staff-nl.ts';

/** What a page needs to speak: fixed words of the parts, of the public and staff pages, and the format of values. */
export interface ScreenWords extends PartWords, PublicWords {
  readonly language: Language;
  readonly format: Format;
  readonly staff: StaffWords;
}

/** Gathered once for each language and form of address: every page asks for them. */
const gathered = new Map<string, ScreenWords>();

/** The words in `language`; Dutch ones address the reader as the organisation's policy says. */
export function screenWords(language: Language, address: Address = 'u'): ScreenWords {
  const key = `${language} ${address}`;
  const words = gathered.get(key) ?? gather(language, address);
  gathered.set(key, words);
  return words;
}

function gather(language: Language, address: Address): ScreenWords {
  const format = formatOf(language);
  return language === 'nl'
    ? { language, format, ...partsNl(address), ...publicNl(address), staff: staffNl() }
    : { language, format, ...partsEn(), ...publicEn(), staff: staffEn() };
}
