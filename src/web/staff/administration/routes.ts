/** The addresses of administration: people and connections, for administrators only. */
import type { StaffRoute } from '../route.ts';
import { accessChanged, letGoPage } from './access.tsx';
import { newTokenPage, tokenMade } from './new-token.tsx';
import { invitePage, inviteSent, peoplePage } from './people.tsx';
import { invitedAgain, personPage, personSaved } from './person.tsx';
import { revokePage, tokenRevoked } from './revoke-token.tsx';
import { stepsReset } from './second-step.ts';
import { tokensPage } from './tokens.tsx';
import { untied } from './untie.ts';

export const administrationRoutes: readonly StaffRoute[] = [
  { access: 'administrator', method: 'get', path: '/werk/mensen', answer: peoplePage },
  { access: 'administrator', method: 'get', path: '/werk/mensen/nieuw', answer: invitePage },
  { access: 'administrator', method: 'post', path: '/werk/mensen/nieuw', answer: inviteSent },
  { access: 'administrator', method: 'get', path: '/werk/mensen/:staff', answer: personPage },
  { access: 'administrator', method: 'post', path: '/werk/mensen/:staff', answer: personSaved },
  { access: 'administrator', method: 'post', path: '/werk/mensen/:staff/uitnodiging', answer: invitedAgain },
  { access: 'administrator', method: 'get', path: '/werk/mensen/:staff/toegang', answer: letGoPage },
  { access: 'administrator', method: 'post', path: '/werk/mensen/:staff/toegang', answer: accessChanged },

  { access: 'administrator', fresh: true, method: 'post', path: '/werk/mensen/:staff/tweede-stap', answer: stepsReset },
  { access: 'administrator', fresh: true, method: 'post', path: '/werk/mensen/:staff/losmaken', answer: untied },

  { access: 'administrator', method: 'get', path: '/werk/koppelingen', answer: tokensPage },
  { access: 'administrator', fresh: true, method: 'get', path: '/werk/koppelingen/nieuw', answer: newTokenPage },
  { access: 'administrator', fresh: true, method: 'post', path: '/werk/koppelingen/nieuw', answer: tokenMade },
  { access: 'administrator', method: 'get', path: '/werk/koppelingen/:token/intrekken', answer: revokePage },
  { access: 'administrator', method: 'post', path: '/werk/koppelingen/:token/intrekken', answer: tokenRevoked },
];
