/** The addresses of what comes in and goes out by hand: a complaint written down, letters for the post, mails that did not leave. */
import type { StaffRoute } from '../route.ts';
import { draftSaved } from './draft.ts';
import { postedFromCase, postedSent, postPage } from './post.tsx';
import { madeAgain, retried, sentByPost } from './post-decisions.ts';
import { registerPage, registerSent, registerStale, uploadSession } from './register.tsx';

export const registerRoutes: readonly StaffRoute[] = [
  { access: 'colleague', method: 'get', path: '/werk/nieuw', answer: registerPage },
  { access: 'colleague', method: 'post', path: '/werk/nieuw', files: uploadSession, stale: registerStale, answer: registerSent },
  { access: 'colleague', method: 'post', path: '/werk/nieuw/concept', answer: draftSaved },

  { access: 'colleague', method: 'get', path: '/werk/post', answer: postPage },
  { access: 'colleague', method: 'post', path: '/werk/post', answer: postedSent },
  { access: 'colleague', method: 'post', path: '/werk/post/:message/opnieuw', answer: retried },
  { access: 'colleague', method: 'post', path: '/werk/post/:message/per-post', answer: sentByPost },
  { access: 'colleague', method: 'post', path: '/werk/post/:message/maken', answer: madeAgain },
  { access: 'case', method: 'post', path: '/werk/zaken/:case/brieven/:letter/gepost', answer: postedFromCase },
];
