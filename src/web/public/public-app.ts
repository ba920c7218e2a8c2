/** All pages for people who complain, at every organisation of this installation. */
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { isPlainAddress } from '#core/plain-address.ts';
import type { Door } from '../door.ts';
import { fromOurPages } from '../forms/same-site.ts';
import { answerFaults } from '../operation/faults.ts';
import { withAddress } from './answer-page.ts';
import { clockPage } from './clock/clock-routes.tsx';
import { donePage } from './complaint/done-routes.tsx';
import { complaintForm } from './complaint/form-routes.ts';
import { broken, fromElsewhere, notFound } from './faults.tsx';
import { frontPages } from './front-routes.tsx';
import { mailboxPages } from './mailbox/mailbox-routes.tsx';
import { ownAppointment } from './mine/appointment.tsx';
import { ownData } from './mine/data-routes.ts';
import { enterPages } from './mine/enter-routes.tsx';
import { ownFiles } from './mine/files-routes.ts';
import { newCodePages } from './mine/new-code-routes.tsx';
import { ownSteps } from './mine/step-routes.tsx';
import { statementPages } from './statements/statement-routes.tsx';
import { triagePages } from './triage-routes.tsx';
import { type ForVisit, visitOf } from './visit.ts';
import { yearlyPages } from './yearly/yearly-routes.tsx';

/** The pages; mounted behind all other doors, because an organisation's name is the first part of their addresses. */
export function publicApp(door: Door): Hono {
  const app = new Hono();
  app.onError(answerFaults(door.log, (c, fault, number) => broken(c, door, fault, number)));
  app.use((c, next) => (isPlainAddress(c.req.url) ? next() : Promise.resolve(notFound(c, door))));
  const forVisit: ForVisit = (answer) => (c) => {
    const visit = visitOf(c, door);
    return visit === undefined ? notFound(c, door) : withAddress(visit, answer);
  };
  app.use('/:organisation/*', async (c, next) => {
    if (c.req.method !== 'POST' || fromOurPages(c)) return next();
    return fromElsewhere(c, door);
  });
  // the same for everybody and without any secret, so that their length tells nothing: long texts are sent small
  app.use('/:organisation/regeling', compress());
  app.use('/:organisation/regeling/*', compress());
  mailboxPages(app, door);
  clockPage(app, door);
  statementPages(app, forVisit, door);
  yearlyPages(app, forVisit);
  frontPages(app, forVisit, door);
  triagePages(app, forVisit);
  complaintForm(app, forVisit);
  donePage(app, forVisit);
  enterPages(app, forVisit);
  newCodePages(app, forVisit);
  ownFiles(app, forVisit);
  ownAppointment(app, forVisit);
  ownData(app, forVisit);
  ownSteps(app, forVisit);
  app.all('/:organisation/*', (c) => notFound(c, door));
  return app;
}
