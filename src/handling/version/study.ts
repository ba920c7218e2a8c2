/** What can be asked about a folder that somebody is writing: everything that reads it happens here, in a process of its own. */
import type { CaseEvent } from '#core/case/step.ts';
import { type Play, type Played, play } from '#core/example/play.ts';
import { readExample } from '#core/example/read-example.ts';
import { timeLine } from '#core/example/time-line.ts';
import { checkPolicy } from '#core/policy/check.ts';
import type { Fault } from '#core/policy/fault.ts';
import type { Finding } from '#core/policy/finding.ts';
import { type Language, say } from '#core/policy/label.ts';
import { letterFor, textNamed } from '#core/policy/letter-kind.ts';
import { type Owner, ofAnother } from '#core/policy/of-another.ts';
import type { Policy } from '#core/policy/policy.ts';
import { readTree } from '#core/policy/read/read-tree.ts';
import { type PolicyRead, type PolicySources, readPolicy } from '#core/policy/read-policy.ts';
import { type Stamp, stamped } from '#core/policy/stamp.ts';
import { type Change, compareVersions } from '#core/replay/compare.ts';
import type { StoredCase } from '#core/replay/under-version.ts';
import type { Moment } from '#core/time/moment.ts';
import { examplesOf, type Folder, POLICY, sourcesOf } from '#core/version/folder.ts';
import { type BeatInWords, beatInWords } from '#core/words/time-line.ts';
import { asHtml } from '#letters/as-html.ts';
import { compose } from '#letters/compose.ts';
import { sampleFacts } from '#letters/sample-facts.ts';
import { readTemplate } from '#letters/template.ts';
import { tryLetters } from '#letters/try-letters.ts';
import { writeLetter } from '#letters/write-letter.ts';

/** The folder, and with which number, day, laws and calendars it is read. */
export interface Written {
  readonly name: string;
  readonly folder: Folder;
  readonly stamp: Stamp;
  readonly beside: Pick<PolicySources, 'laws' | 'calendars' | 'house'>;
}

export type Question =
  | { readonly ask: 'check'; readonly of: Written }
  | { readonly ask: 'adopt'; readonly of: Written; readonly owner: Owner }
  /** `letter` as its file is named: the English text has `.en` behind its id */
  | { readonly ask: 'letter'; readonly of: Written; readonly letter: string }
  | { readonly ask: 'examples'; readonly of: Written; readonly language: Language }
  | { readonly ask: 'scenario'; readonly of: Written; readonly text: string; readonly language: Language }
  | {
      readonly ask: 'try';
      readonly of: Written;
      /** the versions under which the cases run */
      readonly owns: readonly Policy[];
      readonly cases: readonly TriedCase[];
      readonly now: Moment;
    };

/** A stored case with the number of its version. */
export interface TriedCase {
  readonly own: number;
  readonly stored: StoredCase & { readonly events: readonly CaseEvent[] };
}

export interface Checked {
  /** the procedure, when it can be carried out to the last letter */
  readonly policy?: Policy;
  /** as far as it can be read, though a letter or an example has a fault */
  readonly readable?: Policy;
  readonly faults: readonly Fault[];
  readonly findings: readonly Finding[];
  /** the folder with number and day in it */
  readonly folder: Folder;
}

/** An example or scenario that was played. */
export interface PlayedOut {
  readonly file: string;
  readonly name: string;
  readonly shows: readonly string[];
  readonly beats: readonly (BeatInWords & { readonly isLate: boolean })[];
  /** what is wrong in its file, or stopped the story */
  readonly faults: readonly Fault[];
  /** what was expected and did not come true */
  readonly different: readonly {
    readonly line: number;
    readonly ask: string;
    readonly expected: string;
    readonly came: string;
  }[];
}

/** What is asked about cannot be read. */
export interface Unreadable {
  readonly unreadable: readonly Fault[];
}

export interface Answers {
  readonly check: Checked;
  /** under its new owner, when it has no fault */
  readonly adopt: Checked;
  readonly letter: { readonly html: string } | Unreadable;
  readonly examples: readonly PlayedOut[] | Unreadable;
  readonly scenario: PlayedOut | Unreadable;
  readonly try: readonly (readonly Change[])[] | Unreadable;
}

/** The answer. Pure, but it can take as long as what is written in the folder makes it. */
export function study(question: Question): Answers[Question['ask']] {
  const { of } = question;
  const read = readWritten(of);
  if (question.ask === 'check') return checked(of, read);
  if (question.ask === 'adopt') return adopted(of, read, question.owner);
  if ('faults' in read.outcome) return { unreadable: read.outcome.faults };
  const { policy } = read.outcome;
  switch (question.ask) {
    case 'letter':
      return letterOf(policy, question.letter);
    case 'examples':
      return examplesOf(of.folder).map((source) => playedOut(policy, source.file, source.text, question.language));
    case 'scenario':
      return playedOut(policy, 'scenario', question.text, question.language);
    case 'try':
      return question.cases.map(({ own, stored }) => {
        const runs = question.owns.find(({ version }) => version === own);
        return runs === undefined ? [] : compareVersions(runs, policy, stored, question.now);
      });
  }
}

interface Read {
  readonly folder: Folder;
  readonly outcome: PolicyRead | { readonly faults: readonly Fault[] };
}

/** The last folder that was read: pages ask several things about the same one. */
let last: { readonly key: string; readonly read: Read } | undefined;

