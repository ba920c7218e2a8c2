/** The addresses of the installation, for who administers it: no case can be reached by them. */
import { MOST_ARCHIVE } from '../policy/folder-answer.ts';
import type { StaffRoute } from '../route.ts';
import { newOrganisation, organisationAdded } from './new-organisation.tsx';
import { organisationDone, organisationPage } from './organisation-page.tsx';
import { installerSet, ORGANISATIONS, organisationsClosed, organisationsPage } from './organisations-page.tsx';

const asked = { access: 'installation', fresh: true } as const;

export const installationRoutes: readonly StaffRoute[] = [
  { ...asked, method: 'get', path: ORGANISATIONS, answer: organisationsPage },
  { ...asked, method: 'post', path: ORGANISATIONS, answer: organisationsClosed },
  { ...asked, method: 'post', path: `${ORGANISATIONS}/beheer`, answer: installerSet },
  { ...asked, method: 'get', path: `${ORGANISATIONS}/nieuw`, answer: newOrganisation },
  { ...asked, method: 'post', path: `${ORGANISATIONS}/nieuw`, inMemory: MOST_ARCHIVE, answer: organisationAdded },
  { ...asked, method: 'get', path: `${ORGANISATIONS}/:organisation`, answer: organisationPage },
  { ...asked, method: 'post', path: `${ORGANISATIONS}/:organisation`, answer: organisationDone },
];
