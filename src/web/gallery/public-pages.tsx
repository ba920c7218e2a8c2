/** The public pages of the gallery, with content as it will be. */
import type { FieldSpec } from '../parts/field-spec.ts';
import type { StoryItem } from '../parts/story.tsx';
import { CheckAnswersPage } from '../public/views/check-answers.tsx';
import { DonePage } from '../public/views/done.tsx';
import { EnterMinePage } from '../public/views/enter-mine.tsx';
import { PublicFaultPage } from '../public/views/fault.tsx';
import { FormStepPage } from '../public/views/form-step.tsx';
import { FrontPage } from '../public/views/front.tsx';
import { MyComplaintPage } from '../public/views/my-complaint.tsx';
import { ProcedurePage } from '../public/views/procedure.tsx';
import type { GalleryPage } from './gallery-page.ts';
import { ANSWER_BY, ARABIC, CONFIRM_BY, LONG_NAME, LONG_WORD, mineFrame, publicFrame, TODAY } from './sample.ts';

const promises = [
  { says: 'Wij laten u schriftelijk weten dat wij uw klacht hebben.', date: CONFIRM_BY },
  { says: 'Een behandelaar belt u, als wij uw telefoonnummer hebben.' },
  { says: 'U krijgt ons antwoord op uw klacht.', date: ANSWER_BY },
];

const story: readonly StoryItem[] = [
  {
    state: 'past',
    time: 'zaterdag 21 november, 10.42 uur',
    text: 'U diende uw klacht in',
    quote: 'Ik heb drie keer gebeld en elke keer zou iemand terugbellen. Dat is nooit gebeurd.',
  },
  {
    state: 'past',
    time: 'zaterdag 21 november, 10.43 uur',
    text: 'Wij stuurden een bevestiging',
    links: [{ href: '/brief', text: 'Brief (pdf)' }],
  },
  {
    state: 'past',
    time: 'dinsdag 24 november, 14.10 uur',
    text: 'Mevrouw De Wit belde u. U wilt: excuses, en één vaste contactpersoon.',
  },
  { state: 'owed', time: 'uiterlijk zaterdag 2 januari, over 4 dagen', text: 'Uw antwoord op de vraag, als u wilt' },
  { state: 'owed', time: 'uiterlijk maandag 4 januari, over 6 dagen', text: <strong>Ons antwoord</strong>, why: ANSWER_BY },
];

const documents = [
  { name: 'Bevestiging van uw klacht', href: '/brief', kind: 'pdf, 84 kB', date: '21 november 2026' },
  { name: 'belgeschiedenis.png', href: '/bijlage', kind: 'afbeelding, 412 kB', date: 'door u gestuurd op 21 november 2026' },
];

const what: readonly FieldSpec[] = [
  {
    kind: 'long',
    name: 'story',
    label: 'Wat is er gebeurd?',
    hint: 'Vertel het in uw eigen woorden. Het hoeft niet netjes of volledig te zijn.',
    rows: 9,
    value: 'Ik heb drie keer gebeld en elke keer zou iemand terugbellen.\nDat is nooit gebeurd.',
  },
];

