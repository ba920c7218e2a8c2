/** The addresses of one's own access: the second step, the password, and where one is signed in. */
import type { StaffRoute } from '../route.ts';
import { accountPage, othersEnded, recoveryRenewed, stepRemoved } from './account.tsx';
import { addAppPage, appAdded } from './add-app.tsx';
import { addPasskeyPage, passkeyAdded } from './add-passkey.tsx';
import { confirmed, confirmPage } from './confirm.tsx';
import { newPasswordPage, passwordKept } from './new-password.tsx';
import { partOpened } from './own-part.ts';

export const accountRoutes: readonly StaffRoute[] = [
  { access: 'colleague', early: true, method: 'get', path: '/werk/bevestigen', answer: confirmPage },
  { access: 'colleague', early: true, method: 'post', path: '/werk/bevestigen', answer: confirmed },
  { access: 'colleague', early: true, method: 'get', path: '/werk/mijzelf', answer: accountPage },
  { access: 'colleague', early: true, method: 'post', path: '/werk/mijzelf/elders', answer: othersEnded },
  { access: 'colleague', early: true, fresh: true, method: 'get', path: '/werk/mijzelf/app', answer: addAppPage },
  { access: 'colleague', early: true, fresh: true, method: 'post', path: '/werk/mijzelf/app', answer: appAdded },
  { access: 'colleague', early: true, fresh: true, method: 'get', path: '/werk/mijzelf/passkey', answer: addPasskeyPage },
  { access: 'colleague', early: true, fresh: true, method: 'post', path: '/werk/mijzelf/passkey', answer: passkeyAdded },
  { access: 'colleague', method: 'post', path: '/werk/mijzelf/zaak/:reference', answer: partOpened },
  { access: 'colleague', fresh: true, method: 'post', path: '/werk/mijzelf/herstelcodes', answer: recoveryRenewed },
  { access: 'colleague', fresh: true, method: 'post', path: '/werk/mijzelf/weg/:factor', answer: stepRemoved },
  { access: 'colleague', fresh: true, method: 'get', path: '/werk/mijzelf/wachtwoord', answer: newPasswordPage },
  { access: 'colleague', fresh: true, method: 'post', path: '/werk/mijzelf/wachtwoord', answer: passwordKept },
];
