/** Problem documents (RFC 9457): what went wrong, by which clause, in the caller's language; nothing about our insides. */
import type { Context } from 'hono';
import type { Refusal, RefusalCode, Refused } from '#core/case/refusal.ts';
import type { CaseEvent } from '#core/case/step.ts';
import { type Language, say } from '#core/policy/label.ts';
import type { Policy } from '#core/policy/policy.ts';
import type { Speaking } from '#core/words/called.ts';
import { refusalInWords } from '#core/words/refusals.ts';

type Status = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 500 | 503;

interface Problem {
  readonly status: Status;
  /** a code that stays the same, as the last part of the type */
  readonly code: string;
  readonly title: string;
  readonly detail?: string;
  readonly more?: Readonly<Record<string, unknown>>;
}

/** Dutch unless the caller asks for English first. */
export function languageOf(c: Context): Language {
  return /^\s*en\b/i.test(c.req.header('accept-language') ?? '') ? 'en' : 'nl';
}

/** Answers with a problem document. */
export function problem(c: Context, { status, code, title, detail, more }: Problem): Response {
  c.set('problem', code);
  const body = { type: `urn:gehoord:problem:${code}`, title, status, ...(detail === undefined ? {} : { detail }), ...more };
  return c.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json', 'cache-control': 'no-store' });
}

/** What does not exist and what is not for the caller look the same. */
export function absent(c: Context): Response {
  const title = languageOf(c) === 'en' ? 'This does not exist, or not for you.' : 'Dit bestaat niet, of niet voor u.';
  return problem(c, { status: 404, code: 'not-found', title });
}

/** No token, or one that opens nothing (any more). */
export function unidentified(c: Context): Response {
  const title = languageOf(c) === 'en' ? 'This needs a valid token.' : 'Hiervoor is een geldige sleutel nodig.';
  c.header('www-authenticate', 'Bearer');
  return problem(c, { status: 401, code: 'no-token', title });
}

/** A method that this address does not know; `allow` is the one it knows. */
export function wrongMethod(c: Context, allow: string): Response {
  const title = languageOf(c) === 'en' ? `Only ${allow} can be done here.` : `Hier kan alleen ${allow}.`;
  c.header('allow', allow);
  return problem(c, { status: 405, code: 'wrong-method', title });
}

/** A token without the scope for this. */
export function outOfScope(c: Context, scope: string): Response {
  const title =
    languageOf(c) === 'en'
      ? `This token may not do this: it lacks the scope ${scope}.`
      : `Deze sleutel mag dit niet: het recht ${scope} ontbreekt.`;
  return problem(c, { status: 403, code: 'out-of-scope', title });
}

const statusOf: Partial<Record<RefusalCode, Status>> = {
  'not-now': 409,
  'by-clause': 409,
  'no-such-step': 409,
  already: 409,
  'term-ended': 409,
  'term-used-up': 409,
  'no-such-term': 409,
  'needs-consent': 409,
  'same-person': 409,
  'other-not-running': 409,
  'other-kind': 409,
  'merge-other-way': 409,
  'appeal-between': 409,
  'handler-concerned': 409,
  'both-sides': 409,
  'answer-only-here': 409,
  'signed-otherwise': 409,
  'signatures-there': 409,
  'nothing-changed': 409,
  'letter-incomplete': 422,
  'register-incomplete': 422,
  'too-far': 422,
  'not-later': 422,
  'before-receipt': 422,
  'in-future': 422,
  'not-in-future': 422,
  'not-yours': 403,
  concerned: 403,
};

/** A refusal of the rules or of the reading: each with its field, its clause and its sentence, in the voice of whom it is for. */
export function refused(c: Context, { refused: all }: Refused, policy?: Pick<Policy, 'voice'>, address?: 'u' | 'je'): Response {
  const language = languageOf(c);
  const status = statusOf[all[0].code] ?? 400;
  const refusals = all.map((one) => described(one, { language, policy }, address));
  return problem(c, { status, code: all[0].code, title: refusals[0]?.detail ?? '', more: { refusals } });
}

/** A refusal as it stands in an answer. */
export function described(refusal: Refusal, to: Speaking, address?: 'u' | 'je') {
  const { code, field, clause, data, source } = refusal;
  return {
    code,
    ...(field === undefined ? {} : { field }),
    detail: refusalInWords(refusal, to, address),
    ...(clause === undefined ? {} : { clause: { id: clause.id, says: say(clause.says, to.language), source: clause.source } }),
    ...(source === undefined ? {} : { source }),
    ...(data === undefined ? {} : { data }),
  };
}

/** Somebody changed the case since the caller read it. */
export function changed(c: Context, between: readonly Pick<CaseEvent, 'sequence' | 'name' | 'at'>[]): Response {
  const title =
    languageOf(c) === 'en'
      ? 'The case has changed meanwhile. Nothing was done.'
      : 'De zaak is intussen veranderd. Er is niets gedaan.';
  const entries = between.map(({ sequence, name, at }) => ({ sequence, name, at }));
  return problem(c, { status: 409, code: 'changed', title, more: { changed: entries } });
}