const who: readonly FieldSpec[] = [
  {
    kind: 'group',
    label: 'Uw gegevens',
    fields: [
      { kind: 'text', name: 'name', label: 'Naam', value: 'S. Yilmaz', autocomplete: 'name' },
      {
        kind: 'email',
        name: 'email',
        label: 'E-mailadres',
        value: 's.yilmaz@',
        error: 'Dit e-mailadres is niet compleet. Vul het in als naam@voorbeeld.nl.',
        autocomplete: 'email',
      },
      { kind: 'tel', name: 'phone', label: 'Telefoonnummer', optional: true, autocomplete: 'tel' },
    ],
  },
  {
    kind: 'radios',
    name: 'contact',
    label: 'Hoe kunnen wij u het best bereiken?',
    value: 'post',
    options: [
      { value: 'email', label: 'Per mail' },
      { value: 'phone', label: 'Bel mij', hint: 'Op werkdagen tussen 9 en 17 uur.' },
      {
        value: 'post',
        label: 'Per post',
        reveals: [
          { kind: 'long', name: 'address', label: 'Adres', rows: 3, error: 'Vul het adres in waar wij de brief naartoe sturen.' },
        ],
      },
    ],
  },
  { kind: 'date', name: 'birth', label: 'Geboortedatum', optional: true },
  {
    kind: 'checkboxes',
    name: 'about',
    label: 'Waar gaat het over?',
    optional: true,
    values: ['call'],
    options: [
      { value: 'call', label: 'Iemand belde niet terug' },
      { value: 'tone', label: 'Hoe er met mij werd gesproken' },
      { value: 'letter', label: 'Een brief die ik niet begrijp' },
    ],
  },
  {
    kind: 'select',
    name: 'for',
    label: 'Voor wie klaagt u?',
    value: 'self',
    options: [
      { value: 'self', label: 'Voor mijzelf' },
      { value: 'other', label: 'Voor iemand anders' },
    ],
  },
];

const files: readonly FieldSpec[] = [
  {
    kind: 'files',
    name: 'files',
    label: 'Hebt u documenten die helpen?',
    optional: true,
    maxBytes: 25_000_000,
    kept: [
      { id: '1', name: 'belgeschiedenis.png', bytes: 412_000 },
      { id: '2', name: `${LONG_WORD}.pdf`, bytes: 3_400_000 },
    ],
  },
];

const form = { action: '/waterdam/klacht', token: 'x', key: 'y', draft: 'klacht/wat' };

