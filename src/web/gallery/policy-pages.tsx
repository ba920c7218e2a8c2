/** The procedure as its owner works on it, in the gallery; and where somebody goes with a complaint. */

import type { Assets } from '../parts/page.tsx';
import { ExamplesPage } from '../public/views/examples.tsx';
import { TriagePage, WayPage } from '../public/views/triage.tsx';
import { clauseFields } from '../staff/policy/clause-fields.ts';
import { ClausesPart } from '../staff/views/policy/clauses-part.tsx';
import { DifferencesPart } from '../staff/views/policy/differences-part.tsx';
import { DraftClausePage } from '../staff/views/policy/draft-clause.tsx';
import { DraftDecidingPage } from '../staff/views/policy/draft-deciding.tsx';
import { type DraftFrame, DraftLayout, type DraftTab } from '../staff/views/policy/draft-frame.tsx';
import { DraftWritingPage } from '../staff/views/policy/draft-writing.tsx';
import { PolicyOverviewPage } from '../staff/views/policy/overview.tsx';
import { clauseWords } from '../words/staff/clause-words.ts';
import { policyWords } from '../words/staff/policy-words.ts';
import { asTheyRun } from './gallery-page.ts';
import { publicFrame, staffFrame } from './sample.ts';

const says = policyWords('nl');
const target = { action: '/werk/x', token: 'x' };

const draft = (assets: Assets, tab: DraftTab): DraftFrame => ({
  frame: staffFrame(assets, 'policies'),
  ...{ says, version: 4, status: { meaning: 'info', text: says.status.draft }, tab, notices: [] },
});

const WRITTEN = `  confirm:
    section: term
    source: [WD-09]
    says: { nl: "U krijgt binnen 2 weken een bevestiging." }
    duty: { owner: handler, within: 2 weeks, done-by: confirm }
`;

