/** Register, reports and compliance in the gallery: many figures, few, and none. */
import { Bars } from '../parts/bars.tsx';
import { Table } from '../parts/table.tsx';
import { CaseCompliancePage } from '../staff/views/case-compliance.tsx';
import { PeriodCompliancePage } from '../staff/views/period-compliance.tsx';
import { RegisterBookPage, type RegisterRow } from '../staff/views/register-book.tsx';
import { ReportPage, WordsPart } from '../staff/views/report.tsx';
import { type ReportLine, ReportsPage } from '../staff/views/reports.tsx';
import { formatOf } from '../words/format.ts';
import { complianceWords } from '../words/staff/compliance-words.ts';
import { reportPageWords } from '../words/staff/report-page-words.ts';
import { asTheyRun } from './gallery-page.ts';
import { ARABIC, LONG_NAME, staffFrame } from './sample.ts';

const { register, list, report } = reportPageWords('nl');
const compliance = complianceWords('nl');
const target = { action: '/werk/x', token: 'x' };

const filters = {
  action: '/werk/register',
  filters: [
    { name: 'periode', label: register.period, value: '', options: [{ value: '', label: register.all }] },
    { name: 'stand', label: register.status, value: '', options: [{ value: '', label: register.all }] },
    { name: 'volgorde', label: register.order, value: '', options: [{ value: '', label: register.newest }] },
  ],
};
const columns = ['Nummer', 'Ontvangen', 'Klager', 'Klacht', 'Oordeel', 'Afgehandeld'];
const row = (at: number, who: string, what: string, verdict: string): RegisterRow => ({
  href: '/x',
  reference: `WD-2026-00${at}`,
  cells: [[`WD-2026-00${at}`], ['21-11-2026'], [who], [what], [verdict], [verdict === '' ? '' : '24-12-2026']],
});
const rows = [
  row(412, 'S. Yilmaz', 'Niet teruggebeld na drie beloften', ''),
  row(388, LONG_NAME, ARABIC, 'Gegrond'),
  ...[...Array(6).keys()].map((at) => row(300 + at, 'J. Bakker', 'Een brief die ik niet begreep', 'Deels gegrond')),
];

/** As much as a procedure may ask of a register, in one of them much of each. */
const wideColumns = [
  ...['Nummer', 'Soort', 'Ontvangen', 'Wie klaagt', 'Van wie het kwam', 'Hoe en aan wie verteld', 'Over wie of wat'],
  ...['Aard van de klacht', 'Wat wij deden', 'Oplossing', 'Maatregelen', 'Afgehandeld'],
];
const wideRows = [ARABIC, 'Een brief die ik niet begreep', LONG_NAME].map((about, at): RegisterRow => {
  const told = ['Klacht', '21-11-2026', 'S. Yilmaz', 'Cliënt', 'Mondeling, aan de balie', about, 'Bejegening\nBereikbaarheid'];
  const done =
    at === 1 ? ['', '', '', ''] : ['Gesprek gevoerd\nNagevraagd bij de afdeling', 'Excuses', 'Vaste beller', '24-12-2026'];
  return {
    href: '/x',
    reference: `WD-2026-0040${at}`,
    cells: [[`WD-2026-0040${at}`], ...[...told, ...done].map((cell) => [cell])],
  };
});

const line = (name: string, period: string, more: Partial<ReportLine>): ReportLine => ({
  ...{ href: '/x', name, period, status: list.status.owed, when: list.due('za 31 jan 2027'), isPublic: false },
  ...more,
});

const counted = [
  { label: 'Bereikbaarheid', count: 41 },
  { label: 'Bejegening', count: 18 },
  { label: 'Duidelijkheid van brieven', count: 9 },
  { label: 'Anders', count: undefined },
];

const clauses = [
  {
    ...{ says: 'U krijgt binnen 2 weken een bevestiging.', source: 'Artikel 9', share: 97 },
    ...{
      counts: { kept: 61, late: 2, missed: 0, unmet: 0, undelivered: 0, running: 5, waived: 0, 'not-applicable': 0, standing: 0 },
    },
    late: [
      { reference: 'WD-2026-00371', href: '/x' },
      { reference: 'WD-2026-00359', href: '/x' },
    ],
  },
  {
    ...{
      says: 'Binnen 6 weken na uw klacht hebt u ons antwoord.',
      source: 'Artikel 10 · Awb 9:11 lid 1',
      share: undefined,
      late: [],
    },
    counts: { kept: 0, late: 0, missed: 0, unmet: 0, undelivered: 0, running: 12, waived: 1, 'not-applicable': 0, standing: 0 },
  },
];

