/** Counting cases one by one, with as much memory as there are codes: never the cases themselves. */
import { statuses } from '#core/case/status.ts';
import { codesOfDetail } from '#core/policy/details.ts';
import { causesOf } from '#core/policy/improvement.ts';
import type { Policy } from '#core/policy/policy.ts';
import type { Dimension, ReportPart, ReportRule } from '#core/policy/report.ts';
import type { CountTable } from './count-table.ts';
import { type CountedCase, manners } from './counted-case.ts';
import type { Period } from './period.ts';

/** Days from receipt to the end of the handling: how many cases took so many days. */
export interface Durations {
  readonly cases: number;
  readonly mean: number;
  readonly median: number;
  /** left out where it would be one recognisable case */
  readonly longest?: number;
}

/** What a report counts of the cases. */
export interface Counted {
  readonly received: number;
  readonly handled: number;
  readonly tables: readonly CountTable[];
  /** absent when nothing was handled */
  readonly durations?: Durations;
}

/** Counts cases of a period for one report. Received in the period and handled in it are two questions. */
export class Tally {
  readonly #policy: Policy;
  readonly #rule: ReportRule;
  readonly #period: Period;
  #received = 0;
  #handled = 0;
  #extended = 0;
  #reopened = 0;
  readonly #codes = new Map<Dimension, Map<string, number>>();
  readonly #manners = new Map<string, number>();
  readonly #letters = new Map<string, number>();
  readonly #causes = new Map<string, number>();
  readonly #measures = new Map<string, number>();
  readonly #days = new Map<number, number>();

  constructor(policy: Policy, rule: ReportRule, period: Period) {
    this.#policy = policy;
    this.#rule = rule;
    this.#period = period;
    for (const by of dimensionsOf(rule)) this.#codes.set(by, new Map());
  }

