/** What stands in a calendar about an appointment, and in the mail to the colleague. In shared calendars it must not say more than needed. */
import type { Language } from '#core/policy/label.ts';

const words = {
  nl: {
    summary: (organisation: string, reference: string) => `Gesprek met ${organisation} (${reference})`,
    ours: (reference: string) => `Gesprek in zaak ${reference}`,
    media: { place: 'Op locatie', phone: 'Telefoon', video: 'Beeldbellen' },
    page: (url: string) => `Verzetten of afzeggen: ${url}`,
  },
  en: {
    summary: (organisation: string, reference: string) => `Conversation with ${organisation} (${reference})`,
    ours: (reference: string) => `Conversation in case ${reference}`,
    media: { place: 'In person', phone: 'Telephone', video: 'Video call' },
    page: (url: string) => `Move or cancel: ${url}`,
  },
} as const;

/** The words in `language`. */
export function appointmentWords(language: Language): (typeof words)[Language] {
  return words[language];
}
