/** The words of what a report counts: the name of a table, of a row, and the sentence that says what the table shows. */

import { type Detail, detailNamed } from '#core/policy/details.ts';
import { causesOf } from '#core/policy/improvement.ts';
import { type Language, say } from '#core/policy/label.ts';
import { clauseOf, type Policy } from '#core/policy/policy.ts';
import { type CountRow, type CountTable, isSuppressed } from '#core/report/count-table.ts';
import type { Durations } from '#core/report/tally.ts';
import { registerWords } from './register-words.ts';
import { orderOf } from './sum-words.ts';
import { wordsOf } from './words-of-steps.ts';

interface Words {
  readonly tables: Readonly<Record<string, string>>;
  readonly by: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, string>>;
  readonly term: (clause: string) => string;
  readonly nothing: string;
  readonly hidden: string;
  readonly none: string;
  readonly most: (of: string, count: number, total: number, share: number) => string;
  readonly kept: (kept: number, total: number, share: number) => string;
  readonly goal: (goal: number, reached: boolean) => string;
  readonly days: (of: Durations) => string;
}

const nl: Words = {
  tables: {
    handling: 'Hoe klachten eindigden',
    causes: 'Waardoor het kwam',
    measures: 'Wat wij eraan doen',
    'process:extended': 'Verlengd',
    'process:reopened': 'Heropend',
    'process:letters': 'Brieven',
  },
  by: { record: 'Soort', channel: 'Hoe het binnenkwam', subject: 'Onderwerp', verdict: 'Oordeel', status: 'Stand' },
  rows: {
    true: 'ja',
    false: 'nee',
    unknown: 'niet bekend',
    kept: 'op tijd',
    late: 'te laat',
    yes: 'ja',
    no: 'nee',
    none: 'geen maatregel',
  },
  term: (clause) => `Termijn: ${clause}`,
  nothing: 'In deze periode was er niets te tellen.',
  hidden: 'Kleine aantallen zijn weggelaten, zodat niemand te herkennen is.',
  none: 'Het aantal is te klein om te noemen.',
  most: (of, count, total, share) => `Het vaakst: ${of}. Dat is ${count} van de ${total} (${share} %).`,
  kept: (kept, total, share) => `${kept} van de ${total} keer op tijd (${share} %).`,
  goal: (goal, reached) => `Het doel is ${goal} %: dat is ${reached ? 'gehaald' : 'niet gehaald'}.`,
  days: ({ median, mean, longest }) =>
    `De helft was klaar binnen ${median} dagen; gemiddeld duurde het ${String(mean).replace('.', ',')} dagen${longest === undefined ? '' : `, het langst ${longest} dagen`}.`,
};

const en: Words = {
  tables: {
    handling: 'How complaints ended',
    causes: 'Why it happened',
    measures: 'What we do about it',
    'process:extended': 'Extended',
    'process:reopened': 'Reopened',
    'process:letters': 'Letters',
  },
  by: { record: 'Kind', channel: 'How it came in', subject: 'Subject', verdict: 'Verdict', status: 'State' },
  rows: {
    true: 'yes',
    false: 'no',
    unknown: 'not known',
    kept: 'in time',
    late: 'late',
    yes: 'yes',
    no: 'no',
    none: 'no measure',
  },
  term: (clause) => `Term: ${clause}`,
  nothing: 'There was nothing to count in this period.',
  hidden: 'Small counts are left out, so that nobody can be recognised.',
  none: 'The number is too small to be told.',
  most: (of, count, total, share) => `Most often: ${of}. That is ${count} of ${total} (${share} %).`,
  kept: (kept, total, share) => `In time ${kept} out of ${total} times (${share} %).`,
  goal: (goal, reached) => `The goal is ${goal} %: that was ${reached ? 'reached' : 'not reached'}.`,
  days: ({ median, mean, longest }) =>
    `Half were done within ${median} days; on average it took ${mean} days${longest === undefined ? '' : `, ${longest} days at most`}.`,
};

const wordsIn = (language: Language): Words => (language === 'en' ? en : nl);

