/** The form to complain in the gallery. */
import type { FieldSpec } from '../parts/field-spec.ts';
import { CheckAnswersPage } from '../public/views/check-answers.tsx';
import { DonePage } from '../public/views/done.tsx';
import { FormStepPage } from '../public/views/form-step.tsx';
import type { GalleryPage } from './gallery-page.ts';
import { ANSWER_BY, ARABIC, CONFIRM_BY, LONG_NAME, LONG_WORD, publicFrame, TODAY } from './sample.ts';

const promises = [
  { says: 'Wij laten u schriftelijk weten dat wij uw klacht hebben.', date: CONFIRM_BY },
  { says: 'Een behandelaar belt u, als wij uw telefoonnummer hebben.' },
  { says: 'U krijgt ons antwoord op uw klacht.', date: ANSWER_BY },
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
    maxBytes: 25 * 1024 * 1024,
    kept: [
      { id: '1', name: 'belgeschiedenis.png', bytes: 412_000 },
      { id: '2', name: `${LONG_WORD}.pdf`, bytes: 3_400_000 },
    ],
  },
];

const form = { action: '/waterdam/klacht', token: 'x', key: 'y', draft: 'klacht/wat' };

/** The pages, in their states. */
export const formPages: readonly GalleryPage[] = [
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
        mailedTo={['s.yilmaz@voorbeeld.nl']}
        promises={promises}
        mineHref="/waterdam/mijn-klacht"
        pdfHref="/brief"
        draft="klacht/"
      />
    ),
  },
];
