/** What a replay found, counted: the same size however many cases there were. */

import { clauseOf, type Policy } from '#core/policy/policy.ts';
import { type Change, changeKinds } from '#core/replay/compare.ts';

/** So many references are named of each kind of change. */
const NAMED = 3;

interface Counted {
  readonly kind: Change['kind'];
  /** the clause, the letter or the code that it is about */
  readonly about: string;
  cases: number;
  readonly references: string[];
}

export class Summary {
  cases = 0;
  changed = 0;
  /** cases of a version that is not here any more */
  readonly unread = new Map<number, number>();
  readonly #counts = new Map<string, Counted>();

  /** Counts a case with what would change in it. */
  add(reference: string, changes: readonly Change[]): void {
    this.cases += 1;
    if (changes.length > 0) this.changed += 1;
    for (const [kind, about] of new Map(
      changes.map((one) => [`${one.kind} ${aboutOf(one)}`, [one.kind, aboutOf(one)] as const]),
    ).values())
      this.#count(kind, about, reference);
  }

  /** A case whose own version cannot be read cannot be compared. */
  unknown(version: number): void {
    this.unread.set(version, (this.unread.get(version) ?? 0) + 1);
  }

  /** The counts, in the order of the kinds, the most frequent first. */
  counts(): readonly Readonly<Counted>[] {
    return [...this.#counts.values()].sort(
      (a, b) => changeKinds.indexOf(a.kind) - changeKinds.indexOf(b.kind) || b.cases - a.cases || (a.about < b.about ? -1 : 1),
    );
  }

  asData(): object {
    const { cases, changed } = this;
    return { cases, changed, unread: Object.fromEntries(this.unread), counts: this.counts() };
  }

  #count(kind: Change['kind'], about: string, reference: string): void {
    const key = `${kind} ${about}`;
    const one = this.#counts.get(key) ?? { kind, about, cases: 0, references: [] };
    one.cases += 1;
    if (one.references.length < NAMED) one.references.push(reference);
    this.#counts.set(key, one);
  }
}

function aboutOf(change: Change): string {
  if ('letter' in change) return change.letter;
  return change.clause ?? ('code' in change ? change.code : '');
}

const words: Readonly<Record<Change['kind'], string>> = {
  arisen: 'zou ook moeten',
  gone: 'zou niet meer hoeven',
  moved: 'zou een andere laatste dag hebben',
  late: 'zou te laat zijn',
  'in-time': 'zou op tijd zijn',
  refused: 'zou niet mogen',
  allowed: 'zou wel mogen',
  letter: 'zou ook verstuurd worden',
  'no-letter': 'zou niet verstuurd worden',
};

/** `1 zaak`, `2 zaken`. */
export function casesInWords(count: number): string {
  return count === 1 ? '1 zaak' : `${count} zaken`;
}

/** The summary for people: a line for each kind of change, with the sentence of its clause. */
export function summaryAsText(summary: Summary, policy: Policy): string {
  const { cases, changed, unread } = summary;
  const head = `${casesInWords(cases)} bekeken; bij ${changed} zou iets anders zijn onder versie ${policy.version}.`;
  const lines = summary.counts().map(({ kind, about, cases: count, references }) => {
    const says = clauseOf(policy, about)?.says.nl ?? policy.letters[about]?.name.nl ?? '';
    const named = `${references.join(', ')}${count > references.length ? ' …' : ''}`;
    return `${String(count).padStart(7)} × ${about} ${words[kind]} (${named})${says === '' ? '' : `\n          ${says}`}`;
  });
  const missing = [...unread].map(
    ([version, count]) =>
      `${casesInWords(count)} ${count === 1 ? 'valt' : 'vallen'} onder versie ${version}, die hier niet gelezen kan worden.`,
  );
  return [head, ...lines, ...missing].join('\n');
}
