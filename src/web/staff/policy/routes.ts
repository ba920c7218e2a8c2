/** The addresses of the procedure itself: every colleague reads it; who writes or approves versions has the draft as well. */
import type { StaffRoute } from '../route.ts';
import { comparePage, draftComparePage } from './compare-page.tsx';
import { casesTried, draftCasesPage, trialStanding } from './draft-cases.tsx';
import { clauseChanged, draftClausePage } from './draft-clause.tsx';
import { draftDecided, draftDecidingPage, versionWithdrawn } from './draft-deciding.tsx';
import { casePlayed, draftExamplesPage, draftPlayPage } from './draft-examples.tsx';
import { draftLetter, draftLettersPage } from './draft-letters.tsx';
import { draftNews } from './draft-news.ts';
import { draftReadingPage } from './draft-reading.tsx';
import { draftPage, fileAdded, fileRemoved, fileSaved } from './draft-writing.tsx';
import { folderReplaced, MOST_ARCHIVE } from './folder-answer.ts';
import { draftBegun, policyOverviewPage } from './overview.tsx';
import { draftFolderZip, versionFolder, versionPage } from './version-page.tsx';

const DRAFT = '/werk/regeling/concept';

export const policyRoutes: readonly StaffRoute[] = [
  { access: 'colleague', method: 'get', path: '/werk/regeling', answer: policyOverviewPage },
  { access: 'colleague', method: 'get', long: true, path: '/werk/regeling/versies/:version', answer: versionPage },
  { access: 'colleague', method: 'get', path: '/werk/regeling/versies/:version/map.zip', answer: versionFolder },
  { access: 'colleague', method: 'get', long: true, path: '/werk/regeling/vergelijken', answer: comparePage },
  { access: 'colleague', fresh: true, method: 'post', path: '/werk/regeling/intrekken', answer: versionWithdrawn },
  { access: 'colleague', method: 'get', long: true, path: DRAFT, answer: draftPage },
  { access: 'colleague', method: 'get', path: `${DRAFT}/nieuws`, answer: draftNews },
  // with the name of a file it is saved; without one a draft is begun
  {
    access: 'colleague',
    method: 'post',
    path: DRAFT,
    answer: (desk, posted) => (posted.typed.has('path') ? fileSaved(desk, posted) : draftBegun(desk, posted)),
  },
  { access: 'colleague', method: 'post', path: `${DRAFT}/nieuw`, answer: fileAdded },
  { access: 'colleague', method: 'post', path: `${DRAFT}/verwijderen`, answer: fileRemoved },
  { access: 'colleague', method: 'post', path: `${DRAFT}/map`, inMemory: MOST_ARCHIVE, answer: folderReplaced },
  { access: 'colleague', method: 'get', path: `${DRAFT}/map.zip`, answer: draftFolderZip },
  { access: 'colleague', method: 'get', long: true, path: `${DRAFT}/lezen`, answer: draftReadingPage },
  { access: 'colleague', method: 'get', long: true, path: `${DRAFT}/bepalingen/:clause`, answer: draftClausePage },
  { access: 'colleague', method: 'post', path: `${DRAFT}/bepalingen/:clause`, answer: clauseChanged },
  { access: 'colleague', method: 'get', path: `${DRAFT}/brieven`, answer: draftLettersPage },
  { access: 'colleague', method: 'get', path: `${DRAFT}/brieven/:letter`, answer: draftLetter },
  { access: 'colleague', method: 'get', long: true, path: `${DRAFT}/voorbeelden`, answer: draftExamplesPage },
  { access: 'colleague', method: 'get', path: `${DRAFT}/naspelen`, answer: draftPlayPage },
  { access: 'colleague', method: 'post', path: `${DRAFT}/naspelen`, answer: casePlayed },
  { access: 'colleague', method: 'get', long: true, path: `${DRAFT}/vergelijken`, answer: draftComparePage },
  { access: 'colleague', method: 'get', path: `${DRAFT}/zaken`, answer: draftCasesPage },
  { access: 'colleague', method: 'post', path: `${DRAFT}/zaken`, answer: casesTried },
  { access: 'colleague', method: 'get', path: `${DRAFT}/zaken/stand`, answer: trialStanding },
  { access: 'colleague', method: 'get', path: `${DRAFT}/vaststellen`, answer: draftDecidingPage },
  { access: 'colleague', fresh: true, method: 'post', path: `${DRAFT}/vaststellen`, answer: draftDecided },
];
