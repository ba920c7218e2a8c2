/** What can be done with a report, by whom and when: from a command to an entry of its journal, or to a refusal. */
import { type Refused, refuse } from '#core/case/refusal.ts';
import type { Actor } from '#core/case/state.ts';
import type { OfficeEntry } from '#core/office/entry.ts';
import type { RoleId } from '#core/policy/clause.ts';
import type { Policy } from '#core/policy/policy.ts';
import { demandedWords, type ReportRule, rhythmOf, type WrittenPart } from '#core/policy/report.ts';
import type { Day } from '#core/time/day.ts';
import { dayOf, type Moment } from '#core/time/moment.ts';
import type { Figures } from './figures.ts';
import type { Period } from './period.ts';
import type { Reminder, ReportEvent, ReportState } from './state.ts';

/** A command, as the doors hand it over. */
export type ReportAct =
  | { readonly act: 'make'; readonly figures: Figures }
  | { readonly act: 'write'; readonly words: Readonly<Partial<Record<WrittenPart, string>>> }
  /** `unheld`: roles that get it and that nobody holds now; `deliver`: afterwards, to who holds such a role by then */
  | { readonly act: 'send'; readonly staff: readonly string[]; readonly unheld: readonly RoleId[] }
  | { readonly act: 'deliver'; readonly staff: readonly string[]; readonly reached: readonly RoleId[] }
  | { readonly act: 'approve' | 'retract' }
  | { readonly act: 'move'; readonly meeting: Day }
  | { readonly act: 'minute'; readonly minutes: string; readonly decisions?: string }
  | { readonly act: 'export'; readonly format: 'csv' | 'pdf' }
  | { readonly act: 'remind'; readonly about: Reminder };
export type ReportVerb = ReportAct['act'];

const eventOf: Readonly<Record<ReportVerb, ReportEvent>> = {
  make: 'made',
  write: 'written',
  send: 'sent',
  deliver: 'delivered',
  approve: 'approved',
  retract: 'retracted',
  move: 'moved',
  minute: 'minuted',
  export: 'exported',
  remind: 'reminded',
};

export interface Acting {
  readonly policy: Policy;
  readonly rule: ReportRule;
  readonly actor: Actor;
  readonly now: Moment;
}

/** The longest text that a person writes in a report, in characters. */
export const MOST_WORDS = 20_000;

/** Whether this person makes the report. */
export function ownsReport({ owner }: Pick<ReportRule, 'owner'>, roles: readonly string[]): boolean {
  return roles.includes(owner);
}

/** Whether this person may read it: who makes it, and who gets it. */
export function readsReport(rule: Pick<ReportRule, 'owner' | 'to'>, roles: readonly string[]): boolean {
  return ownsReport(rule, roles) || rule.to.some((role) => roles.includes(role));
}

/** The reader's eye on a report: before it was sent it is only for who makes it. */
export function mayReadReport(rule: ReportRule, roles: readonly string[], { status }: Pick<ReportState, 'status'>): boolean {
  return status === 'sent' ? readsReport(rule, roles) : ownsReport(rule, roles);
}

/** The entry by which a report begins: its period is over, its meeting was set, or somebody asked. */
export function openReport(
  { rule, actor, now }: Acting,
  time: { readonly period: Period; readonly meeting?: Day },
): OfficeEntry | Refused {
  if (actor.kind === 'staff' && !ownsReport(rule, actor.roles)) return refuse('not-yours');
  const { period, meeting } = time;
  if (rhythmOf(rule) === 'meeting' && meeting === undefined) return refuse('missing', { field: 'meeting' });
  if (period.until < period.from) return refuse('impossible-day', { field: 'until' });
  const facts = { report: rule.id, period, ...(meeting === undefined ? {} : { meeting }) };
  return { name: 'opened', sequence: 1, at: now, entered: now, by: actor, facts };
}

/** The entry for an act, or why it cannot be done. */
export function actOnReport(acting: Acting, state: ReportState, act: ReportAct): OfficeEntry | Refused {
  const no = notYours(acting, act) ?? notNow(acting, state, act) ?? incomplete(acting.rule, state, act);
  if (no !== undefined) return no;
  const { actor, now } = acting;
  const { facts, personal } = apart(acting.rule, act);
  return {
    ...{ name: eventOf[act.act], sequence: state.sequence + 1, at: now, entered: now, by: actor, facts },
    ...(personal === undefined ? {} : { personal }),
  };
}