/** The pages, in their states. */
export const policyPages = asTheyRun([
  {
    path: 'regelingen',
    render: (assets) => (
      <PolicyOverviewPage
        frame={staffFrame(assets, 'policies')}
        says={says}
        notices={[]}
        draft={{ heading: says.draftOf(4), text: `${says.draftFrom(3)} Wordt geschreven.`, href: '/x' }}
        versions={[
          {
            ...{ name: says.version(3), state: 'current', when: says.since('1 januari 2024'), href: '/x', zipHref: '/x' },
            how: [
              says.approvedBy('J. van Dam', 'leiding', '11 december 2023'),
              says.publishedBy('H. Visser', '12 december 2023'),
            ],
            compare: { href: '/x', label: says.compareWith(2) },
          },
          {
            ...{ name: says.version(2), state: 'past', when: says.until('1 mei 2021', '1 januari 2024'), href: '/x' },
            ...{ how: [says.fromFolder], zipHref: '/x' },
          },
        ]}
      />
    ),
  },
  {
    path: 'regelingen-leeg',
    render: (assets) => (
      <PolicyOverviewPage
        frame={staffFrame(assets, 'policies')}
        says={says}
        notices={[]}
        begin={{ label: says.begin(1), target }}
        versions={[
          {
            ...{ name: says.version(1), state: 'current', when: says.since('1 januari 2024'), href: '/x', zipHref: '/x' },
            how: [says.fromFolder],
          },
        ]}
      />
    ),
  },
  {
    path: 'concept-lezen',
    render: (assets) => (
      <DraftLayout of={draft(assets, 'read')}>
        <ClausesPart
          says={says}
          contents="Op deze pagina"
          editHref={() => '/x'}
          changeHref={() => '/x'}
          sections={[
            {
              ...{ id: 'deel-term', heading: 'Hoe lang het duurt' },
              clauses: [
                {
                  ...{ id: 'confirm', says: 'U krijgt binnen 2 weken een bevestiging.', sources: ['Artikel 9'], notes: [] },
                  facts: [says.owner('behandelaar'), says.term('2 weken'), says.onLetters('bevestiging')],
                  written: { text: WRITTEN, line: 31 },
                },
                {
                  ...{
                    id: 'answer',
                    says: 'Binnen 6 weken na uw klacht hebt u ons antwoord.',
                    sources: ['Artikel 10', 'Awb 9:11 lid 1'],
                  },
                  ...{ notes: [says.law], facts: [says.owner('behandelaar'), says.term('6 weken')] },
                },
              ],
            },
          ]}
        />
      </DraftLayout>
    ),
  },
  {
    path: 'concept-bepaling',
    render: (assets) => (
      <DraftClausePage
        of={draft(assets, 'read')}
        says={clauseWords('nl')}
        fields={clauseFields({
          parts: [
            { path: 'says.nl', kind: 'sentence', text: 'Binnen 6 weken na uw klacht hebt u ons antwoord.' },
            { path: 'duty.within', kind: 'length', text: '5 weeks' },
            { path: 'duty.owner', kind: 'role', text: 'handler' },
            { path: 'source', kind: 'sources', text: 'Artikel 10, Awb 9:11 lid 1' },
          ],
          choices: { roles: { handler: { name: { nl: 'behandelaar' } } }, sections: {} },
          ...{ language: 'nl', says: clauseWords('nl') },
        })}
        form={target}
        about={[
          {
            message: 'De zin noemt 6 weken, maar de termijn is 5 weken. Schrijf in de zin de termijn die geldt.',
            ...{ place: says.place('policy.yaml', 31, 5), href: '/x', file: 'policy.yaml', line: 31, column: 5 },
          },
        ]}
        shown={{
          ...{ state: 'good', heading: says.noFaults, text: says.canRun, faults: [], findings: [] },
          findingsHeading: says.findingCount(0),
        }}
        readingHref="/x"
        fileHref="/x"
      />
    ),
  },
  {
    path: 'concept-schrijven',
    render: (assets) => (
      <DraftWritingPage
        of={draft(assets, 'write')}
        groups={[
          { heading: says.kinds.policy, folded: false, files: [{ path: 'p', name: 'policy.yaml', href: '/x', current: true }] },
          {
            ...{ heading: says.kinds.letter, folded: false },
            files: [
              { path: 'l', name: 'bevestiging.md', href: '/x', current: false },
              { path: 'm', name: 'antwoord-op-de-klacht.md', href: '/x', current: false },
            ],
          },
        ]}
        file={{
          ...{ path: 'policy.yaml', revision: 3, changed: says.changedBy('Hanna Visser', 'gisteren om 16.20 uur') },
          text: `clauses:\n${WRITTEN}`,
          at: { line: 6, column: 5, text: 'duty: { owner: handler, within: 2 weeks, done-by: confirm }' },
        }}
        shown={{
          ...{ state: 'faulty', heading: says.faultCount(1), text: '', findingsHeading: says.findingCount(1) },
          faults: [
            {
              message: 'De rol “handler” bestaat niet. Bedoelt u “behandelaar”?',
              ...{ place: says.place('policy.yaml', 6, 20), href: '/x', file: 'policy.yaml', line: 6, column: 20 },
            },
          ],
          findings: [
            {
              message: 'Deze termijn is langer dan de wet zegt (Awb 9:11 lid 1).',
              ...{ place: says.place('policy.yaml', 6, 38), href: '/x', file: 'policy.yaml', line: 6, column: 38 },
            },
          ],
        }}
        save={target}
        add={target}
        upload={{ ...target, files: true }}
      />
    ),
  },
  {
    path: 'concept-vergelijken',
    render: (assets) => (
      <DraftLayout of={draft(assets, 'compare')}>
        <p class="office-text muted">{says.compareText(says.version(3))}</p>
        <DifferencesPart
          says={says}
          language="nl"
          nameOf={(name) => name}
          of={{
            ...{ clauses: [], parts: [], examples: [], rolesGone: [] },
            letters: [
              {
                ...{ name: 'bevestiging', how: 'changed' },
                before: 'Beste {naam},\n\nWij hebben uw klacht ontvangen.\n',
                after: 'Beste {naam},\n\nUw klacht is binnen. U hoort van ons uiterlijk {antwoord}.\n',
              },
              { name: 'uitstel', how: 'came', before: '', after: 'Het duurt langer.\n' },
            ],
          }}
        />
      </DraftLayout>
    ),
  },
  {
    path: 'concept-gelijk',
    render: (assets) => (
      <DraftLayout of={draft(assets, 'compare')}>
        <DifferencesPart
          says={says}
          language="nl"
          nameOf={(name) => name}
          of={{ clauses: [], letters: [], parts: [], examples: [], rolesGone: [] }}
        />
      </DraftLayout>
    ),
  },
  {
    path: 'concept-vaststellen',
    render: (assets) => (
      <DraftDecidingPage
        of={draft(assets, 'decide')}
        rule={says.asksApproval('leiding')}
        story={[says.begunBy('Hanna Visser', '1 december'), says.approvedOn('J. van Dam', 'leiding', 'gisteren om 16.20 uur')]}
        deeds={[
          {
            ...{ label: says.publish, means: says.publishMeans, target, weight: 'first' },
            fields: [{ kind: 'date', name: 'from', label: says.publishFrom, hint: says.publishHint }],
          },
          { label: says.drop, means: says.dropMeans, target, fields: [], weight: 'danger' },
        ]}
      />
    ),
  },
  {
    path: 'wegwijzer',
    render: (assets) => (
      <TriagePage
        frame={publicFrame(assets)}
        about="Klacht, bezwaar of tip?"
        question="Gaat het over een beslissing of een factuur?"
        text="Dan kunt u vaak bezwaar maken. Daar geldt een vaste tijd voor."
        answers={[
          { href: '/x', label: 'Ja' },
          { href: '/x', label: 'Nee' },
          { href: '/x', label: 'Weet ik niet' },
        ]}
        again={{ href: '/x', label: 'Begin opnieuw' }}
      />
    ),
  },
  {
    path: 'wegwijzer-eind',
    render: (assets) => (
      <WayPage
        frame={publicFrame(assets)}
        about="Klacht, bezwaar of tip?"
        heading="Dien een klacht in."
        text="U bent niet tevreden over hoe wij met u omgingen. Daar is een klacht voor."
        doors={[{ href: '/x', label: 'Dien een klacht in' }]}
        again={{ href: '/x', label: 'Begin opnieuw' }}
        contact={['Liever bellen? 0800 - 0000, op werkdagen van 8 tot 18 uur.']}
      />
    ),
  },
  {
    path: 'voorbeelden',
    render: (assets) => (
      <ExamplesPage
        frame={publicFrame(assets)}
        says={{
          heading: 'Zo gaat het',
          lead: 'Verzonnen klachten, van het begin tot het eind.',
          notPossible: says.notPossible,
          toProcedure: 'Lees de hele regeling',
        }}
        examples={[
          {
            id: 'gewoon',
            heading: 'Een klacht die op tijd wordt beantwoord',
            beats: [
              {
                ...{ when: 'maandag 1 juni 2026 om 10.00 uur', text: 'S. Yilmaz dient een klacht in.', isLate: false },
                letters: ['Bevestiging naar S. Yilmaz'],
                duties: [{ how: 'arisen', text: 'Antwoord, uiterlijk maandag 13 juli 2026', because: [] }],
              },
              {
                ...{ when: 'dinsdag 14 juli 2026', text: 'Het antwoord is er nog niet.', isLate: true },
                ...{ refused: 'Meer tijd kan alleen vóór de laatste dag (artikel 10).', letters: [], duties: [] },
              },
            ],
          },
        ]}
        procedureHref="/x"
      />
    ),
  },
]);
