/** Lists to choose from, the workload, and giving many cases away, in the gallery. */

import { CaseListPage } from '../staff/views/case-list.tsx';
import { AssignedManyPage, AssignManyPage } from '../staff/views/choosing.tsx';
import { ChosenListPage } from '../staff/views/chosen-list.tsx';
import { CheckManyPage, ManyPage } from '../staff/views/many.tsx';
import { WhyPage } from '../staff/views/why.tsx';
import { WorkloadPage } from '../staff/views/workload.tsx';
import { choosingWords } from '../words/staff/choosing-words.ts';
import { manyWords } from '../words/staff/many-words.ts';
import { listViewWords } from '../words/staff/view-words.ts';
import { workloadWords } from '../words/staff/workload-words.ts';
import type { GalleryPage } from './gallery-page.ts';
import { ANSWER_BY, ARABIC, LONG_NAME, LONG_WORD, staffFrame, TODAY } from './sample.ts';

const says = choosingWords({ language: 'nl' });
const actions = ['Wijs behandelaar aan', 'Notitie', 'Uitstel', 'Sluit', 'Afdruk'].map((text) => ({ action: '/x', text }));
const choosing = { actions, back: '/werk/zaken', says };
const many = manyWords({ language: 'nl' });
const details = ['nu ma 4 jan', 'wordt ma 1 feb', `brief ‘Bericht dat het langer duurt’ aan ${LONG_NAME}`];
const stay = [{ text: `${LONG_WORD} (Awb 9:11 lid 2)`, cases: [{ reference: 'WD-2026-00371', href: '/x' }] }];
const entrust = { href: '/x', text: 'Draag over' };
const AWAY = 'afwezig t/m vr 18 dec · Waarneming: M. de Wit';
const target = { action: '/werk/aanwijzen', token: 'x' };

const line = (reference: string, subject: string, rest: string) => ({
  ...{ href: `/werk/zaken/${reference}`, reference, subject, status: 'Loopt', line: rest },
});
const cases = [
  line('WD-2026-00412', 'Niet teruggebeld na drie beloften', 'mevrouw S. Yilmaz · ontvangen ma 14 dec'),
  line('WD-2026-00413', LONG_WORD, LONG_NAME),
  line('WD-2026-00414', ARABIC, 'de heer Bakker · ontvangen di 15 dec · M. de Wit'),
];

const why = { day: '2027-01-04', distance: 'over 6 dagen', late: false, whyHref: '/x' };
const rows = cases.map(({ line: names, ...one }, at) => ({
  ...{ ...one, names, received: '2026-12-14', changed: '2026-12-20' },
  ...(at === 0 ? { due: why, handler: LONG_NAME } : {}),
}));
const columns = {
  case: { text: 'Zaak' },
  received: { text: 'Ontvangen', href: '/x', sorted: 'descending' as const },
  due: { text: 'Uiterlijk', href: '/x' },
  status: { text: 'Stand' },
  handler: { text: 'Behandelaar', href: '/x' },
  changed: { text: 'Gewijzigd', href: '/x' },
};

const view = {
  name: 'Oudste eerst',
  href: '/werk/zaken?orde=oudste',
  current: true,
  drop: { ...target, action: '/werk/weergaven/weg' },
};

