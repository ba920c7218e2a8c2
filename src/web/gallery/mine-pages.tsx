/** The complainant’s own page in the gallery. */
import type { StoryItem } from '../parts/story.tsx';
import { EnterMinePage } from '../public/views/enter-mine.tsx';
import { MyComplaintPage } from '../public/views/my-complaint.tsx';
import type { GalleryPage } from './gallery-page.ts';
import { ANSWER_BY, ARABIC, LONG_NAME, mineFrame, publicFrame, TODAY } from './sample.ts';

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

/** The pages, in their states. */
export const minePages: readonly GalleryPage[] = [
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
];