function readWritten(of: Written): Read {
  const key = JSON.stringify([of.name, of.stamp, of.folder]);
  if (last?.key === key) return last.read;
  const text = of.folder[POLICY] ?? '';
  const tree = readTree(POLICY, text);
  const folder = 'faults' in tree ? of.folder : { ...of.folder, [POLICY]: stamped(text, of.stamp) };
  const read: Read = { folder, outcome: 'faults' in tree ? tree : readPolicy(sourcesOf(folder, of.beside)) };
  last = { key, read };
  return read;
}

function checked({ name, stamp }: Written, { folder, outcome }: Read): Checked {
  if ('faults' in outcome) return { faults: outcome.faults, findings: [], folder };
  const { policy } = outcome;
  const faults = [...otherThanAsked(policy, name, stamp), ...tryLetters(policy), ...exampleFaults(policy, folder)];
  return { ...(faults.length === 0 ? { policy } : {}), readable: policy, faults, findings: checkPolicy(outcome), folder };
}

/** Faults are told of the text as it was given; only then it gets its new owner. */
function adopted(of: Written, read: Read, owner: Owner): Checked {
  const name = 'faults' in read.outcome ? of.name : read.outcome.policy.policy;
  const before = checked({ ...of, name }, read);
  if (before.policy === undefined) return before;
  const folder = { ...before.folder, [POLICY]: ofAnother(before.folder[POLICY] ?? '', owner) };
  const after = { ...of, name: owner.id, folder };
  return checked(after, readWritten(after));
}

/** A case knows its procedure by this name, and its version by this number. */
function otherThanAsked({ policy, version, inForce }: Policy, name: string, stamp: Stamp): readonly Fault[] {
  const fault = (message: string, help: string): Fault => ({
    file: POLICY,
    line: 1,
    column: 1,
    code: 'contradiction',
    message,
    help,
  });
  return [
    ...(policy === name
      ? []
      : [fault(`Deze regeling heet ‘${policy}’.`, `De naam blijft ${name}: zaken kennen hun regeling zo.`)]),
    ...(version === stamp.version && inForce === stamp.inForce
      ? []
      : [fault('Het nummer of de eerste dag kan niet worden ingevuld.', 'Zet version en in-force elk op een eigen regel.')]),
  ];
}

/** Examples that cannot be read; one that does not come true is no fault of the file, but told by the examples themselves. */
function exampleFaults(policy: Policy, folder: Folder): readonly Fault[] {
  return examplesOf(folder).flatMap((source) => {
    const read = readExample(source, policy);
    return 'faults' in read ? read.faults : [];
  });
}

function playedOut(policy: Policy, file: string, text: string, language: Language): PlayedOut {
  const read = readExample({ file, text }, policy);
  if ('faults' in read) return { file, name: file, shows: [], beats: [], faults: read.faults, different: [] };
  const played = play(policy, read.example, writeLetter);
  return {
    file,
    name: say(read.example.example, language),
    shows: read.example.shows,
    beats: timeLine(played).map((beat) => ({ ...beatInWords(beat, played, language), isLate: beat.played === undefined })),
    faults: played.fault === undefined ? [] : [played.fault],
    different: differences(played),
  };
}

function differences({ moments }: Play): PlayedOut['different'] {
  return moments.flatMap(({ happens, asked, came }: Played) =>
    Object.keys(asked)
      .filter((ask) => JSON.stringify(asked[ask]) !== JSON.stringify(came[ask]))
      .map((ask) => ({ line: happens.place.line, ask, expected: shownValue(asked[ask]), came: shownValue(came[ask]) })),
  );
}

function shownValue(value: unknown): string {
  if (value === undefined) return '–';
  if (Array.isArray(value)) return value.length === 0 ? '[]' : value.map(String).join(', ').slice(0, 300);
  if (typeof value !== 'object' || value === null) return String(value).slice(0, 300);
  const entries = Object.entries(value).map(([name, one]) => `${name}: ${Array.isArray(one) ? one.join(' ') : one}`);
  return entries.join(', ').slice(0, 300);
}

function letterOf(policy: Policy, named: string): Answers['letter'] {
  const { id: letter, language: reads } = textNamed(named);
  const kind = Object.hasOwn(policy.letters, letter) ? policy.letters[letter] : undefined;
  if (kind === undefined) return { unreadable: [] };
  const { written, language } = letterFor(kind, reads);
  const template = readTemplate(written.text, written.file);
  const bad = ({ file, line, column, message }: Omit<Fault, 'code' | 'help'>): Fault => ({
    ...{ file, line, column, message, code: 'bad-letter', help: '' },
  });
  if ('faults' in template) return { unreadable: template.faults.map(bad) };
  const on = policy.clauses.flatMap(({ letters }) => letters).find((rule) => rule.letter === letter)?.on;
  const facts = sampleFacts(policy, on, 'full', language);
  const made = compose(template, facts, []);
  if ('fault' in made) return { unreadable: [bad(made.fault)] };
  if ('missing' in made) return { unreadable: [] };
  const { name, phone, email, address, website, colour } = policy.organisation;
  const html = asHtml(made, {
    organisation: {
      name,
      colour,
      ...(address === undefined ? {} : { address }),
      ...(phone === undefined ? {} : { phone: phone.number }),
      ...(email === undefined ? {} : { email }),
      ...(website === undefined ? {} : { website }),
    },
    addressee: [facts.addressee.name ?? ''],
    reference: facts.case.reference,
    date: language === 'nl' ? '1 juni 2026' : '1 June 2026',
    language,
    subject: made.subject,
  });
  return { html };
}