/** The pages, in their states. */
export const choosingPages: readonly GalleryPage[] = [
  {
    path: 'zaken-kiezen',
    render: (assets) => (
      <CaseListPage
        frame={staffFrame(assets)}
        heading="Zaken"
        today={TODAY}
        cases={rows}
        columns={columns}
        filters={{
          action: '/werk/zaken',
          clearHref: '/werk/zaken',
          filters: [
            { name: 'stand', label: 'Stand', value: '', options: [{ value: '', label: 'Alle' }] },
            { name: 'vanaf', label: 'Ontvangen vanaf', value: '2026-12-01' },
          ],
        }}
        views={{
          says: listViewWords('nl').views,
          allHref: '/werk/zaken',
          views: [view, { name: LONG_WORD, href: '/x', current: false, by: LONG_NAME }],
          keep: { ...target, action: '/werk/weergaven' },
        }}
        counts={{
          name: 'Stand',
          of: [
            { text: 'Loopt (31)', href: '/x', current: true },
            { text: 'Gesloten (1000+)', href: '/x' },
          ],
        }}
        empty={{ heading: '', text: '' }}
        choosing={choosing}
      />
    ),
  },
  {
    path: 'uitstel-in-veel-zaken',
    render: (assets) => (
      <ManyPage
        frame={staffFrame(assets)}
        says={{ ...says, ...many }}
        act={many.act.extend}
        backHref="/x"
        cases={{ can: cases.map(({ line: _, ...one }) => ({ ...one, details: [] })), stay }}
        fields={[{ kind: 'long', name: 'reason', label: 'Waarom is er meer tijd nodig?', error: many.missing }]}
        form={target}
      />
    ),
  },
  {
    path: 'uitstel-nakijken',
    render: (assets) => (
      <CheckManyPage
        frame={staffFrame(assets)}
        says={{ ...says, ...many }}
        act={many.act.extend}
        backHref="/x"
        cases={{
          can: cases.map(({ line: _, ...one }) => ({ ...one, details })),
          stay,
          example: { reference: 'WD-2026-00412', text: `Geachte ${LONG_NAME},\n\nWij hebben langer nodig.` },
        }}
        typed={[{ label: 'Waarom is er meer tijd nodig?', value: LONG_WORD }]}
        form={target}
      />
    ),
  },
  {
    path: 'gekozen-zaken',
    render: (assets) => (
      <ChosenListPage
        frame={staffFrame(assets)}
        says={{ ...says, ...many.list }}
        columns={columns}
        today={TODAY}
        cases={rows}
        csvHref="/x"
        backHref="/x"
      />
    ),
  },
  {
    path: 'waarom-in-lijst',
    render: (assets) => (
      <WhyPage
        frame={staffFrame(assets)}
        title="Waarom deze datum?"
        case={{ href: '/x', reference: 'WD-2026-00412' }}
        today={TODAY}
        what="Schrijf het antwoord"
        date={ANSWER_BY}
        aimed={false}
        clause={{ says: 'De klacht wordt binnen tien weken afgehandeld.', source: 'Artikel 8' }}
      />
    ),
  },
  {
    path: 'werkverdeling',
    render: (assets) => (
      <WorkloadPage
        frame={staffFrame(assets)}
        today={TODAY}
        says={workloadWords('nl')}
        open={97}
        loads={[
          {
            name: 'S. Yildirim',
            href: '/x',
            note: 'medewerker',
            gone: false,
            away: undefined,
            entrust,
            open: 44,
            late: 9,
            week: 12,
          },
          {
            name: LONG_NAME,
            href: '/x',
            note: 'werkt hier niet meer',
            gone: true,
            away: undefined,
            entrust,
            open: 3,
            late: 3,
            week: 0,
          },
          { name: 'F. el Amrani', href: '/x', note: 'medewerker', gone: false, away: AWAY, entrust, open: 12, late: 0, week: 4 },
          {
            name: 'M. de Wit',
            href: '/x',
            note: 'medewerker, leiding',
            gone: false,
            away: undefined,
            entrust: undefined,
            open: 0,
            late: 0,
            week: 0,
          },
        ]}
        unassigned={{ count: 50, cases, allHref: '/x' }}
        endangered={[
          {
            kind: 'late',
            total: 100,
            moreHref: '/x',
            items: [
              {
                href: '/x',
                what: 'Bel mevrouw Yilmaz: ons antwoord is te laat',
                subject: 'Niet teruggebeld na drie beloften',
                reference: 'WD-2026-00371',
                isCase: true,
                due: '2026-12-28',
                owner: 'M. de Wit',
                ownedBy: 'staff',
              },
            ],
          },
        ]}
        choosing={choosing}
      />
    ),
  },
  {
    path: 'werkverdeling-leeg',
    render: (assets) => (
      <WorkloadPage
        frame={staffFrame(assets)}
        today={TODAY}
        says={workloadWords('nl')}
        open={0}
        loads={[]}
        unassigned={{ count: 0, cases: [], allHref: '/x' }}
        endangered={[]}
        choosing={choosing}
      />
    ),
  },
  {
    path: 'aanwijzen',
    render: (assets) => (
      <AssignManyPage
        frame={staffFrame(assets)}
        says={says}
        backHref="/werk/zaken"
        cases={cases.map(({ reference, href, subject }) => ({ reference, href, subject, handler: 'Nog van niemand' }))}
        fields={[
          {
            kind: 'select',
            name: 'staff',
            label: says.colleague,
            value: '',
            error: says.colleagueNone,
            options: [],
          },
        ]}
        form={target}
      />
    ),
  },
  {
    path: 'aangewezen',
    render: (assets) => (
      <AssignedManyPage
        frame={staffFrame(assets)}
        says={says}
        backHref="/werk/zaken"
        notices={[
          { meaning: 'done', heading: says.done(12, 'M. de Wit'), live: true },
          { meaning: 'late', heading: says.refused(2), live: true },
        ]}
        reasons={[
          {
            text: 'Deze collega is betrokken bij de klacht. Wie betrokken is, behandelt de klacht niet (Awb 9:7).',
            cases: cases.slice(0, 2).map(({ reference, href }) => ({ reference, href })),
          },
        ]}
        againHref="/werk/aanwijzen?zaak=1"
      />
    ),
  },
];
