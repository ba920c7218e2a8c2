/** The same page in another language: the current one is only shown. */
import type { Language } from '../words/language.ts';
import type { ScreenWords } from '../words/screen/screen.ts';

/** One language with the address of this page in it. */
export interface LanguageChoice {
  readonly language: Language;
  readonly href: string;
}

/** The switch; nothing when there is nothing to choose. */
export function LanguageSwitch({
  languages,
  words,
}: {
  readonly languages: readonly LanguageChoice[];
  readonly words: ScreenWords;
}) {
  if (languages.length < 2) return null;
  return (
    <nav class="languages" aria-label={words.frame.languages}>
      <ul>
        {languages.map(({ language, href }) => (
          <li>
            {language === words.language ? (
              <span aria-current="true">{words.frame.languageNames[language]}</span>
            ) : (
              <a href={href} lang={language} hreflang={language}>
                {words.frame.languageNames[language]}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
