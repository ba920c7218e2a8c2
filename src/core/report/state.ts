/** The state of one report: what follows from its journal, and nothing that does not. */
import type { StaffId } from '#core/case/state.ts';
import type { OfficeEntry } from '#core/office/entry.ts';
import type { RoleId } from '#core/policy/clause.ts';
import type { WrittenPart } from '#core/policy/report.ts';
import type { Day } from '#core/time/day.ts';
import type { Moment } from '#core/time/moment.ts';
import type { Figures } from './figures.ts';
import type { Period } from './period.ts';

/** `owed`: nothing counted yet; `made`: counted, not sent; `sent`: its readers have it. */
export const reportStatuses = ['owed', 'made', 'sent'] as const;
export type ReportStatus = (typeof reportStatuses)[number];

export interface ReportState {
  /** the id of the report in the policy */
  readonly report: string;
  readonly sequence: number;
  readonly status: ReportStatus;
  readonly period: Period;
  /** the day of the meeting for which it is */
  readonly meeting?: Day;
  readonly opened: Moment;
  readonly figures?: Figures;
  readonly made?: Done;
  /** what a person wrote; absent where it is not written, or destroyed */
  readonly words: Readonly<Partial<Record<WrittenPart, string>>>;
  /** `unheld`: roles that should have it and that nobody held */
  readonly sent?: Done & {
    readonly staff: readonly StaffId[];
    readonly outside: readonly string[];
    readonly unheld: readonly RoleId[];
  };
  /** approved for the public page */
  readonly approved?: Done;
  /** mails that the owner got about it: that its day comes near, that it is late */
  readonly reminded: readonly Reminder[];
  readonly minuted?: Done;
  readonly minutes?: string;
  readonly decisions?: string;
}

export type Reminder = 'soon' | 'late';

export interface Done {
  readonly at: Moment;
  readonly by?: StaffId;
}

/** What the entries of a report's journal are called. */
export const reportEvents = [
  'opened',
  'made',
  'written',
  'sent',
  'delivered',
  'approved',
  'retracted',
  'moved',
  'minuted',
  'exported',
  'reminded',
] as const;
export type ReportEvent = (typeof reportEvents)[number];

/** The state after all entries. @throws Error on an entry that this version does not know, and on a journal without a beginning */
export function replayReport(entries: readonly OfficeEntry[]): ReportState {
  const [first, ...others] = entries;
  if (first?.name !== 'opened') throw new Error('the journal of a report does not begin with its opening');
  return others.reduce(evolveReport, openedBy(first));
}

function openedBy({ facts, at, sequence }: OfficeEntry): ReportState {
  const { report, period, meeting } = facts as { report: string; period: Period; meeting?: Day };
  return {
    report,
    period,
    sequence,
    status: 'owed',
    opened: at,
    words: {},
    reminded: [],
    ...(meeting === undefined ? {} : { meeting }),
  };
}

/** The state after one entry more. */
export function evolveReport(state: ReportState, entry: OfficeEntry): ReportState {
  const change = (changes as Readonly<Record<string, Change | undefined>>)[entry.name];
  if (change === undefined) throw new Error(`the journal of a report holds an unknown entry: ${entry.name}`);
  return { ...change(state, entry), sequence: entry.sequence };
}

type Change = (state: ReportState, entry: OfficeEntry) => ReportState;

const changes: Readonly<Record<Exclude<ReportEvent, 'opened'>, Change>> = {
  made: (state, entry) => ({ ...state, status: 'made', made: doneBy(entry), figures: entry.facts.figures as Figures }),
  // a text that was emptied is one that nobody wrote
  written: (state, { personal }) => ({
    ...state,
    words: Object.fromEntries(Object.entries({ ...state.words, ...personal }).filter(([, text]) => String(text).trim() !== '')),
  }),
  sent: (state, entry) => {
    const { staff = [], outside = [], unheld = [] } = entry.facts as { staff?: string[]; outside?: string[]; unheld?: string[] };
    return { ...state, status: 'sent', sent: { ...doneBy(entry), staff, outside, unheld } };
  },
  delivered: (state, entry) => {
    const { staff = [], reached = [] } = entry.facts as { staff?: string[]; reached?: string[] };
    if (state.sent === undefined) return state;
    const unheld = state.sent.unheld.filter((role) => !reached.includes(role));
    return { ...state, sent: { ...state.sent, staff: [...new Set([...state.sent.staff, ...staff])], unheld } };
  },
  approved: (state, entry) => ({ ...state, approved: doneBy(entry) }),
  retracted: ({ approved: _, ...state }) => state,
  moved: (state, { facts }) => ({ ...state, meeting: facts.meeting as Day }),
  minuted: (state, entry) => ({
    ...state,
    minuted: doneBy(entry),
    ...(entry.personal as { minutes?: string; decisions?: string } | undefined),
  }),
  exported: (state) => state,
  reminded: (state, { facts }) => ({ ...state, reminded: [...state.reminded, facts.about as Reminder] }),
};

function doneBy({ at, by }: OfficeEntry): Done {
  return by.kind === 'staff' ? { at, by: by.id } : { at };
}
