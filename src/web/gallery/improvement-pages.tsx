/** Causes, measures, keeping, post, appointments and a colleague in the gallery. */
import { AppointmentsPage } from '../staff/views/appointments.tsx';
import { CausesPage } from '../staff/views/causes.tsx';
import { KeepingPage, type KeptLine } from '../staff/views/keeping.tsx';
import { MeasurePage } from '../staff/views/measure.tsx';
import { MeasuresPage } from '../staff/views/measures.tsx';
import { PersonPage } from '../staff/views/person.tsx';
import { PostPage } from '../staff/views/post.tsx';
import { administrationWords } from '../words/staff/administration-words.ts';
import { improvementWords } from '../words/staff/improvement-words.ts';
import { keepingWords } from '../words/staff/keeping-words.ts';
import { organisingWords } from '../words/staff/organising-words.ts';
import { registerWords } from '../words/staff/register-words.ts';
import { asTheyRun } from './gallery-page.ts';
import { ANSWER_BY, LONG_NAME, staffFrame, TODAY } from './sample.ts';

const improve = improvementWords('nl');
const keeping = keepingWords('nl');
const { outgoing } = registerWords({ language: 'nl' });
const { appointments } = organisingWords({ language: 'nl' });
const { people } = administrationWords('nl');
const target = { action: '/werk/x', token: 'x' };
const months = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'].map((one) => `${one} 2026`);

const measureFilters = {
  action: '/werk/verbeteren',
  filters: [
    { name: 'stand', label: improve.show, value: 'open', options: [{ value: 'open', label: improve.filters.open }] },
    { name: 'oorzaak', label: improve.cause, value: '', options: [{ value: '', label: improve.everyCause }] },
  ],
};

const kept = (reference: string, what: string, more: Partial<KeptLine> = {}): KeptLine => ({
  ...{ value: `${reference}:file`, reference, href: '/x', what, says: 'Wij bewaren een dossier 2 jaar.', day: '2027-01-04' },
  ...{ why: ANSWER_BY, notes: [keeping.byItself], keptBy: [] },
  ...more,
});

const day = { kind: 'date', name: 'on', label: outgoing.when, value: TODAY } as const;