/** The pages, in their states. */
export const figurePages = asTheyRun([
  {
    path: 'register',
    render: (assets) => (
      <RegisterBookPage
        frame={staffFrame(assets, 'reports')}
        says={register}
        lead={register.lead('512 klachten.')}
        columns={columns}
        rows={rows}
        filters={filters}
        csvHref="/x"
        olderHref="/x"
      />
    ),
  },
  {
    path: 'register-breed',
    render: (assets) => (
      <RegisterBookPage
        frame={staffFrame(assets, 'reports')}
        says={register}
        lead={register.lead('3 klachten.')}
        columns={wideColumns}
        rows={wideRows}
        filters={filters}
        csvHref="/x"
      />
    ),
  },
  {
    path: 'register-leeg',
    render: (assets) => (
      <RegisterBookPage
        frame={staffFrame(assets, 'reports')}
        says={register}
        lead={register.lead('Geen klachten.')}
        columns={columns}
        rows={[]}
        filters={filters}
        csvHref="/x"
      />
    ),
  },
  {
    path: 'rapporten',
    render: (assets) => (
      <ReportsPage
        frame={staffFrame(assets, 'reports')}
        says={list}
        any={true}
        createHref="/x"
        owed={[
          line('Rapport voor het bestuur', 'vierde kwartaal 2026', { when: list.late('di 5 jan 2027'), mark: 'late' }),
          line('Rapport voor het teamoverleg', 'overleg van 12 januari 2027', { status: list.status.made }),
        ]}
        sent={[
          line('Jaarverslag klachten', '2025', {
            ...{ status: list.status.sent, when: list.sentOn('ma 2 feb 2026'), isPublic: true },
          }),
        ]}
      />
    ),
  },
  {
    path: 'rapporten-leeg',
    render: (assets) => <ReportsPage frame={staffFrame(assets, 'reports')} says={list} any={true} owed={[]} sent={[]} />,
  },
  {
    path: 'rapport',
    render: (assets) => (
      <ReportPage
        frame={staffFrame(assets, 'reports')}
        says={report}
        name="Rapport voor het bestuur"
        period="vierde kwartaal 2026"
        facts={[report.for('leiding en bestuur'), `${report.received('72')} · ${report.handled('64')}`]}
        notices={[{ meaning: 'late', heading: report.lateNow('dinsdag 5 januari 2027') }]}
        parts={[
          <section class="report-part">
            <h2>{report.parts.counts}</h2>
            <h3>Onderwerp</h3>
            <p>Meer dan de helft van de klachten gaat over bereikbaarheid: 41 van de 72.</p>
            <Bars bars={counted} format={formatOf('nl')} />
            <Table
              caption="Onderwerp"
              captionUnseen
              columns={[
                { heading: report.columns.row },
                { heading: report.columns.count, figures: true },
                { heading: report.columns.share, figures: true },
              ]}
              rows={[
                ...counted.map(({ label, count }) => [
                  label,
                  count === undefined ? report.hidden : String(count),
                  count === undefined ? '' : `${Math.round((count / 72) * 100)} %`,
                ]),
                [report.total, '72', ''],
              ]}
            />
          </section>,
          <WordsPart heading={report.parts.analysis} text={undefined} none={report.unwritten} />,
        ]}
        deeds={[
          {
            ...{ label: report.write, heading: report.writeHeading, target, first: false },
            fields: [{ kind: 'long', name: 'analysis', label: report.parts.analysis }],
          },
          { label: report.send, means: report.sendMeans('H. de Boer'), target, fields: [], first: true },
        ]}
        files={[
          { href: '/x', label: report.pdf },
          { href: '/x', label: report.csv },
        ]}
      />
    ),
  },
  {
    path: 'rapport-leeg',
    render: (assets) => (
      <ReportPage
        frame={staffFrame(assets, 'reports')}
        says={report}
        name="Rapport voor het bestuur"
        period="vierde kwartaal 2026"
        facts={[report.for('leiding en bestuur')]}
        notices={[{ meaning: 'info', heading: report.dueOn('dinsdag 5 januari 2027') }]}
        parts={undefined}
        deeds={[{ label: report.make, target, fields: [], first: true }]}
        files={[]}
      />
    ),
  },
  {
    path: 'naleving',
    render: (assets) => (
      <PeriodCompliancePage
        frame={staffFrame(assets, 'reports')}
        says={compliance}
        period={{ from: '2026-01-01', until: '2026-12-29' }}
        total={compliance.total(72, '1 januari', '29 december 2026')}
        rows={clauses}
      />
    ),
  },
  {
    path: 'naleving-leeg',
    render: (assets) => (
      <PeriodCompliancePage
        frame={staffFrame(assets, 'reports')}
        says={compliance}
        period={{ from: '2026-12-29', until: '2026-12-29' }}
        total={compliance.total(0, '29 december', '29 december 2026')}
        rows={[]}
      />
    ),
  },
  {
    path: 'naleving-zaak',
    render: (assets) => (
      <CaseCompliancePage
        frame={staffFrame(assets)}
        says={compliance}
        reference="WD-2026-00412"
        caseHref="/x"
        pdfHref="/x"
        sentence={compliance.sum(3, '1 nagekomen, 1 te laat en 1 loopt nog')}
        rest={compliance.rest(2, 'Artikel 12, Artikel 13')}
        lines={[
          {
            ...{ says: 'U krijgt binnen 2 weken een bevestiging.', source: 'Artikel 9', standing: 'kept', notes: [] },
            evidence: [compliance.entry(3, 'za 21 nov', 'bevestiging verstuurd')],
          },
          {
            ...{ says: 'Wij bellen u binnen 3 werkdagen.', source: 'Artikel 11', standing: 'late' },
            ...{ notes: [compliance.due('donderdag 26 november 2026')], evidence: [] },
          },
          {
            ...{ says: 'Binnen 6 weken na uw klacht hebt u ons antwoord.', source: 'Artikel 10', standing: 'running' },
            ...{ notes: [compliance.due('maandag 4 januari 2027')], evidence: [] },
          },
        ]}
      />
    ),
  },
]);
