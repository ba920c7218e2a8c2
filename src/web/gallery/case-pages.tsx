/** A case and its steps in the gallery. */
import { LetterPreview } from '../parts/letter-preview.tsx';
import { LongTyped } from '../parts/long-typed.tsx';
import type { StoryItem } from '../parts/story.tsx';
import { CasePage } from '../staff/views/case.tsx';
import { ConflictPage } from '../staff/views/conflict.tsx';
import { RefusalPage } from '../staff/views/refusal.tsx';
import { StepPage } from '../staff/views/step.tsx';
import { screenWords } from '../words/screen/screen.ts';
import type { GalleryPage } from './gallery-page.ts';
import { ANSWER_BY, ARABIC, LONG_NAME, LONG_WORD, staffFrame, TODAY } from './sample.ts';

const story: readonly StoryItem[] = [
  {
    state: 'owed',
    time: 'uiterlijk ma 4 jan',
    text: (
      <>
        <strong>Antwoord</strong> met uitleg, bevindingen, oplossing, oordeel, gevolgen en waar de klager daarna terechtkan
      </>
    ),
    why: ANSWER_BY,
  },
  { state: 'owed', time: 'daarna', text: 'Bespreek met de medewerker, als het oordeel daartoe leidt' },
  {
    state: 'past',
    time: 'ma 28 dec, 16.20',
    text: 'De heer Aksoy gaf zijn kant',
    quote: 'De terugbelnotities stonden in het oude systeem. Die lijst zag niemand meer.',
    seenBy: 'alleen voor ons',
  },
  {
    state: 'past',
    time: 'di 24 nov, 14.10 · u belde',
    text: (
      <>
        Haar klacht in twee punten: <strong>1</strong> niet teruggebeld, drie keer · <strong>2</strong> de toon van het derde
        gesprek. Door haar bevestigd.
      </>
    ),
  },
  {
    state: 'past',
    time: 'ma 23 nov',
    text: 'U werd behandelaar. De heer Aksoy is betrokken: hij ziet alleen wat de regeling hem geeft.',
  },
  {
    state: 'past',
    time: 'za 21 nov, 10.42',
    text: 'Klacht ingediend; bevestiging gestuurd om 10.43, gelezen op haar pagina',
    links: [{ href: '/brief', text: 'Bevestiging (pdf)' }],
  },
];

const steps = [
  { label: 'Nodig uit voor een gesprek', href: '/stap/uitnodigen' },
  { label: 'Stel een oplossing voor', href: '/stap/voorstel', hint: 'Daarna kan mevrouw Yilmaz zeggen of het is opgelost' },
  { label: 'Neem meer tijd', href: '/stap/verdagen', hint: 'Tot en met 1 februari, één keer' },
  { label: 'Sluit af', refusal: 'Eerst moet het antwoord weg zijn (artikel 18)' },
];

const longPoints = [LONG_WORD, ARABIC.repeat(4)].map((text, at) => (
  <>
    {at + 1} <LongTyped text={text} words={screenWords('nl')} place="aside" />
  </>
));
const manyPoints = Array.from({ length: 18 }, (_, at) => `${at + 3} Een brief die niet klopt`);
const facts = [
  { heading: 'Punten', lines: ['1 Niet teruggebeld (3×)', '2 Toon van het derde gesprek'] },
  { heading: 'Mensen', lines: ['Mevrouw S. Yilmaz, klager', 'M. de Wit, behandelaar', 'De heer E. Aksoy, betrokken'] },
  { heading: 'Indeling', lines: ['Bereikbaarheid · Bejegening'] },
  { heading: 'Horen', lines: ['Gevraagd; zij wil een gesprek aan de telefoon'] },
  { heading: 'Documenten', lines: [<a href="/documenten">3 brieven, 1 gespreksverslag</a>] },
  { heading: 'Leeg', lines: [] },
  {
    heading: 'Regeling',
    lines: [
      <>
        Waterdam, versie 3, geldig op 21 november 2026 · <a href="/naleving">naleving tot nu toe</a>
      </>,
    ],
    quiet: true,
  },
];