/** Every public page, in its states. */
export const publicPages: readonly GalleryPage[] = [
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
    path: 'klacht-wat',
    render: (assets) => (
      <FormStepPage
        frame={publicFrame(assets)}
        heading="Wat is er gebeurd?"
        step={{ number: 1, total: 6 }}
        fields={what.map((spec) => (spec.kind === 'long' ? { ...spec, label: 'Uw verhaal' } : spec))}
        form={form}
        backHref="/waterdam"
        after="Liever aan iemand vertellen? Bel 0800 - 0000."
      />
    ),
  },
  {
    path: 'klacht-wie-met-fouten',
    render: (assets) => (
      <FormStepPage
        frame={publicFrame(assets)}
        heading="Wie bent u?"
        step={{ number: 4, total: 6 }}
        fields={who}
        form={form}
        backHref="/waterdam/klacht/wens"
      />
    ),
  },
  {
    path: 'klacht-documenten',
    render: (assets, language) => (
      <FormStepPage
        frame={publicFrame(assets, language)}
        heading="Documenten"
        step={{ number: 5, total: 6 }}
        fields={files}
        form={{ ...form, files: true }}
        notices={[{ meaning: 'done', heading: 'Wij hebben 2 bestanden van u.', live: true }]}
      />
    ),
  },
  {
    path: 'klacht-controle',
    render: (assets) => (
      <CheckAnswersPage
        frame={publicFrame(assets)}
        step={{ number: 6, total: 6 }}
        form={form}
        backHref="/waterdam/klacht/documenten"
        means={<p>U hoort van ons uiterlijk maandag 4 januari 2027. Wij sturen u meteen een bevestiging.</p>}
        groups={[
          {
            heading: 'Wat er is gebeurd',
            changeHref: '/waterdam/klacht/wat',
            answers: [
              {
                question: 'Uw verhaal',
                typed: 'Ik heb drie keer gebeld en elke keer zou iemand terugbellen.\n\nDat is nooit gebeurd.',
              },
              { question: 'In uw eigen taal', typed: ARABIC },
              { question: 'Wat wij nu moeten doen', typed: '' },
            ],
          },
          {
            heading: 'Wie u bent',
            answers: [
              { question: 'Naam', typed: LONG_NAME, changeHref: '/waterdam/klacht/wie' },
              { question: 'E-mailadres', typed: 's.yilmaz@voorbeeld.nl', changeHref: '/waterdam/klacht/wie' },
            ],
          },
        ]}
      />
    ),
  },
  {
    path: 'klacht-klaar',
    render: (assets) => (
      <DonePage
        frame={publicFrame(assets)}
        today={TODAY}
        reference="WD-2026-00412"
        code="7KQ4MTX2B9HCVR6WZNF8PJD3SY"
        hearBy={ANSWER_BY}
        mailedTo="s.yilmaz@voorbeeld.nl"
        promises={promises}
        mineHref="/waterdam/mijn-klacht"
        pdfHref="/brief"
        draft="klacht/"
      />
    ),
  },
  {
    path: 'mijn-klacht-openen',
    render: (assets) => (
      <EnterMinePage
        frame={publicFrame(assets)}
        form={{ action: '/waterdam/mijn-klacht', token: 'x' }}
        referenceExample="WD-2026-00412"
        reference="WD-2026-00413"
        faults={[{ message: 'Dit nummer en deze code horen niet bij elkaar.' }]}
        lostHref="/waterdam/mijn-klacht/code-kwijt"
        secretForm={{ action: '/waterdam/mijn-klacht/link', token: 'x' }}
      />
    ),
  },
  {
    path: 'mijn-klacht',
    render: (assets, language) => (
      <MyComplaintPage
        frame={mineFrame(assets, language)}
        today={TODAY}
        reference="WD-2026-00412"
        subject="niet teruggebeld"
        status="Wij onderzoeken uw klacht."
        hearBy={ANSWER_BY}
        handler="mevrouw De Wit"
        explanation="Zij was niet betrokken bij wat er gebeurde."
        question={{
          from: 'Mevrouw De Wit',
          text: 'Weet u nog op welke dagen u belde? Ongeveer is goed. Weet u het niet meer, dan zoeken wij zonder die dagen verder.',
          answerHref: '/antwoord',
        }}
        actions={[
          { label: 'Voeg iets toe', href: '/toevoegen' },
          { label: 'Vertel het liever zelf', href: '/horen' },
          { label: 'Laat iemand anders voor u spreken', href: '/vertegenwoordiger', quiet: true },
        ]}
        story={story}
        documents={documents}
        contact="Bel mevrouw De Wit: 0800 - 0000."
      />
    ),
  },
  {
    path: 'mijn-klacht-klaar',
    render: (assets) => (
      <MyComplaintPage
        frame={mineFrame(assets)}
        today={TODAY}
        reference="WD-2026-00412"
        subject={LONG_NAME}
        status="Wij geven u gelijk."
        explanation="Mevrouw De Wit schreef u op 28 december."
        outcome={
          <ol>
            <li>1. Niet teruggebeld, drie keer: u hebt gelijk.</li>
            <li>2. De toon van het derde gesprek: wij konden dat niet vaststellen.</li>
          </ol>
        }
        requests={[
          {
            heading: 'Is uw klacht hiermee opgelost?',
            text: <p>Zegt u ja, dan stoppen wij met uw klacht. U kunt hierop terugkomen.</p>,
            actions: [
              { label: 'Ja, mijn klacht is opgelost', href: '/ja' },
              { label: 'Nee', href: '/nee' },
            ],
          },
        ]}
        actions={[]}
        story={[
          ...story.slice(0, 3),
          { state: 'late', time: '2 dagen te laat', text: 'Ons antwoord. Het spijt ons.' },
          { state: 'done', time: 'maandag 28 december', text: ARABIC },
        ]}
        documents={[]}
        notices={[{ meaning: 'done', heading: 'Wij hebben uw antwoord.', text: 'Mevrouw De Wit leest het.', live: true }]}
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
