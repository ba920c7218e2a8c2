/** The words of the settings in one language. */
import type { Language } from '../language.ts';
import { settingsEn } from './settings-en.ts';
import { type SettingsWords, settingsNl } from './settings-nl.ts';

const all: Readonly<Record<Language, SettingsWords>> = { nl: settingsNl, en: settingsEn };

/** The words in `language`. */
export function settingsWords(language: Language): SettingsWords {
  return all[language];
}
