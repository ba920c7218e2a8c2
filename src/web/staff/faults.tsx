/** Answers when a page for colleagues cannot be shown: in the look, with what was typed, and with the right status. */
import { randomUUID } from 'node:crypto';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Verb } from '#core/case/lifecycle.ts';
import { stepOfNoun } from '#core/case/steps.ts';
import { wordsOf } from '#core/words/words-of-steps.ts';
import { sendAgain } from '../forms/send-again.ts';
import type { Typed } from '../forms/typed.ts';
import { whereOf } from '../operation/faults.ts';
import type { Fault, TypedValue } from '../parts/fault-content.tsx';
import { KEY_FIELD, TOKEN_FIELD } from '../parts/form.tsx';
import type { NoticeProps } from '../parts/notice.tsx';
import { doorFrame, staffFrame } from './frame.ts';
import { REFUSED_FILE } from './posted.ts';
import type { Answer } from './route.ts';
import { DoorFaultPage, StaffFaultPage } from './views/fault.tsx';
import { type Desk, type DoorVisit, deskHere } from './visit.ts';

/** The page for a fault, in the frame that fits whoever asked. */
export function faultPage(visit: DoorVisit | Desk, status: ContentfulStatusCode, fault: Fault): Answer {
  const page =
    'me' in visit ? (
      <StaffFaultPage frame={staffFrame(visit)} fault={fault} />
    ) : (
      <DoorFaultPage frame={doorFrame(visit)} fault={fault} />
    );
  return visit.c.html(page, status);
}

/** What does not exist, and what is not for this person: they look the same. */
export function notFound(visit: DoorVisit | Desk): Answer {
  return faultPage(visit, 404, { kind: 'not-found' });
}

/** A place for which another role is needed. */
export function forbidden(visit: Desk, typed?: Typed): Answer {
  return faultPage(visit, 403, { kind: 'said', ...visit.says.faults.forbidden, typed: typedValues(typed, labelsAt(visit)) });
}

/** A post that came from another site. */
export function fromElsewhere(visit: DoorVisit): Answer {
  return faultPage(visit, 403, { kind: 'said', ...visit.says.faults.elsewhere });
}

/** A form that is too old, or of another session: nothing was done, and the text is still there. */
export function expired(visit: DoorVisit | Desk, typed: Typed): Answer {
  return faultPage(visit, 403, { kind: 'expired', typed: typedValues(typed, labelsAt(visit)) });
}

/** As above, where the form itself is on the page again. */
export function staleNotice({ words }: Desk): NoticeProps {
  return { meaning: 'soon', ...words.fault.expired, live: true };
}

export function tooLarge(visit: DoorVisit | Desk): Answer {
  return faultPage(visit, 413, { kind: 'said', ...visit.says.faults.tooLarge });
}

export function broken(visit: DoorVisit | Desk): Answer {
  return faultPage(visit, 400, { kind: 'said', ...visit.says.faults.broken });
}

/** Too many attempts: after a while it is possible again. */
export function tooMany(visit: DoorVisit | Desk, seconds: number): Answer {
  visit.c.header('Retry-After', String(seconds));
  return faultPage(visit, 429, { kind: 'too-many', wait: visit.says.faults.wait(seconds) });
}

/** A fault of ours, with a number that is also in the log, and with what was sent; its own words may be about a person and stay out of both. */
export async function wentWrong(visit: DoorVisit, fault: Error): Promise<Response> {
  if (fault instanceof HTTPException) return fault.getResponse();
  const number = randomUUID();
  visit.door.log('error', 'fault', { number, kind: fault.name, where: whereOf(fault) });
  const kept = await sendAgain(visit.c, visit.words);
  return faultPage(deskHere(visit.c) ?? visit, 500, { kind: 'fault', reference: number, ...kept });
}

/** How the fields of the form at this address are called; what has no name there is numbered. */
export function labelsAt({ c, language, words }: DoorVisit): (name: string) => string {
  const verb = stepOfNoun(c.req.param('noun') ?? '')?.verb as Verb | undefined;
  const fields = verb === undefined ? {} : wordsOf(verb, { language }).fields;
  let count = 0;
  return (name) => fields[name.split('.')[0] ?? '']?.label ?? words.fault.text(++count);
}

/** The texts somebody typed; not what the form carried by itself, and no secrets. */
export function typedValues(typed: Typed | undefined, labels: (name: string) => string = (name) => name): readonly TypedValue[] {
  const ours = new Set([
    TOKEN_FIELD,
    KEY_FIELD,
    REFUSED_FILE,
    'seen',
    'goesOnFrom',
    'password',
    'again',
    'secret',
    'ticket',
    'begun',
    'answer',
    'code',
  ]);
  return [...(typed ?? [])].flatMap(([name, values]) =>
    ours.has(name) ? [] : values.filter((value) => value.trim() !== '').map((value) => ({ name, label: labels(name), value })),
  );
}
