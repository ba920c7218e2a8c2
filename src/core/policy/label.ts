/** A short text in the languages of the screens: Dutch always, English when the jurist wrote it. */

export type Language = 'nl' | 'en';

export interface Label {
  readonly nl: string;
  readonly en?: string;
}

/** The text in the asked language; Dutch when there is no English. */
export function say(label: Label, language: Language): string {
  return (language === 'en' ? label.en : undefined) ?? label.nl;
}
