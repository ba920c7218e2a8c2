/** The words of the register and the reports, in the asked language. */
import type { Language } from '../language.ts';
import { reportsEn } from './reports-en.ts';
import { type ReportPageWords, reportsNl } from './reports-nl.ts';

export function reportPageWords(language: Language): ReportPageWords {
  return language === 'en' ? reportsEn : reportsNl;
}
