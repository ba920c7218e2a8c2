/** The words of the compliance statement, in the language asked. */
import type { Language } from '../language.ts';
import { complianceEn } from './compliance-en.ts';
import { type ComplianceWords, complianceNl } from './compliance-nl.ts';

const all: Readonly<Record<Language, ComplianceWords>> = { nl: complianceNl(), en: complianceEn() };

/** The words in `language`. */
export function complianceWords(language: Language): ComplianceWords {
  return all[language];
}
