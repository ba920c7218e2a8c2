/** What a colleague decides about a message: once more, by post, or made anew. */
import { byPostInstead, letterAgain, mailAgain, type SendAgainOutcome } from '#handling/send-again.ts';
import { registerWords } from '../../words/staff/register-words.ts';
import { forbidden } from '../faults.tsx';
import type { Desk } from '../visit.ts';
import { showPost } from './post.tsx';

/** Tries it once more. */
export async function retried(desk: Desk): Promise<Response> {
  return answer(desk, 'opnieuw', await mailAgain(desk.door.office, deciding(desk)));
}

/** Sends it by post instead. */
export async function sentByPost(desk: Desk): Promise<Response> {
  return answer(desk, 'per-post', await byPostInstead(desk.door.office, deciding(desk)));
}

/** Makes the letter anew. */
export async function madeAgain(desk: Desk): Promise<Response> {
  return answer(desk, 'maken', await letterAgain(desk.door.office, deciding(desk)));
}

function deciding({ organisation, viewer, actor, c }: Desk) {
  return { organisation, viewer, actor, messageId: (c.req.param('message') ?? '').slice(0, 100) };
}

function answer(desk: Desk, done: string, outcome: SendAgainOutcome): Response | Promise<Response> {
  if ('queued' in outcome) return desk.c.redirect(`/werk/post?gedaan=${done}`, 303);
  if (outcome.fault === 'not-yours') return forbidden(desk);
  const heading = registerWords(desk).outgoing.faults[outcome.fault];
  return showPost(desk, { notices: [{ meaning: 'late', heading, live: true }], status: 409 });
}
