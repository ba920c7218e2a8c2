/** Work list and search in the gallery. */
import { KeyboardHelp } from '../parts/keyboard-help.tsx';
import { StaffFaultPage } from '../staff/views/fault.tsx';
import { SearchPage } from '../staff/views/search.tsx';
import { StaffTextPage } from '../staff/views/text-page.tsx';
import type { WorkItem } from '../staff/views/work-list.tsx';
import { WorkListPage } from '../staff/views/work-list.tsx';
import type { GalleryPage } from './gallery-page.ts';
import { ARABIC, LONG_NAME, LONG_WORD, staffFrame, TODAY } from './sample.ts';

const item = (
  what: string,
  subject: string,
  reference: string,
  due: string | undefined,
  owner = 'u',
  note?: string,
): WorkItem => ({
  href: `/werk/zaak/${reference}`,
  what,
  subject,
  reference,
  due,
  ...(due === undefined ? {} : { whyHref: '/x' }),
  owner,
  ownedBy: 'staff',
  note,
});

const kinds = {
  name: 'Soort werk',
  of: [
    { text: 'Schrijf het antwoord (7)', href: '/x', current: true },
    { text: 'Wijs een behandelaar aan (3)', href: '/x' },
    { text: `${LONG_WORD} (1)`, href: '/x' },
  ],
};

const filters = {
  action: '/werk',
  filters: [
    {
      name: 'owner',
      label: 'Van wie',
      value: 'me',
      options: [
        { value: 'me', label: 'Van mij' },
        { value: 'team', label: 'Van het team' },
      ],
    },
    {
      name: 'duty',
      label: 'Wat',
      options: [
        { value: '', label: 'Alles' },
        { value: 'answer', label: 'Antwoorden' },
      ],
    },
  ],
};

/** The pages, in their states. */
export const workPages: readonly GalleryPage[] = [
  {
    path: 'werk',
    render: (assets) => (
      <WorkListPage
        frame={staffFrame(assets)}
        today={TODAY}
        heading="Mijn werk"
        counts={{ late: 1, today: 3, week: 8, later: 14 }}
        registerHref="/werk/noteer"
        filters={filters}
        kinds={kinds}
        olderHref="/werk?na=x"
        groups={[
          {
            kind: 'late',
            items: [
              item(
                'Bel mevrouw Yilmaz: ons antwoord is te laat',
                'Niet teruggebeld na drie beloften',
                'WD-2026-00371',
                '2026-12-28',
              ),
            ],
          },
          {
            kind: 'today',
            items: [
              item(
                'Schrijf het antwoord aan de heer Bakker',
                'Onduidelijke brief over de eigen bijdrage',
                'WD-2026-00431',
                TODAY,
              ),
              item(
                'Wijs een behandelaar aan',
                'Bejegening aan de telefoon',
                'WD-2026-00448',
                TODAY,
                'team',
                'mevrouw Jansma is betrokken',
              ),
              item('Lees het antwoord van de afdeling Inning', 'Dubbele factuur', 'WD-2026-00419', TODAY),
            ],
          },
          {
            kind: 'week',
            total: 8,
            moreHref: '/werk?toon=week',
            items: [
              item('Maak het verslag van de hoorzitting', 'Weigering betalingsregeling', 'WD-2026-00388', '2027-01-01'),
              item('Beslis over meer tijd, of antwoord', 'Gegevens van overleden vader', 'WD-2026-00359', '2027-01-03'),
            ],
          },
          { kind: 'later', items: [] },
        ]}
      />
    ),
  },
  {
    path: 'werk-leeg',
    render: (assets) => (
      <WorkListPage
        frame={staffFrame(assets)}
        today={TODAY}
        heading="Mijn werk"
        counts={{ late: 0, today: 0, week: 0, later: 0 }}
        registerHref="/werk/noteer"
        groups={[]}
      />
    ),
  },
  {
    path: 'werk-lang',
    render: (assets) => (
      <WorkListPage
        frame={staffFrame(assets, 'team')}
        today={TODAY}
        heading="Werk van het team"
        counts={{ late: 1240, today: 3, week: 0, later: 1 }}
        filters={{ ...filters, clearHref: '/werk' }}
        groups={[
          {
            kind: 'late',
            total: 1240,
            moreHref: '/x',
            items: [
              item(`Bel ${LONG_NAME}`, ARABIC, 'WD-2026-00001', '2026-06-01', LONG_NAME),
              item(LONG_WORD, LONG_WORD, 'WD-2026-00002', undefined),
            ],
          },
        ]}
      />
    ),
  },
  {
    path: 'zoeken',
    render: (assets) => (
      <SearchPage
        frame={{ ...staffFrame(assets), search: { action: '/werk/zoeken', value: 'terugbellen' } }}
        query="terugbellen"
        more={false}
        results={[
          {
            href: '/werk/zaak/412',
            reference: [{ text: 'WD-2026-00412' }],
            subject: 'Niet teruggebeld na drie beloften',
            line: [{ text: 'mevrouw S. Yilmaz · loopt' }],
            excerpts: [
              {
                parts: [
                  { text: 'elke keer zou iemand ' },
                  { text: 'terugbellen', hit: true },
                  { text: '. Dat is nooit gebeurd.' },
                ],
              },
            ],
          },
          {
            href: '/werk/zaak/1',
            reference: [{ text: 'WD-2026-00001' }],
            subject: LONG_NAME,
            line: [{ text: LONG_NAME }],
            excerpts: [{ file: 'brief.pdf', parts: [{ text: ARABIC }, { text: LONG_WORD, hit: true }] }],
          },
        ]}
        alike={[
          {
            href: '/werk/zaak/2',
            reference: [{ text: 'WD-2026-00002' }],
            subject: 'Een rekening die niet klopt',
            line: [{ text: 'de heer ' }, { text: 'Terugbelen', hit: true }, { text: ' · loopt' }],
            excerpts: [],
          },
        ]}
      />
    ),
  },
  {
    path: 'zoeken-niets',
    render: (assets) => <SearchPage frame={staffFrame(assets)} query="<b>niets</b>" results={[]} alike={[]} more={false} />,
  },
  { path: 'werk-niet-gevonden', render: (assets) => <StaffFaultPage frame={staffFrame(assets)} fault={{ kind: 'not-found' }} /> },
  {
    path: 'toetsen',
    render: (assets) => (
      <StaffTextPage frame={staffFrame(assets)} heading="Met het toetsenbord">
        <KeyboardHelp words={staffFrame(assets).words} />
      </StaffTextPage>
    ),
  },
];
