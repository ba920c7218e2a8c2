/** The staff pages of the gallery, with content as it will be. */
import { KeyboardHelp } from '../parts/keyboard-help.tsx';
import { LetterPreview } from '../parts/letter-preview.tsx';
import type { StoryItem } from '../parts/story.tsx';
import { CasePage } from '../staff/views/case.tsx';
import { ConflictPage } from '../staff/views/conflict.tsx';
import { DemoSignInPage } from '../staff/views/demo-sign-in.tsx';
import { StaffFaultPage } from '../staff/views/fault.tsx';
import { MailboxPage, MailPage } from '../staff/views/mailbox.tsx';
import { RefusalPage } from '../staff/views/refusal.tsx';
import { SearchPage } from '../staff/views/search.tsx';
import { SignInPage } from '../staff/views/sign-in.tsx';
import { StepPage } from '../staff/views/step.tsx';
import { StaffTextPage } from '../staff/views/text-page.tsx';
import type { WorkItem } from '../staff/views/work-list.tsx';
import { WorkListPage } from '../staff/views/work-list.tsx';
import type { GalleryPage } from './gallery-page.ts';
import { ANSWER_BY, ARABIC, doorFrame, LONG_NAME, LONG_WORD, staffFrame, TODAY } from './sample.ts';

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
  owner,
  note,
});

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

const story: readonly StoryItem[] = [
  {
    state: 'owed',
    time: 'uiterlijk ma 4 jan',
    text: (
      <>
        <strong>Antwoord</strong> met uitleg, bevindingen, oplossing, oordeel, gevolgen en de ombudsman
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

/** Every staff page, in its states. */
export const staffPages: readonly GalleryPage[] = [
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
        facts={[{ heading: 'Mensen', lines: [LONG_NAME] }, ...facts]}
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
    path: 'zoeken',
    render: (assets) => (
      <SearchPage
        frame={{ ...staffFrame(assets), search: { action: '/werk/zoeken', value: 'terugbellen' } }}
        query="terugbellen"
        total={2}
        results={[
          {
            href: '/werk/zaak/412',
            reference: 'WD-2026-00412',
            subject: 'Niet teruggebeld na drie beloften',
            line: 'mevrouw S. Yilmaz · loopt',
            excerpt: [{ text: 'elke keer zou iemand ' }, { text: 'terugbellen', hit: true }, { text: '. Dat is nooit gebeurd.' }],
          },
          {
            href: '/werk/zaak/1',
            reference: 'WD-2026-00001',
            subject: LONG_NAME,
            line: LONG_NAME,
            excerpt: [{ text: ARABIC }, { text: LONG_WORD, hit: true }],
          },
        ]}
      />
    ),
  },
  {
    path: 'zoeken-niets',
    render: (assets) => <SearchPage frame={staffFrame(assets)} query="<b>niets</b>" total={0} results={[]} />,
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
  { path: 'werk-niet-gevonden', render: (assets) => <StaffFaultPage frame={staffFrame(assets)} fault={{ kind: 'not-found' }} /> },
  {
    path: 'toetsen',
    render: (assets) => (
      <StaffTextPage frame={staffFrame(assets)} heading="Met het toetsenbord">
        <KeyboardHelp words={staffFrame(assets).words} />
      </StaffTextPage>
    ),
  },
  {
    path: 'inloggen',
    render: (assets) => (
      <SignInPage
        frame={doorFrame(assets)}
        email="m.dewit@waterdam.example"
        faults={[{ message: 'Dit e-mailadres en wachtwoord horen niet bij elkaar.' }]}
        form={{ action: '/werk/inloggen', token: 'x' }}
        forgottenHref="/werk/wachtwoord-vergeten"
      />
    ),
  },
  {
    path: 'inloggen-demonstratie',
    render: (assets) => (
      <DemoSignInPage
        frame={doorFrame(assets)}
        organisations={['Waterdam', 'Zonneveld'].map((name) => ({
          id: name.toLowerCase(),
          name,
          people: [
            {
              name: 'Marijke de Wit',
              role: 'behandelaar',
              hint: 'heeft klachten in behandeling',
              enter: { action: '/werk/als/dewit', token: 'x' },
            },
            { name: 'Joris Bakker', role: 'coördinator', enter: { action: '/werk/als/bakker', token: 'x' } },
            {
              name: 'Emre Aksoy',
              role: 'medewerker, betrokken bij een klacht',
              enter: { action: '/werk/als/aksoy', token: 'x' },
            },
            { name: 'Hanna Jansma', role: 'directeur', enter: { action: '/werk/als/jansma', token: 'x' } },
          ],
        }))}
      />
    ),
  },
  {
    path: 'postvak',
    render: (assets) => (
      <MailboxPage
        frame={doorFrame(assets)}
        today={TODAY}
        mails={[
          {
            href: '/postvak/2',
            to: 's.yilmaz@voorbeeld.nl',
            subject: 'Wij hebben uw klacht: WD-2026-00412',
            sent: '2026-12-29T10:43',
          },
          { href: '/postvak/1', to: 'm.dewit@waterdam.example', subject: LONG_WORD, sent: '2026-12-28T09:05' },
        ]}
      />
    ),
  },
  { path: 'postvak-leeg', render: (assets) => <MailboxPage frame={doorFrame(assets)} today={TODAY} mails={[]} /> },
  {
    path: 'bericht',
    render: (assets) => (
      <MailPage
        frame={doorFrame(assets)}
        subject="Wij hebben uw klacht: WD-2026-00412"
        from="Waterdam <klachten@waterdam.example>"
        to="s.yilmaz@voorbeeld.nl"
        sent="2026-12-29T10:43"
        text={'Geachte mevrouw Yilmaz,\n\nWij hebben uw klacht. U hoort van ons uiterlijk maandag 4 januari 2027.'}
        links={[{ href: '/waterdam/mijn-klacht', text: 'Open mijn klacht' }]}
        attachments={[{ href: '/brief', name: 'bevestiging.pdf', bytes: 84_000 }]}
        backHref="/postvak"
      />
    ),
  },
];