/** The pages, in their states. */
export const improvementPages = asTheyRun([
  {
    path: 'verbeteren',
    render: (assets) => (
      <MeasuresPage
        frame={staffFrame(assets, 'improve')}
        says={improve}
        startHref="/x"
        causesHref="/x"
        filters={measureFilters}
        isEmpty={false}
        lines={[
          {
            ...{ href: '/x', title: 'Eén lijst voor terugbelnotities', reference: improve.number(12), alert: improve.back(3) },
            ...{ status: improve.statuses.executed, line: 'Beloften over terugbellen · Hanna Jansma · 14 zaken' },
          },
          {
            ...{ href: '/x', title: LONG_NAME, reference: improve.number(11), late: improve.late('ma 14 dec') },
            ...{ status: improve.statuses.planned, line: 'Onduidelijke brieven · 1 zaak' },
          },
        ]}
      />
    ),
  },
  {
    path: 'verbeteren-leeg',
    render: (assets) => (
      <MeasuresPage
        frame={staffFrame(assets, 'improve')}
        says={improve}
        startHref="/x"
        causesHref="/x"
        filters={measureFilters}
        isEmpty={true}
        lines={[]}
      />
    ),
  },
  {
    path: 'verbetering',
    render: (assets) => (
      <MeasurePage
        frame={staffFrame(assets, 'improve')}
        says={improve}
        today={TODAY}
        number={12}
        status={improve.statuses.planned}
        heading="Eén lijst voor terugbelnotities"
        problem="Notities over terugbellen staan in twee systemen. Een van de twee ziet niemand meer."
        next={{ label: 'Leg vast dat het is uitgevoerd', href: '/x' }}
        owed={[{ what: 'Voer de maatregel uit', due: '2027-01-15' }]}
        steps={[{ label: 'Verander de afspraak', href: '/x' }]}
        story={[
          { state: 'owed', time: 'uiterlijk vr 15 jan', text: 'De maatregel is uitgevoerd' },
          { state: 'past', time: 'di 22 dec', text: 'Hanna Jansma pakt het op' },
          { state: 'past', time: 'ma 21 dec', text: 'De oorzaak is gevonden in een zaak' },
        ]}
        facts={[
          { heading: improve.facts.cause, lines: ['Beloften over terugbellen'] },
          { heading: improve.facts.taker, lines: ['Hanna Jansma'] },
        ]}
        notices={[]}
        backHref="/x"
      />
    ),
  },
  {
    path: 'oorzaken',
    render: (assets) => (
      <CausesPage
        frame={staffFrame(assets, 'improve')}
        says={improve}
        backHref="/x"
        months={months}
        rows={[
          {
            name: 'Beloften over terugbellen',
            counts: [4, 6, 3, 5, 8, 12, 9, 11, 7, 3, 1, 0],
            measures: [{ at: 9, day: '2026-10-01', href: '/x', text: improve.picture.executed(12, '1 oktober 2026') }],
          },
          { name: 'Onduidelijke brieven', counts: [0, 0, 1, 0, 2, 1, 0, 0, 3, 1, 2, 1], measures: [] },
        ]}
      />
    ),
  },
  {
    path: 'oorzaken-leeg',
    render: (assets) => (
      <CausesPage frame={staffFrame(assets, 'improve')} says={improve} backHref="/x" months={months} rows={[]} />
    ),
  },
  {
    path: 'bewaren',
    render: (assets) => (
      <KeepingPage
        frame={staffFrame(assets)}
        today={TODAY}
        says={keeping}
        notices={[]}
        approve={{
          ...{ form: target, more: false },
          lines: [kept('WD-2024-00031', keeping.what.file, { notes: [keeping.left(1), keeping.stays] })],
        }}
        goes={{ lines: [kept('WD-2024-00044', keeping.what.documents)], nextHref: '/x' }}
        held={[
          kept('WD-2023-00102', keeping.what.file, { keptBy: [keeping.because.court], notes: [keeping.since('3 nov 2025')] }),
        ]}
        runs={[
          {
            ...{ day: '2026-12-01', what: keeping.run('3 zaken', keeping.what.person), why: 'Artikel 21', files: '14 bestanden' },
            ...{ unfinished: false, cases: [{ reference: 'WD-2023-00007', href: '/x' }] },
          },
        ]}
      />
    ),
  },
  {
    path: 'bewaren-leeg',
    render: (assets) => (
      <KeepingPage
        frame={staffFrame(assets)}
        today={TODAY}
        says={keeping}
        notices={[]}
        approve={{ form: target, lines: [], more: false }}
        goes={{ lines: [] }}
        held={[]}
        runs={[]}
      />
    ),
  },
  {
    path: 'post',
    render: (assets) => (
      <PostPage
        frame={staffFrame(assets)}
        says={outgoing}
        letters={[
          {
            ...{ id: '1', letter: 'bevestiging', name: 'mevrouw S. Yilmaz', address: ['Dorpsstraat 1', '1234 AB Waterdam'] },
            ...{ reference: 'WD-2026-00412', caseHref: '/x', made: outgoing.made('gisteren'), pdfHref: '/x', remade: false },
          },
          {
            ...{ id: '2', letter: 'antwoord', name: LONG_NAME, address: ['Achterweg 2', '1234 AC Waterdam'] },
            ...{ reference: 'WD-2026-00388', caseHref: '/x', made: outgoing.made('vandaag'), pdfHref: '/x', remade: false },
            problem: { text: outgoing.signs('漢'), correctHref: '/x', againAction: '/x' },
          },
        ]}
        trouble={[
          {
            ...{ letter: 'antwoord', name: 'de heer Bakker', reference: 'WD-2026-00431', caseHref: '/x', late: true },
            ...{ why: outgoing.badAddress, correct: { href: '/x', text: outgoing.correct }, byPost: target },
            retry: { form: target, text: outgoing.retry },
          },
        ]}
        form={target}
        day={day}
        chosen={new Set(['1'])}
        notices={[]}
      />
    ),
  },
  {
    path: 'post-leeg',
    render: (assets) => (
      <PostPage
        frame={staffFrame(assets)}
        says={outgoing}
        letters={[]}
        trouble={[]}
        form={target}
        day={day}
        chosen={new Set()}
        notices={[]}
      />
    ),
  },
  {
    path: 'afspraken',
    render: (assets) => (
      <AppointmentsPage
        frame={staffFrame(assets)}
        says={appointments}
        switch={{ href: '/x', label: appointments.everybody }}
        days={[
          {
            ...{ heading: 'Maandag 28 december', relative: 'gisteren' },
            lines: [
              {
                ...{ href: '/x', moveHref: '/x', calendarHref: '/x', what: 'Bel de klager om 10.00 uur', late: true },
                ...{ about: 'Niet teruggebeld na drie beloften', reference: 'WD-2026-00412' },
              },
            ],
          },
          {
            ...{ heading: 'Dinsdag 29 december', relative: 'vandaag' },
            lines: [
              {
                ...{ href: '/x', moveHref: '/x', calendarHref: '/x', what: 'Hoor de klager om 14.30 uur (op kantoor)' },
                ...{ about: LONG_NAME, reference: 'WD-2026-00388', who: 'Joris Bakker', late: false },
              },
            ],
          },
        ]}
      />
    ),
  },
  {
    path: 'afspraken-leeg',
    render: (assets) => <AppointmentsPage frame={staffFrame(assets)} says={appointments} days={[]} />,
  },
  {
    path: 'collega',
    render: (assets) => (
      <PersonPage
        frame={staffFrame(assets)}
        says={people}
        name="Marijke de Wit"
        backHref="/x"
        state={people.seen('gisteren')}
        you={false}
        fields={[
          { kind: 'text', name: 'name', label: people.name, value: 'Marijke de Wit', hint: people.nameHint },
          { kind: 'email', name: 'email', label: people.email, value: 'm.dewit@waterdam.example', hint: people.emailHint },
          {
            ...{ kind: 'checkboxes', name: 'roles', label: people.roles, hint: people.rolesHint, values: ['handler'] },
            options: [
              { value: 'handler', label: 'behandelaar', hint: people.seesOwn },
              { value: 'jurist', label: people.jurist, hint: people.juristHint },
            ],
          },
        ]}
        faults={[]}
        form={target}
        secondStep={{ text: people.secondStep.some(1, 0), reset: target }}
        access={{ letGoHref: '/x' }}
        handles={{
          ...{
            name: 'Marijke de Wit',
            count: 26,
            all: { count: 24, href: '/x' },
            unseen: 2,
            ask: 'Hanna Jansma',
            elsewhere: { tasks: 2, measures: 1, href: '/x' },
          },
          cases: [
            {
              ...{ reference: 'WD-2026-00412', subject: 'Niet teruggebeld na drie beloften', href: '/x' },
              ...{ assignHref: '/x', due: 'uiterlijk ma 4 jan' },
            },
          ],
        }}
        log={[]}
        notices={[]}
      />
    ),
  },
]);
