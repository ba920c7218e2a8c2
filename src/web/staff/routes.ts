/** Every address below `/werk`, with who may ask for it. What is not in this table does not exist. */
import { casePage } from './case/case-page.tsx';
import { choosePlace, enterAs, signIn, signInPage } from './door/sign-in.tsx';
import { signOut } from './door/sign-out.ts';
import type { StaffRoute } from './route.ts';
import { keysPage } from './work/keys-page.tsx';
import { myWork, teamWork } from './work/work-list.tsx';

export const staffRoutes: readonly StaffRoute[] = [
  { access: 'anybody', method: 'get', path: '/werk/inloggen', answer: signInPage },
  { access: 'anybody', method: 'post', path: '/werk/inloggen', answer: signIn },
  { access: 'anybody', method: 'post', path: '/werk/inloggen/kies', answer: choosePlace },
  { access: 'anybody', method: 'post', path: '/werk/inloggen/als/:organisation/:staff', answer: enterAs },
  { access: 'colleague', method: 'post', path: '/werk/uitloggen', answer: signOut },

  { access: 'colleague', method: 'get', path: '/werk', answer: myWork },
  { access: 'colleague', method: 'get', path: '/werk/team', answer: teamWork },
  { access: 'colleague', method: 'get', path: '/werk/toetsen', answer: keysPage },

  { access: 'case', method: 'get', path: '/werk/zaken/:case', answer: casePage },
];
