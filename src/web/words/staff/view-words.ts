/** The words of filters that are asked for, of orders, and of views that are kept. */
import type { ViewWords } from '../../parts/saved-views.tsx';
import type { Language } from '../language.ts';

const nl = {
  more: 'Meer filters',
  what: 'Wat',
  everything: 'Alles',
  order: 'Volgorde',
  orders: {
    work: { '': 'Dringendste eerst', laatste: 'Laatste datum eerst' },
    cases: {
      '': 'Nieuwste eerst',
      oudste: 'Oudste eerst',
      dringend: 'Wat het eerst moet',
      gewijzigd: 'Laatst gewijzigd eerst',
      behandelaar: 'Per behandelaar',
    },
  },
  channel: 'Binnengekomen via',
  from: 'Ontvangen vanaf',
  until: 'Ontvangen tot en met',
  colleague: (name: string) => `Van ${name}`,
  counted: (label: string, count: number, most: number) => `${label} (${count >= most ? `${most - 1}+` : count})`,
  kept: 'De weergave is bewaard.',
  dropped: 'De weergave is weg.',
  noName: 'Geef de weergave een naam.',
  full: (most: number) => `U hebt ${most} weergaven. Haal er eerst een weg.`,
  views: {
    heading: 'Weergaven',
    everything: 'Alles',
    by: (name: string) => `van ${name}`,
    keep: 'Bewaar deze weergave',
    name: 'Naam',
    nameHint: 'Zonder namen van mensen uit een klacht.',
    share: 'Deel met alle collega’s',
    submit: 'Bewaar',
    drop: (name: string) => `Haal weergave ${name} weg`,
  } satisfies ViewWords,
};

export type ListViewWords = typeof nl;

const en: ListViewWords = {
  more: 'More filters',
  what: 'What',
  everything: 'Everything',
  order: 'Order',
  orders: {
    work: { '': 'Most urgent first', laatste: 'Last date first' },
    cases: {
      '': 'Newest first',
      oudste: 'Oldest first',
      dringend: 'What is due first',
      gewijzigd: 'Last changed first',
      behandelaar: 'By handler',
    },
  },
  channel: 'Came in by',
  from: 'Received from',
  until: 'Received until',
  colleague: (name) => `${name}’s`,
  counted: (label, count, most) => `${label} (${count >= most ? `${most - 1}+` : count})`,
  kept: 'The view is kept.',
  dropped: 'The view is gone.',
  noName: 'Give the view a name.',
  full: (most) => `You have ${most} views. Take one away first.`,
  views: {
    heading: 'Views',
    everything: 'Everything',
    by: (name) => `by ${name}`,
    keep: 'Keep this view',
    name: 'Name',
    nameHint: 'Without names of people in a complaint.',
    share: 'Share with all colleagues',
    submit: 'Keep',
    drop: (name) => `Take view ${name} away`,
  },
};

const all: Readonly<Record<Language, ListViewWords>> = { nl, en };

/** The words in `language`. */
export function listViewWords(language: Language): ListViewWords {
  return all[language];
}
