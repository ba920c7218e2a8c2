/** A letter that reaches nobody, as the state of a case keeps it. */
/** `to-tell`: it does nothing until the person is told what it says. `no-address`: nothing is known by which that could be done. */
export type WhyUnread = 'to-tell' | 'no-address';

/** A letter that waits until somebody tells what it says, or until it can leave for an address. */
export interface Unread {
  readonly why: WhyUnread;
  /** it could be read or was told since. One without an address is kept: when it leaves after all, it is the same letter */
  readonly heard?: true;
  /** who should read it */
  readonly party: string;
  readonly letter: string;
  /** the entry by which it left us, and the one it follows from */
  readonly sequence: number;
  readonly because?: number;
}
