/** The front page, the procedure and faults in the gallery. */
import { PublicFaultPage } from '../public/views/fault.tsx';
import { FrontPage } from '../public/views/front.tsx';
import { ProcedurePage } from '../public/views/procedure.tsx';
import type { GalleryPage } from './gallery-page.ts';
import { ANSWER_BY, CONFIRM_BY, publicFrame, TODAY } from './sample.ts';

const promises = [
  { says: 'Wij laten u schriftelijk weten dat wij uw klacht hebben.', date: CONFIRM_BY },
  { says: 'Een behandelaar belt u, als wij uw telefoonnummer hebben.' },
  { says: 'U krijgt ons antwoord op uw klacht.', date: ANSWER_BY },
];

/** The pages, in their states. */
export const frontPages: readonly GalleryPage[] = [
  {
    path: 'voorpagina',
    render: (assets, language) => (
      <FrontPage
        frame={publicFrame(assets, language)}
        today="2026-11-21"
        lead="Wij zoeken uit wat er misging, en proberen het op te lossen. Dat doet iemand die er zelf niet bij betrokken was."
        complainHref="/waterdam/klacht"
        mineHref="/waterdam/mijn-klacht"
        promises={promises}
        ways={{
          text: 'Bent u het niet eens met een beslissing of factuur? Dan is bezwaar meestal de weg.',
          href: '/waterdam/welke-weg',
        }}
        channels={<p>Bel 0800 - 0000, op werkdagen van 8 tot 18 uur. Of stuur een brief. Wij vullen dan alles met u in.</p>}
        procedureHref="/waterdam/regeling"
      />
    ),
  },
  {
    path: 'voorpagina-eerst-praten',
    render: (assets) => (
      <FrontPage
        frame={publicFrame(assets)}
        today={TODAY}
        lead="Vaak helpt het om eerst te praten met wie het aangaat."
        complainHref="/waterdam/klacht"
        mineHref="/waterdam/mijn-klacht"
        talkFirst={{
          heading: 'Eerst praten?',
          text: <p>Bel uw eigen contactpersoon. Vaak is het dan snel opgelost.</p>,
          talk: { href: '/waterdam/praten', label: 'Vraag om een gesprek' },
          rather: { href: '/waterdam/klacht', label: 'Liever niet, dien een klacht in' },
        }}
        promises={[]}
        channels={<p>Stuur een brief.</p>}
        procedureHref="/waterdam/regeling"
      />
    ),
  },
  {
    path: 'regeling',
    render: (assets) => (
      <ProcedurePage
        frame={publicFrame(assets)}
        heading="Zo gaan wij met klachten om"
        lead="Dit beloven wij u, in gewone taal. Achter elke zin staat waar het staat."
        version="Versie 3, geldig sinds 1 januari 2024"
        complainHref="/waterdam/klacht"
        groups={[
          {
            id: 'tijd',
            heading: 'Hoe lang het duurt',
            clauses: [
              {
                id: 'confirm',
                says: 'U krijgt binnen 2 weken een brief of e-mail dat uw klacht binnen is.',
                sources: ['Artikel 9'],
              },
              {
                id: 'decide',
                says: 'U krijgt binnen 6 weken een antwoord op uw klacht.',
                sources: ['Artikel 10', 'Awb 9:11 lid 1'],
                quote: 'De behandelaar rondt de klacht af binnen zes weken na ontvangst van het klaagschrift.',
              },
            ],
          },
          {
            id: 'wie',
            heading: 'Wie het doet',
            clauses: [{ id: 'handler', says: 'Iemand die niet betrokken was, behandelt uw klacht.', sources: [] }],
          },
        ]}
      />
    ),
  },
  {
    path: 'niet-gevonden',
    render: (assets, language) => <PublicFaultPage frame={publicFrame(assets, language)} fault={{ kind: 'not-found' }} />,
  },
  {
    path: 'te-snel',
    render: (assets) => (
      <PublicFaultPage
        frame={publicFrame(assets)}
        fault={{
          kind: 'too-many',
          wait: '2 minuten',
          typed: [{ name: 'story', label: 'Uw verhaal', value: 'Ik heb drie keer gebeld.' }],
          again: { action: '/waterdam/klacht', token: 'x', label: 'Verstuur opnieuw' },
        }}
      />
    ),
  },
  {
    path: 'storing',
    render: (assets) => <PublicFaultPage frame={publicFrame(assets)} fault={{ kind: 'fault', reference: 'F-7H2K' }} />,
  },
];
