/** The shape of a route for colleagues: its address, who may ask for it, and what answers. */
import type { Posted } from './posted.ts';
import type { CaseDesk, Desk, DoorVisit } from './visit.ts';

export type Answer = Response | Promise<Response>;

/** What a route asks beside its access. */
interface Asks {
  /** also for who must first set up a second step */
  readonly early?: true;
  /** asks again who one is when that was proven long ago: for what somebody at an unlocked screen must not be able to do */
  readonly fresh?: true;
}

/** What a page is. */
interface Page {
  /** a long text of the organisation, and nothing that an outsider can write: it is sent small to who came from our own pages */
  readonly long?: true;
}

/** A page that is read, or a form that is sent. Files of a form are kept only where `files` says under which name. */
type Of<V> = Asks &
  (
    | (Page & { readonly method: 'get'; readonly path: string; answer(visit: V): Answer })
    | {
        readonly method: 'post';
        readonly path: string;
        readonly files?: (visit: V) => string;
        /** one file of at most so many bytes is read into memory, and handed over with the form */
        readonly inMemory?: number;
        /** a form of another session, or too old: shown once more with what was typed, to be sent again; nothing was done */
        readonly stale?: (visit: V, posted: Posted) => Answer;
        answer(visit: V, posted: Posted): Answer;
      }
  );

/**
 * Who may ask: anybody, who is signed in, who is signed in and may see the case in the address, who may manage people, who
 * administers the installation, or a server.
 * The whole access of the staff pages is read from this one word.
 */
export type StaffRoute =
  | (Of<DoorVisit> & { readonly access: 'anybody' })
  | (Of<Desk> & { readonly access: 'colleague' | 'administrator' | 'installation' })
  | (Of<CaseDesk> & { readonly access: 'case' })
  | (Asks & {
      /** another server, which proves itself by what it sends: no session, and no form of ours */
      readonly access: 'server';
      readonly method: 'post';
      readonly path: string;
      answer(visit: DoorVisit): Answer;
    });

export type Access = StaffRoute['access'];