  /** Counts one case; one of another kind than is reported is passed over. */
  add(one: CountedCase): void {
    const { records } = this.#rule;
    if (records.length > 0 && !records.includes(one.codes.record?.[0] ?? '')) return;
    if (!this.#inForm(one.codes)) return;
    if (this.#within(one.received)) this.#addReceived(one);
    if (one.handled !== undefined && this.#within(one.handled.on)) this.#addHandled(one, one.handled.manner);
  }

  /** What was counted before the form was, came in as its channel says. */
  #inForm({ form, channel }: CountedCase['codes']): boolean {
    const asked = this.#rule.form;
    return asked === undefined || (form?.[0] ?? this.#policy.channels[channel?.[0] ?? '']?.form) === asked;
  }

  #within(day: string): boolean {
    return this.#period.from <= day && day <= this.#period.until;
  }

  #addReceived({ codes }: CountedCase): void {
    this.#received++;
    for (const [by, counts] of this.#codes) for (const code of codes[by] ?? [UNKNOWN]) raise(counts, code);
  }

  #addHandled({ days = 0, letters, extensions, reopenings, codes }: CountedCase, manner: string): void {
    this.#handled++;
    raise(this.#manners, manner);
    raise(this.#days, days);
    if (extensions > 0) this.#extended++;
    if (reopenings > 0) this.#reopened++;
    for (const letter of Object.keys(letters)) raise(this.#letters, letter);
    for (const cause of codes.cause ?? [UNKNOWN]) raise(this.#causes, cause);
    for (const measure of new Set(codes.measure ?? ['none'])) raise(this.#measures, measure);
  }

  /** What was counted, as tables in the order of the report. */
  counted(): Counted {
    const durations = this.#durations();
    return {
      received: this.#received,
      handled: this.#handled,
      tables: this.#rule.parts.flatMap((part) => this.#tablesOf(part)),
      ...(durations === undefined ? {} : { durations }),
    };
  }

  #tablesOf(part: ReportPart): readonly CountTable[] {
    if (part.part === 'counts') return part.by.map((by) => this.#byCode(by));
    if (part.part === 'handling') return [table('handling', manners, this.#manners, this.#handled)];
    if (part.part === 'causes') {
      const known = causesOf(this.#policy.improvement).map(([code]) => code);
      return [{ ...table('causes', known, this.#causes, this.#handled), several: true }];
    }
    if (part.part === 'measures') return [{ ...table('measures', ['none'], this.#measures, this.#handled), several: true }];
    if (part.part !== 'process') return [];
    const yes = (count: number) =>
      new Map([
        ['yes', count],
        ['no', this.#handled - count],
      ]);
    return [
      table('process:extended', ['yes', 'no'], yes(this.#extended), this.#handled),
      table('process:reopened', ['yes', 'no'], yes(this.#reopened), this.#handled),
      { ...table('process:letters', Object.keys(this.#policy.letters), this.#letters, this.#handled), several: true },
    ];
  }

  #byCode(by: Dimension): CountTable {
    const counts = this.#codes.get(by) ?? new Map<string, number>();
    const group = by.startsWith('class:') ? this.#policy.classes[by.slice('class:'.length)] : undefined;
    return { ...table(`counts:${by}`, this.#rowsOf(by), counts, this.#received), several: group?.several ?? false };
  }

  /** A kind of record, or a way in, that the report is not about has no row: nought of it would say that there was none. */
  #rowsOf(by: Dimension): readonly string[] {
    const { records, form } = this.#rule;
    const codes = codesOf(this.#policy, by);
    if (by === 'channel' && form !== undefined)
      return codes.filter((one) => this.#policy.channels[one]?.form === form || this.#codes.get(by)?.has(one));
    return by === 'record' && records.length > 0 ? codes.filter((one) => records.includes(one)) : codes;
  }

  #durations(): Durations | undefined {
    const sorted = [...this.#days].sort(([a], [b]) => a - b);
    const longest = sorted.at(-1)?.[0];
    if (longest === undefined) return undefined;
    const sum = sorted.reduce((all, [days, count]) => all + days * count, 0);
    return {
      cases: this.#handled,
      mean: Math.round((sum / this.#handled) * 10) / 10,
      median: middle(sorted, this.#handled),
      longest,
    };
  }
}

/** The number of days within which half of the cases were handled. */
function middle(sorted: readonly (readonly [number, number])[], cases: number): number {
  let before = 0;
  for (const [days, count] of sorted) {
    before += count;
    if (before * 2 >= cases) return days;
  }
  return 0;
}

/** What is not known of a case is a row of its own: the rows add up to all cases. */
export const UNKNOWN = 'unknown';

function dimensionsOf({ parts }: ReportRule): readonly Dimension[] {
  return parts.flatMap((one) => (one.part === 'counts' ? one.by : []));
}

/** The rows of a table in the order of the policy, also those without a case. */
function codesOf(policy: Policy, by: Dimension): readonly string[] {
  if (by === 'record') return Object.keys(policy.records);
  if (by === 'channel') return Object.keys(policy.channels);
  if (by === 'subject') return Object.keys(policy.subjects);
  if (by === 'verdict') return Object.keys(policy.verdicts);
  if (by === 'status') return statuses;
  if (!by.startsWith('detail:')) return Object.keys(policy.classes[by.slice('class:'.length)]?.values ?? {});
  const detail = policy.details[by.slice('detail:'.length)];
  return detail === undefined ? [] : codesOfDetail(detail);
}

/** The rows that are known, and those of an older version of the policy that still have cases. */
function table(id: string, known: readonly string[], counts: ReadonlyMap<string, number>, total: number): CountTable {
  const others = [...counts.keys()].filter((one) => !known.includes(one) && one !== UNKNOWN).sort();
  const codes = [...known, ...others, ...(counts.has(UNKNOWN) ? [UNKNOWN] : [])];
  return { id, rows: codes.map((code) => ({ code, count: counts.get(code) ?? 0 })), total, several: false };
}

function raise<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
