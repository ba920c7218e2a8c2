/** Every address below `/werk`, with who may ask for it. What is not in this table does not exist. */
import { absenceRoutes } from './absence/routes.ts';
import { accountRoutes } from './account/routes.ts';
import { administrationRoutes } from './administration/routes.ts';
import { appealRoutes } from './appeal/routes.ts';
import { appointmentFile } from './case/appointment-file.ts';
import { casePage } from './case/case-page.tsx';
import { documentFile, documentPage, documentPicture, documentToRedact, letterPage } from './case/papers.ts';
import { personData } from './case/person-data.ts';
import { registrationFormPage, registrationFormPdf } from './case/registration-form.tsx';
import { whyPage } from './case/why-page.tsx';
import { assignManyPage, assignManySent } from './choosing/assign-many.tsx';
import { manyPage, manySent } from './choosing/many.tsx';
import { complianceRoutes } from './compliance/routes.ts';
import { stepGiven } from './door/enter.tsx';
import { forgottenPage, forgottenSent } from './door/forgotten.tsx';
import { linkOpened, linkPage, passwordChosen } from './door/link.tsx';
import { choosePlace, enterAs, signIn, signInPage } from './door/sign-in.tsx';
import { signOut } from './door/sign-out.ts';
import { emergencyRoutes } from './emergency/routes.ts';
import { improvementRoutes } from './improvement/routes.ts';
import { installationRoutes } from './installation/routes.ts';
import { keepingRoutes } from './keeping/routes.ts';
import { liveNews } from './live/live.ts';
import { policyRoutes } from './policy/routes.ts';
import { providerRoutes } from './provider/routes.ts';
import { registerRoutes } from './register/routes.ts';
import { reportRoutes } from './reports/routes.ts';
import type { StaffRoute } from './route.ts';
import { settingsRoutes } from './settings/routes.ts';
import { draftSent } from './steps/draft.ts';
import { specialRoutes } from './steps/special-pages.ts';
import { stepPage } from './steps/step-page.tsx';
import { filesOf, staleStep, takeStep } from './steps/take-step.tsx';
import { appointmentsPage } from './work/appointments.tsx';
import { casesPage } from './work/case-list.tsx';
import { chosenListFile, chosenListPage } from './work/chosen-list.tsx';
import { keysPage } from './work/keys-page.tsx';
import { searchPage, searchSuggestions } from './work/search.tsx';
import { viewDropped, viewSent } from './work/views.ts';
import { myWork, teamWork } from './work/work-list.tsx';
import { workloadPage } from './work/workload.tsx';

export const staffRoutes: readonly StaffRoute[] = [
  { access: 'anybody', method: 'get', path: '/werk/inloggen', answer: signInPage },
  { access: 'anybody', method: 'post', path: '/werk/inloggen', answer: signIn },
  { access: 'anybody', method: 'post', path: '/werk/inloggen/kies', answer: choosePlace },
  { access: 'anybody', method: 'post', path: '/werk/inloggen/als/:organisation/:staff', answer: enterAs },
  { access: 'anybody', method: 'get', path: '/werk/uitnodiging', answer: linkPage },
  { access: 'anybody', method: 'post', path: '/werk/uitnodiging', answer: linkOpened },
  { access: 'anybody', method: 'post', path: '/werk/uitnodiging/wachtwoord', answer: passwordChosen },
  { access: 'anybody', method: 'get', path: '/werk/wachtwoord', answer: forgottenPage },
  { access: 'anybody', method: 'post', path: '/werk/wachtwoord', answer: forgottenSent },
  { access: 'anybody', method: 'post', path: '/werk/inloggen/stap', answer: stepGiven },
  { access: 'colleague', early: true, method: 'post', path: '/werk/uitloggen', answer: signOut },
  ...accountRoutes,
  ...providerRoutes,

  { access: 'colleague', method: 'get', path: '/werk', answer: myWork },
  { access: 'colleague', method: 'get', path: '/werk/team', answer: teamWork },
  { access: 'colleague', method: 'get', path: '/werk/zaken', answer: casesPage },
  { access: 'colleague', method: 'get', path: '/werk/zoeken', answer: searchPage },
  { access: 'colleague', method: 'get', path: '/werk/zoeken/suggesties', answer: searchSuggestions },
  { access: 'colleague', method: 'get', path: '/werk/toetsen', answer: keysPage },

  { access: 'colleague', method: 'get', path: '/werk/verdeling', answer: workloadPage },
  { access: 'colleague', method: 'post', path: '/werk/weergaven', answer: viewSent },
  { access: 'colleague', method: 'post', path: '/werk/weergaven/weg', answer: viewDropped },
  { access: 'colleague', method: 'get', path: '/werk/aanwijzen', answer: assignManyPage },
  { access: 'colleague', method: 'post', path: '/werk/aanwijzen', answer: assignManySent },
  { access: 'colleague', method: 'get', path: '/werk/gekozen/lijst', answer: chosenListPage },
  { access: 'colleague', method: 'get', path: '/werk/gekozen/lijst.csv', answer: chosenListFile },
  { access: 'colleague', method: 'get', path: '/werk/gekozen/:what', answer: manyPage },
  { access: 'colleague', method: 'post', path: '/werk/gekozen/:what', answer: manySent },
  { access: 'colleague', method: 'get', path: '/werk/afspraken', answer: appointmentsPage },

  { access: 'case', method: 'get', path: '/werk/zaken/:case', answer: casePage },
  { access: 'case', method: 'get', path: '/werk/zaken/:case/documenten/:file', answer: documentPage },
  { access: 'case', method: 'get', path: '/werk/zaken/:case/documenten/:file/bestand', answer: documentFile },
  { access: 'case', method: 'get', path: '/werk/zaken/:case/documenten/:file/pagina/:number', answer: documentPicture },
  { access: 'case', method: 'get', path: '/werk/zaken/:case/documenten/:file/lakken', answer: (desk) => documentToRedact(desk) },
  { access: 'case', method: 'post', path: '/werk/zaken/:case/documenten/:file/lakken', answer: documentToRedact },
  { access: 'case', method: 'get', path: '/werk/zaken/:case/brieven/:letter', answer: letterPage },
  { access: 'case', method: 'get', path: '/werk/zaken/:case/gegevens/:request', answer: personData },
  { access: 'case', method: 'get', path: '/werk/zaken/:case/formulier', answer: registrationFormPage },
  { access: 'case', method: 'get', path: '/werk/zaken/:case/formulier.pdf', answer: registrationFormPdf },
  { access: 'case', method: 'get', path: '/werk/zaken/:case/afspraak/:number', answer: appointmentFile },
  { access: 'case', method: 'get', path: '/werk/zaken/:case/waarom', answer: whyPage },
  { access: 'case', method: 'get', path: '/werk/zaken/:case/nieuws', answer: liveNews },
  ...appealRoutes,
  ...absenceRoutes,
  ...emergencyRoutes,
  ...complianceRoutes,
  ...administrationRoutes,
  ...settingsRoutes,
  ...installationRoutes,
  ...policyRoutes,
  ...improvementRoutes,
  ...registerRoutes,
  ...keepingRoutes,
  ...reportRoutes,
  ...specialRoutes,
  { access: 'case', method: 'get', path: '/werk/zaken/:case/:noun', answer: stepPage },
  { access: 'case', method: 'post', path: '/werk/zaken/:case/:noun', files: filesOf, stale: staleStep, answer: takeStep },
  { access: 'case', method: 'post', path: '/werk/zaken/:case/:noun/concept', answer: draftSent },
];