/** The heading of a table. */
export function tableName(policy: Policy, id: string, language: Language): string {
  const says = wordsIn(language);
  const [kind, rest] = apart(id);
  if (kind === 'terms') {
    const duty = clauseOf(policy, rest)?.duty;
    return says.term(duty === undefined ? rest : say(orderOf(duty), language));
  }
  if (kind !== 'counts') return says.tables[id] ?? id;
  const named = rest.startsWith('class:') ? policy.classes[rest.slice('class:'.length)] : detailOf(policy, rest);
  return named === undefined ? (says.by[rest] ?? rest) : say(named.name, language);
}

/** The name of a row; a code of an older version that has no name any more stands as it is. */
export function rowName(policy: Policy, id: string, code: string, language: Language): string {
  const says = wordsIn(language);
  const fixed = says.rows[code];
  const label = labelOf(policy, id, code);
  if (label !== undefined) return say(label, language);
  const own = registerWords(language);
  if (id === 'measures') return wordsOf('improve', { language, policy }).choices.what?.[code] ?? fixed ?? code;
  if (id === 'handling') return own.manners[code as keyof typeof own.manners] ?? code;
  if (id === 'counts:status') return own.statuses[code as keyof typeof own.statuses] ?? code;
  return fixed ?? code;
}

function labelOf(policy: Policy, id: string, code: string) {
  const [kind, rest] = apart(id);
  if (id === 'causes') return causesOf(policy.improvement).find(([cause]) => cause === code)?.[1];
  if (id === 'process:letters') return policy.letters[code]?.name;
  if (kind !== 'counts') return undefined;
  if (rest === 'record') return policy.records[code]?.name;
  if (rest === 'channel') return policy.channels[code]?.name;
  if (rest === 'subject') return policy.subjects[code];
  if (rest === 'verdict') return policy.verdicts[code];
  if (rest.startsWith('detail:')) return detailOf(policy, rest)?.choices[code];
  return policy.classes[rest.slice('class:'.length)]?.values[code];
}

function detailOf(policy: Policy, dimension: string): Detail | undefined {
  return dimension.startsWith('detail:') ? detailNamed(policy.details, dimension.slice('detail:'.length)) : undefined;
}

function apart(id: string): readonly [string, string] {
  const at = id.indexOf(':');
  return at < 0 ? [id, ''] : [id.slice(0, at), id.slice(at + 1)];
}

/** What a table shows, in one or two sentences; `goal` is the share of a term that is aimed at, in percent. */
export function tableSentence(policy: Policy, table: CountTable, language: Language, goal?: number): string {
  const says = wordsIn(language);
  const { total } = table;
  if (total === undefined) return says.none;
  if (total === 0) return says.nothing;
  const sentences = table.id.startsWith('terms:') ? keptIn(table, total, says, goal) : mostIn(policy, table, total, language);
  return [...sentences, ...(isSuppressed(table) ? [says.hidden] : [])].join(' ');
}

function keptIn({ rows }: CountTable, total: number, says: Words, goal: number | undefined): readonly string[] {
  const kept = rows.find((one) => one.code === 'kept')?.count;
  if (kept === undefined) return [];
  const share = shareOf(kept, total);
  return [says.kept(kept, total, share), ...(goal === undefined ? [] : [says.goal(goal, kept * 100 >= goal * total)])];
}

function mostIn(policy: Policy, { id, rows }: CountTable, total: number, language: Language): readonly string[] {
  // what was left out can be more than what is shown only when it was the smallest of the large ones
  const most = rows.reduce<CountRow | undefined>((top, one) => ((one.count ?? 0) > (top?.count ?? 0) ? one : top), undefined);
  if (most?.count === undefined) return [];
  return [wordsIn(language).most(rowName(policy, id, most.code, language), most.count, total, shareOf(most.count, total))];
}

/** A share in whole percents. */
export function shareOf(count: number, total: number): number {
  return total === 0 ? 0 : Math.round((count * 100) / total);
}

/** How long the handling took. */
export function durationSentence(of: Durations, language: Language): string {
  return wordsIn(language).days(of);
}