const tools = [
  { label: 'Bel', href: '/bel' },
  { label: 'Schrijf', href: '/schrijf' },
  { label: 'Notitie', href: '/notitie' },
  { label: 'Document', href: '/document' },
];

const extendForm = { action: '/stap/verdagen', token: 'x', key: 'y', draft: 'verdagen', warn: true };

/** The pages, in their states. */
export const casePages: readonly GalleryPage[] = [
  {
    path: 'zaak',
    render: (assets) => (
      <CasePage
        frame={staffFrame(assets)}
        today={TODAY}
        reference="WD-2026-00412"
        origin="schriftelijk, via het formulier"
        complainants={[{ name: 'mevrouw S. Yilmaz', href: '/mens', phone: '06 - 00 00 00 00' }]}
        ownWords={{
          headline: 'Ik heb drie keer gebeld en niemand belde terug.',
          full: 'Ik heb drie keer gebeld en niemand belde terug.\n\nDe derde keer zei een meneer dat ik niet zo moest zeuren. Dat vond ik heel vervelend.',
        }}
        wants="excuses, en één vaste contactpersoon."
        silence="5 dagen"
        next={{ label: 'Schrijf het antwoord', href: '/stap/antwoord' }}
        duties={[
          {
            what: 'Antwoord',
            due: ANSWER_BY,
            note: 'Meer tijd kan één keer, tot en met 1 februari, als u dat voor 4 januari laat weten.',
          },
        ]}
        steps={steps}
        tools={tools}
        story={story}
        facts={facts}
      />
    ),
  },
  {
    path: 'zaak-lang',
    render: (assets) => (
      <CasePage
        frame={staffFrame(assets)}
        today="2027-01-06"
        reference="WD-2026-00001"
        origin="mondeling, aan de balie"
        complainants={[{ name: LONG_NAME, href: '/mens', phone: '06 - 00 00 00 00' }, { name: 'de heer B. Bakker' }]}
        ownWords={{ headline: ARABIC, full: LONG_WORD }}
        next={{ label: 'Bel mevrouw Yilmaz: ons antwoord is te laat', href: '/bel' }}
        duties={[
          { what: 'Antwoord', due: ANSWER_BY },
          { what: 'Verslag van het gesprek', due: { ...ANSWER_BY, end: '2027-03-01' } },
        ]}
        steps={steps}
        tools={tools}
        story={[
          { state: 'late', time: 'uiterlijk ma 4 jan', text: <strong>Antwoord</strong>, why: ANSWER_BY },
          { state: 'past', time: 'za 21 nov', text: LONG_WORD, quote: ARABIC },
        ]}
        facts={[
          { heading: 'Punten', lines: [...longPoints, ...manyPoints] },
          { heading: 'Mensen', lines: [LONG_NAME] },
          ...facts.slice(1),
        ]}
        notices={[
          {
            meaning: 'late',
            heading: 'De termijn is verstreken.',
            text: 'Bel eerst, bied excuses aan en vraag om een nieuwe datum.',
          },
          { meaning: 'info', heading: 'Een collega heeft deze zaak ook open.' },
        ]}
      />
    ),
  },
  {
    path: 'zaak-nieuw',
    render: (assets) => (
      <CasePage
        frame={staffFrame(assets)}
        today={TODAY}
        reference="WD-2026-00500"
        origin="per mail"
        complainants={[]}
        ownWords={{ headline: '…' }}
        duties={[]}
        steps={[]}
        tools={[]}
        story={[]}
        facts={[]}
        notices={[{ meaning: 'done', heading: 'Opgeslagen.', live: true }]}
      />
    ),
  },
  {
    path: 'stap-verdagen',
    render: (assets) => (
      <StepPage
        frame={staffFrame(assets)}
        today={TODAY}
        of={{ reference: 'WD-2026-00412', href: '/werk/zaak/412', subject: 'Niet teruggebeld na drie beloften' }}
        heading="Neem meer tijd"
        lead={<p>Mevrouw Yilmaz en de heer Aksoy krijgen hiervan bericht, met de nieuwe datum en de reden.</p>}
        due={{ what: 'Antwoord', date: ANSWER_BY }}
        clause={{
          says: 'Wij mogen één keer 4 weken langer de tijd nemen. U krijgt daar bericht van.',
          source: 'Artikel 11 · Awb 9:11 lid 2',
          href: '/regeling#postpone',
        }}
        fields={[
          {
            kind: 'radios',
            name: 'until',
            label: 'Tot wanneer?',
            value: '2027-02-01',
            options: [
              { value: '2027-01-18', label: 'maandag 18 januari 2027', hint: '2 weken langer' },
              { value: '2027-02-01', label: 'maandag 1 februari 2027', hint: '4 weken langer: dat is het meeste' },
            ],
          },
          {
            kind: 'long',
            name: 'reason',
            label: 'Waarom duurt het langer?',
            hint: 'Deze zin komt in de brief.',
            rows: 3,
            error: 'Schrijf op waarom het langer duurt. Zonder reden kan de brief niet weg.',
          },
        ]}
        form={extendForm}
        submit="Laat weten dat het langer duurt"
        also={{ label: 'Bekijk de brief', name: 'also', value: 'preview' }}
        cancelHref="/werk/zaak/412"
        seenBy="Mevrouw Yilmaz en de heer Aksoy."
        facts={facts.slice(0, 2)}
        preview={
          <LetterPreview title="Brief over meer tijd" pdfHref="/brief" words={staffFrame(assets).words}>
            <p>Geachte mevrouw Yilmaz,</p>
            <p>
              Wij hebben meer tijd nodig om uw klacht goed uit te zoeken. U krijgt ons antwoord uiterlijk maandag 1 februari 2027.
            </p>
          </LetterPreview>
        }
      />
    ),
  },
  {
    path: 'noteer',
    render: (assets) => (
      <StepPage
        frame={staffFrame(assets)}
        today={TODAY}
        heading="Noteer een klacht"
        fields={[
          { kind: 'text', name: 'name', label: 'Wie belt?', value: LONG_NAME, width: 'full' },
          { kind: 'date', name: 'received', label: 'Ontvangen op', value: TODAY },
          { kind: 'time', name: 'at', label: 'Om', value: '10:42' },
          { kind: 'number', name: 'count', label: 'Hoe vaak gebeld?', value: '3', optional: true },
        ]}
        form={{ action: '/werk/noteer', token: 'x' }}
        submit="Noteer de klacht"
        cancelHref="/werk"
      />
    ),
  },
  {
    path: 'kan-niet',
    render: (assets) => (
      <RefusalPage
        frame={staffFrame(assets)}
        text="De termijn is al een keer verlengd, tot 1 februari 2027."
        clause={{
          says: 'Wij mogen één keer 4 weken langer de tijd nemen.',
          source: 'Artikel 11 · Awb 9:11 lid 2',
          href: '/regeling#postpone',
        }}
        instead={[
          {
            label: 'Vraag of mevrouw Yilmaz het goed vindt',
            href: '/stap/instemming',
            hint: 'Met haar instemming mag het langer duren',
          },
          { label: 'Schrijf het antwoord', href: '/stap/antwoord' },
        ]}
        backHref="/werk/zaak/412"
        typed={[
          { name: 'reason', label: 'Waarom duurt het langer?', value: 'De lijst met terugbelnotities is nog niet gevonden.' },
        ]}
      />
    ),
  },
  {
    path: 'net-voor',
    render: (assets) => (
      <ConflictPage
        frame={staffFrame(assets)}
        changes={[
          {
            state: 'past',
            time: 'vandaag, 11.04 · Joris Bakker',
            text: 'Belde mevrouw Yilmaz. Zij neemt genoegen met een brief.',
          },
        ]}
        typed={[{ name: 'reason', label: 'Waarom duurt het langer?', value: 'Wij zoeken nog naar de notities.' }]}
        carried={[{ name: 'until', value: '2027-02-01' }]}
        form={extendForm}
        again="Laat toch weten dat het langer duurt"
        caseHref="/werk/zaak/412"
      />
    ),
  },
];
