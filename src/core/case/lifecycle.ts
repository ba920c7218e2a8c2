/** The whole life of a case on one page: which step in which state, where it leads, who may take it, and why. */
import { type Status, statusesOf } from './status.ts';

export interface Arrow {
  /** the states in which the step can be taken; `new` before there is a case */
  readonly in: readonly (Status | 'new')[];
  /** the state it leads to, when it always leads there; a step may also decide this by itself */
  readonly to?: Status;
  /** colleagues with the right, the person on the own page, anybody, the system */
  readonly by: readonly ('staff' | 'party' | 'public' | 'system')[];
  readonly why: string;
}

/** what only the handling itself does: points, verdicts, the conclusion */
const first = ['open'] as const;
/** a case in appeal is running again */
const running = ['open', 'appealed'] as const;
const untilClosed = statusesOf.unfinished;
const ended = ['concluded', 'ruled', 'closed', 'redirected', 'refused', 'withdrawn'] as const;
const always = ['open', 'appealed', ...ended] as const;

export const lifecycle = {
  lodge: { in: ['new'], to: 'open', by: ['public', 'staff'], why: 'anybody may complain (Awb 9:1)' },
  frame: { in: first, by: ['staff'], why: 'what is complained about, in points; no answer never stops a term' },
  confirm: { in: first, by: ['staff', 'party'], why: 'the complainant says whether the points are right' },
  redirect: {
    in: first,
    to: 'redirected',
    by: ['staff'],
    why: 'an objection goes its own way, with its first date (Awb 6:15)',
  },
  refuse: { in: first, to: 'refused', by: ['staff'], why: 'not taken up, on a coded ground (Awb 9:8)' },
  involve: { in: untilClosed, by: ['staff', 'party'], why: 'somebody else is concerned, represents, or saw it (Awb 9:9, 2:1)' },
  revoke: { in: always, by: ['staff', 'party'], why: 'somebody no longer speaks for a complainant (Awb 2:1)' },
  assign: { in: untilClosed, by: ['staff'], why: 'one handler with a name, who was not involved (Awb 9:7)' },
  entrust: { in: untilClosed, by: ['staff'], why: 'the case goes to a colleague with all that is owed in it (Awb 9:7)' },
  delegate: {
    in: always,
    by: ['staff'],
    why: 'what somebody owes in person in the case of another goes to a colleague (Awb 9:7)',
  },
  recuse: { in: untilClosed, by: ['staff'], why: 'the handler turns out to be involved, or steps back' },
  contact: { in: untilClosed, by: ['staff'], why: 'a call or talk, also one that failed' },
  ask: { in: running, by: ['staff'], why: 'information is needed to judge' },
  answer: { in: running, by: ['staff', 'party'], why: 'somebody answers a question' },
  remind: { in: untilClosed, by: ['system'], why: 'who was asked something and did not answer is told once more' },
  propose: { in: running, by: ['staff'], why: 'a solution is offered' },
  accept: { in: running, by: ['staff', 'party'], why: 'it is solved, in the complainant’s own words (Awb 9:5)' },
  decline: { in: running, by: ['staff', 'party'], why: 'it is not solved: the handling goes on' },
  invite: { in: running, by: ['staff'], why: 'both sides get the opportunity to be heard (Awb 9:10 lid 1)' },
  choose: { in: running, by: ['staff', 'party'], why: 'how somebody wants to be heard, or not' },
  waive: { in: running, by: ['staff'], why: 'the complainant is not heard, on a coded ground (Awb 9:10 lid 2)' },
  arrange: { in: running, by: ['staff', 'party'], why: 'when and where somebody is heard; arranged anew it moves' },
  cancel: { in: untilClosed, by: ['staff', 'party'], why: 'an appointment does not take place' },
  hear: { in: running, by: ['staff'], why: 'somebody is heard; a hearing has a report (Awb 9:10 lid 3)' },
  remark: { in: running, by: ['staff', 'party'], why: 'what who was heard thinks of the report of it (Awb 9:10 lid 3)' },
  extend: { in: running, by: ['staff'], why: 'more time, by the rule of the procedure (Awb 9:11)' },
  consent: { in: running, by: ['staff', 'party'], why: 'the complainant agrees with more time, or not (Awb 9:11 lid 3)' },
  deviate: { in: always, by: ['staff'], why: 'an own promise is set aside with a reason; never one of the law' },
  transcribe: { in: running, by: ['staff'], why: 'what was told is written down, to be approved by who told it' },
  approve: { in: running, by: ['staff', 'party'], why: 'who told it says whether it is written down right' },
  circulate: { in: running, by: ['staff'], why: 'a draft goes to somebody for comment, before it is final' },
  comment: { in: running, by: ['staff', 'party'], why: 'what somebody thinks of the draft' },
  'hand-over': { in: untilClosed, by: ['staff'], why: 'the case and its file go to a colleague or role' },
  'take-over': { in: untilClosed, by: ['staff'], why: 'who receives it says so, and handles from now' },
  seat: { in: untilClosed, by: ['staff'], why: 'who sit in this case for a committee, none of them involved (Awb 9:15)' },
  challenge: { in: untilClosed, by: ['staff', 'party'], why: 'somebody has reason to doubt that a member is impartial' },
  settle: { in: untilClosed, by: ['staff'], why: 'a challenge is granted or dismissed, with its reason' },
  advise: { in: running, by: ['staff'], why: 'a committee says how it sees the complaint (Awb 9:15, 9:16)' },
  find: { in: first, by: ['staff'], why: 'finding and verdict for one point' },
  conclude: { in: first, to: 'concluded', by: ['staff'], why: 'the reasoned letter (Awb 9:12)' },
  present: { in: running, by: ['staff'], why: 'somebody else reads a letter before it leaves' },
  vet: { in: running, by: ['staff'], why: 'what somebody else thinks of a letter that waits' },
  grant: { in: untilClosed, by: ['staff'], why: 'something is done to put it right, by somebody and before a day' },
  deliver: { in: always, by: ['staff'], why: 'what was granted was done' },
  sign: {
    in: ['open', 'concluded', 'appealed', 'ruled', 'closed'],
    by: ['staff', 'party'],
    why: 'somebody stands for how it was handled',
  },
  promote: {
    in: ['open', 'concluded', 'ruled', 'closed'],
    to: 'open',
    by: ['staff'],
    why: 'another kind of record, with the first date',
  },
  split: { in: first, by: ['staff'], why: 'a part of it is a case of its own, with the first date' },
  merge: { in: first, to: 'closed', by: ['staff'], why: 'it is the same complaint as an older case, which goes on for both' },
  absorb: { in: first, by: ['system'], why: 'a newer case of the same complaint goes on in this one' },
  relate: { in: always, by: ['staff'], why: 'it belongs with another case, such as the talk that came before it' },
  debrief: { in: always, by: ['staff'], why: 'the outcome is talked over with the employee' },
  close: { in: untilClosed, to: 'closed', by: ['staff'], why: 'all is done: solved, or answered' },
  reopen: { in: ended, to: 'open', by: ['staff', 'party'], why: 'the way back, with the first date' },
  withdraw: { in: untilClosed, by: ['staff', 'party'], why: 'a complainant wants no more' },
  review: { in: always, by: ['staff'], why: 'what we learn from it, and why it happened' },
  improve: { in: always, by: ['system'], why: 'what was done about the cause stands in the file' },
  appeal: {
    in: ['open', 'concluded', 'refused', 'closed', 'appealed', 'ruled'],
    to: 'appealed',
    by: ['staff', 'party'],
    why: 'somebody else looks at it once more; open when its tier says so',
  },
  rule: { in: ['appealed'], to: 'ruled', by: ['staff'], why: 'the body of the tier says what it thinks, with reasons' },
  abandon: { in: ['appealed'], by: ['staff', 'party'], why: 'who appealed lets the answer stand' },
  execute: { in: always, by: ['staff'], why: 'what a ruling asks was done' },
  escalate: { in: always, by: ['staff'], why: 'a body outside looks at it, or said something' },
  attach: { in: always, by: ['staff', 'party'], why: 'words or a document join the file' },
  retract: { in: running, by: ['staff', 'party'], why: 'who handed in a document takes it back before it is judged' },
  redact: { in: always, by: ['staff'], why: 'somebody gets a copy of a document without what is not for them' },
  quarantine: { in: always, by: ['system'], why: 'the virus scanner found something in a document: nobody opens it any more' },
  rate: { in: ended, by: ['staff', 'party'], why: 'how a complainant looks back on the handling' },
  alarm: { in: always, by: ['staff'], why: 'there is danger for somebody or for data: one colleague is told at once' },
  'stand-down': { in: always, by: ['staff'], why: 'the danger is over or in other hands' },
  regulate: { in: always, by: ['staff'], why: 'how somebody can reach us for some time; complaints are judged as ever' },
  lift: { in: always, by: ['staff'], why: 'contact agreements end before their day' },
  contest: { in: always, by: ['staff', 'party'], why: 'somebody does not agree with the contact agreements' },
  note: { in: always, by: ['staff'], why: 'something worth remembering' },
  correct: { in: always, by: ['staff'], why: 'a wrong date, person or classification is put right, and stays visible' },
  move: { in: always, by: ['staff'], why: 'a misfiled document goes where it belongs and is no longer seen here' },
  send: { in: always, by: ['system', 'staff'], why: 'a letter left us, by mail or by post' },
  request: { in: always, by: ['staff', 'party'], why: 'everybody may know which data we have of them (AVG art. 15–17)' },
  defer: { in: always, by: ['staff'], why: 'an answer about data takes longer, once (AVG art. 12 lid 3)' },
  fulfil: { in: always, by: ['staff'], why: 'a request about data is answered (AVG art. 12)' },
  hold: { in: always, by: ['staff'], why: 'a court, an inspector or an outside body needs the file: it stays' },
  release: { in: always, by: ['staff', 'system'], why: 'what the file was kept for is over' },
  clear: { in: ended, by: ['staff'], why: 'a person approves that it is destroyed (Archiefbesluit art. 8)' },
  destroy: { in: ended, by: ['staff', 'system'], why: 'its time is up (AVG art. 5 lid 1 onder e)' },
  recall: { in: always, by: ['staff'], why: 'it was a mistake, and its letters have not left yet' },
  bounce: { in: always, by: ['system', 'staff'], why: 'a letter did not arrive' },
  classify: { in: always, by: ['staff'], why: 'the case is filed away in the classes of the procedure' },
  route: { in: running, by: ['staff', 'party'], why: 'which way the case goes, and whose work it is' },
  consult: { in: untilClosed, by: ['staff'], why: 'somebody of us gives advice before we decide or react' },
  promise: { in: untilClosed, by: ['staff'], why: 'a day of our own on which the complainant hears from us' },
  mark: { in: always, by: ['staff'], why: 'something of the procedure happened, on its own day' },
  plan: { in: untilClosed, by: ['staff'], why: 'something takes place on a day of its own, such as a hearing' },
  record: { in: always, by: ['staff'], why: 'the case stands in a register outside this system, or that failed' },
  describe: { in: always, by: ['staff'], why: 'what else the procedure wants to know is recorded' },
  anonymise: { in: always, by: ['staff'], why: 'somebody does not want to be named where the case is discussed' },
} as const satisfies Record<string, Arrow>;

export type Verb = keyof typeof lifecycle;
