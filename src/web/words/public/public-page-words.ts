/** The words of the public pages that belong to one task: the complaint form, the own page, documents, statements. */
import type { Address, Language } from '../language.ts';
import { complaintFormEn } from './complaint-form-en.ts';
import { type ComplaintFormWords, complaintFormNl } from './complaint-form-nl.ts';
import { filesEn } from './files-en.ts';
import { type FileWords, filesNl } from './files-nl.ts';
import { ownPageEn } from './own-page-en.ts';
import { type OwnPageWords, ownPageNl } from './own-page-nl.ts';
import { sayingsEn } from './sayings-en.ts';
import { type Sayings, sayingsNl } from './sayings-nl.ts';

/** Everything in one language and form of address. */
export interface PublicPageWords {
  readonly form: ComplaintFormWords;
  readonly files: FileWords;
  readonly mine: OwnPageWords;
  readonly sayings: Sayings;
}

const made = new Map<string, PublicPageWords>();

/** The words in `language`; Dutch ones address the reader as the organisation's policy says. */
export function publicPageWords(language: Language, address: Address): PublicPageWords {
  const key = `${language} ${address}`;
  let words = made.get(key);
  if (words === undefined) {
    words =
      language === 'nl'
        ? { form: complaintFormNl(address), files: filesNl(), mine: ownPageNl(address), sayings: sayingsNl(address) }
        : { form: complaintFormEn(), files: filesEn(), mine: ownPageEn(), sayings: sayingsEn() };
    made.set(key, words);
  }
  return words;
}