/** Whether an act can be done at all by this person now, before anything is filled in. */
export function isOfferedAct(acting: Acting, state: ReportState, act: ReportVerb): boolean {
  const bare = { act } as ReportAct;
  return (notYours(acting, bare) ?? notNow(acting, state, bare)) === undefined;
}

const forReaders: ReadonlySet<ReportVerb> = new Set(['approve', 'retract', 'export']);

function notYours({ rule, actor }: Acting, { act }: ReportAct): Refused | undefined {
  if (actor.kind === 'system') return undefined;
  if (actor.kind !== 'staff') return refuse('not-yours');
  if (act === 'remind') return refuse('not-yours');
  const may = forReaders.has(act) ? readsReport(rule, actor.roles) : ownsReport(rule, actor.roles);
  return may ? undefined : refuse('not-yours');
}

/** A sent report stays as it was sent; only a report that was sent is published. */
function notNow({ rule }: Acting, state: ReportState, { act }: ReportAct): Refused | undefined {
  const { status, meeting, approved } = state;
  const fits: Readonly<Record<ReportVerb, boolean>> = {
    make: status !== 'sent',
    write: status !== 'sent',
    send: status === 'made',
    deliver: (state.sent?.unheld ?? []).length > 0,
    approve: rule.publish && status === 'sent' && approved === undefined,
    retract: approved !== undefined,
    move: meeting !== undefined && status !== 'sent',
    minute: meeting !== undefined && status === 'sent',
    export: status !== 'owed',
    remind: status !== 'sent',
  };
  return fits[act] ? undefined : refuse('not-now');
}

function incomplete(rule: ReportRule, state: ReportState, act: ReportAct): Refused | undefined {
  if (act.act === 'send') {
    const missing = demandedWords(rule).find((part) => (state.words[part] ?? '').trim() === '');
    return missing === undefined ? undefined : refuse('missing', { field: missing });
  }
  if (act.act === 'deliver' && act.reached.length === 0) return refuse('not-now');
  if (act.act === 'minute' && act.minutes.trim() === '') return refuse('missing', { field: 'minutes' });
  for (const [field, text] of Object.entries(textsOf(act)))
    if (text.length > MOST_WORDS) return refuse('too-long', { field, data: { length: text.length, max: MOST_WORDS } });
  return undefined;
}

function textsOf(act: ReportAct): Readonly<Record<string, string>> {
  if (act.act === 'write') return act.words as Record<string, string>;
  return act.act === 'minute' ? { minutes: act.minutes, decisions: act.decisions ?? '' } : {};
}

/** Codes, days and ids stay for ever; what somebody wrote can be destroyed. */
function apart(rule: ReportRule, act: ReportAct): Pick<OfficeEntry, 'facts' | 'personal'> {
  switch (act.act) {
    case 'make':
      return { facts: { figures: act.figures } };
    case 'write':
      return { facts: { parts: Object.keys(act.words) }, personal: act.words };
    case 'send':
      return {
        facts: {
          ...{ to: rule.to, staff: act.staff, outside: rule.outside.map(({ nl }) => nl) },
          ...(act.unheld.length === 0 ? {} : { unheld: act.unheld }),
        },
      };
    case 'deliver':
      return { facts: { staff: act.staff, reached: act.reached } };
    case 'move':
      return { facts: { meeting: act.meeting } };
    case 'minute':
      return { facts: {}, personal: { minutes: act.minutes, ...(act.decisions ? { decisions: act.decisions } : {}) } };
    case 'export':
      return { facts: { format: act.format } };
    case 'remind':
      return { facts: { about: act.about } };
    default:
      return { facts: {} };
  }
}

/** Whether the meeting of an agenda has been. */
export function wasHeld({ meeting }: Pick<ReportState, 'meeting'>, now: Moment): boolean {
  return meeting !== undefined && meeting <= dayOf(now);
}
