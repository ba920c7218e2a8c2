/** The table of steps whose pages have more than their questions, and the routes that these pages need. */
import type { StaffRoute } from '../route.ts';
import { appeal, execute, rule } from './appeal.tsx';
import { arrange } from './arrange.tsx';
import { accept, confirm, consent } from './by-phone.tsx';
import { close } from './close.tsx';
import { conclude } from './conclude.tsx';
import { contact } from './contact.tsx';
import { correct } from './correct.tsx';
import { extend } from './extend.tsx';
import { find } from './find.tsx';
import { frame } from './frame.tsx';
import { choose, hear, invite, waive } from './hearing.tsx';
import { involve } from './involve.tsx';
import { lookRoutes } from './look-routes.ts';
import { merge, relate } from './merge.tsx';
import { move } from './move.tsx';
import { classify, describe, promote, route } from './recording.ts';
import { redact } from './redact.ts';
import { redirect } from './redirect.tsx';
import { refuse } from './refuse.tsx';
import { retract } from './retract.ts';
import { review } from './review.ts';
import { secondLookRoutes, vet } from './second-look.tsx';
import { sign } from './sign.tsx';
import type { SpecialPages } from './special-page.ts';
import { split } from './split.tsx';
import { transcribe } from './transcribe.tsx';
import { assign, consult, handOver, recuse } from './whom.ts';

export const specialPages: SpecialPages = {
  ...{ appeal, execute, rule },
  ...{ conclude, contact, extend, refuse, find, close, correct, move, retract, redact, involve, frame },
  ...{ assign, consult, 'hand-over': handOver, recuse },
  ...{ classify, describe, promote, review, route },
  ...{ arrange, redirect, vet },
  ...{ merge, relate, sign, split, transcribe },
  ...{ hear, invite, waive, choose, accept, consent, confirm },
};

/** Looks at letters before they leave: below the page of each step. They come before `/werk/zaken/:case/:noun`. */
export const specialRoutes: readonly StaffRoute[] = [...secondLookRoutes, ...lookRoutes(specialPages)];
