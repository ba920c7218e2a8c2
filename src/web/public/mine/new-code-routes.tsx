/** A lost code: the same answer for everybody, whatever we know. */
import type { Hono } from 'hono';
import { lodgedInWords } from '#core/words/called.ts';
import { renewCode } from '#handling/renew-code.ts';
import { throttled } from '#store/access/throttle.ts';
import { addressOf } from '../../address-of.ts';
import { one } from '../../forms/typed.ts';
import type { NoticeProps } from '../../parts/notice.tsx';
import { inEachLanguage } from '../answer-page.ts';
import { linesToReach } from '../contact.tsx';
import { noForm } from '../faults.tsx';
import { receivePost, targetOf } from '../posted.ts';
import { FormStepPage } from '../views/form-step.tsx';
import { TextPage } from '../views/text-page.tsx';
import { type ForVisit, frameOf, type Visit } from '../visit.ts';
import { tooManyNotice } from './enter-routes.tsx';
import { mineAt } from './own.ts';

const ATTEMPTS_A_MINUTE = 20;
/** A case's people are not bothered more often than this, whoever asks. */
const CODES_AN_HOUR = 3;

/** Adds the pages. */
export function newCodePages(app: Hono, forVisit: ForVisit): void {
  app.get(
    PATH,
    forVisit((visit) => (visit.c.req.query('gevraagd') === undefined ? form(visit, {}) : asked(visit))),
  );
  app.post(PATH, forVisit(ask));
}

const PATH = '/:organisation/mijn-klacht/nieuwe-code';

interface Shown {
  readonly reference?: string;
  readonly email?: string;
  readonly notices?: readonly NoticeProps[];
  readonly referenceError?: string;
  readonly emailError?: string;
}

/** The form with what was typed, in each language. */
function formAgain(visit: Visit, shown: (visit: Visit) => Shown, status: 403 | 422 | 429): Response | Promise<Response> {
  return inEachLanguage(visit, (at) => form(at, shown(at), status));
}

function form(visit: Visit, shown: Shown, status: 200 | 403 | 422 | 429 = 200): Response | Promise<Response> {
  const { c, says, words, policy, now } = visit;
  const { newCode } = says.sayings;
  const at = `${mineAt(visit)}/nieuwe-code`;
  return c.html(
    <FormStepPage
      frame={frameOf(visit, { path: at })}
      heading={newCode.heading}
      lead={newCode.lead}
      fields={[
        {
          kind: 'text',
          name: 'reference',
          label: words.enter.reference,
          hint: words.enter.referenceHint(`${policy.organisation.reference}-${now.slice(0, 4)}-00412`),
          value: shown.reference,
          error: shown.referenceError,
          autocomplete: 'off',
        },
        {
          kind: 'email',
          name: 'email',
          label: newCode.email,
          value: shown.email,
          error: shown.emailError,
          autocomplete: 'email',
        },
      ]}
      form={targetOf(visit, at)}
      submit={newCode.send}
      backHref={mineAt(visit)}
      notices={shown.notices}
      after={
        <>
          <p>{newCode.otherwise}</p>
          <Ways visit={visit} />
        </>
      }
    />,
    status,
  );
}

async function ask(visit: Visit): Promise<Response> {
  const posted = await receivePost(visit);
  if ('status' in posted) return noForm(visit, posted);
  const { c, door, organisation } = visit;
  const typed = { reference: one(posted.typed, 'reference'), email: one(posted.typed, 'email') };
  if (!posted.ours) {
    const notices = ({ words }: Visit) => [{ meaning: 'soon', ...words.fault.expired, live: true } as const];
    return formAgain(visit, (at) => ({ ...typed, notices: notices(at) }), 403);
  }
  const missing = ({ says: { sayings } }: Visit): Shown => ({
    ...(typed.reference.trim() === '' ? { referenceError: sayings.enter.missingReference } : {}),
    ...(typed.email.trim() === '' ? { emailError: sayings.newCode.missingEmail } : {}),
  });
  if (Object.keys(missing(visit)).length > 0) return formAgain(visit, (at) => ({ ...typed, ...missing(at) }), 422);
  const { pool } = door.office;
  const { allowed, retryAfter } = await throttled(pool, organisation, `new-code ${addressOf(c)}`, ATTEMPTS_A_MINUTE, 60);
  if (!allowed) return tooMany(visit, typed, retryAfter);
  // not awaited: how long it takes would tell whether there is such a case
  renewals.add(renew(visit, typed));
  return c.redirect(`${mineAt(visit)}/nieuwe-code?gevraagd`, 303);
}

/** What is under way, so that a test and a stop can wait for it. */
export const renewals = new Set<Promise<void>>();

function renew({ door, organisation }: Visit, { reference, email }: { reference: string; email: string }): Promise<void> {
  const work = async () => {
    const { pool } = door.office;
    const key = `new-code of ${reference.trim().toUpperCase()}`;
    const { allowed } = await throttled(pool, organisation, key, CODES_AN_HOUR, 3600);
    if (allowed) await renewCode(door.office, { organisation, reference, email });
  };
  const done = work()
    .catch((fault) => door.log('error', 'no new code', { kind: fault instanceof Error ? fault.name : 'unknown' }))
    .finally(() => renewals.delete(done));
  return done;
}

function tooMany(visit: Visit, typed: Shown, retryAfter: number): Response | Promise<Response> {
  visit.c.header('Retry-After', String(retryAfter));
  return formAgain(visit, (at) => ({ ...typed, notices: [tooManyNotice(at, retryAfter)] }), 429);
}

function asked(visit: Visit): Response | Promise<Response> {
  const { newCode } = visit.says.sayings;
  const back = { href: mineAt(visit), label: visit.words.enter.heading(lodgedInWords(visit.policy, visit.language)) };
  return visit.c.html(
    <TextPage frame={frameOf(visit)} heading={newCode.sentHeading} buttons={[back]}>
      <p>{newCode.sentText}</p>
      <Ways visit={visit} />
    </TextPage>,
  );
}

/** How to reach us, for who gets no further here. */
function Ways({ visit }: { readonly visit: Visit }) {
  return (
    <>
      {linesToReach(visit).map((line) => (
        <p>{line}</p>
      ))}
    </>
  );
}
