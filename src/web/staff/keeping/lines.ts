/** What is kept in the words of the page: what goes, when and why, who approved, and what holds it. */
import type { KeptBy } from '#core/case/keeping.ts';
import { say } from '#core/policy/label.ts';
import { dayOf } from '#core/time/moment.ts';
import { capital } from '#core/words/capital.ts';
import type { DestructionRun } from '#store/retention/destruction.ts';
import type { Kept } from '#store/retention/due.ts';
import { keepingWords } from '../../words/staff/keeping-words.ts';
import { explained } from '../case/explained.ts';
import type { KeptLine, RunLine } from '../views/keeping.tsx';
import type { Desk } from '../visit.ts';

type Naming = ReadonlyMap<string, string>;

/** A line of a list. */
export function lineOf(desk: Desk, one: Kept, colleagues: Naming): KeptLine {
  const says = keepingWords(desk.language);
  const rule = ruleOf(desk, one);
  return {
    value: `${one.caseId} ${one.rule}`,
    reference: one.reference,
    href: `/werk/zaken/${one.reference}`,
    what: rule === undefined ? one.rule : says.what[rule.compartment],
    says: rule === undefined ? '' : say(rule.says, desk.language),
    day: one.goes,
    why: explained(one.explanation, desk.language),
    notes: notesOf(desk, one, colleagues),
    keptBy: one.keptBy.map((by) => keptByLine(desk, by, colleagues)),
  };
}

/** Who approved, what is still needed and what happens without it; and the rule that keeps it longer. */
function notesOf(desk: Desk, one: Kept, colleagues: Naming): readonly string[] {
  const says = keepingWords(desk.language);
  const longer = one.longer === undefined ? undefined : ruleOf(desk, { ...one, rule: one.longer });
  const names = one.clearedBy.map((id) => nameOf(desk, id, colleagues));
  const without = one.regardless ? says.regardless : says.stays;
  return [
    ...(longer === undefined ? [] : [says.longer(longer.source.join(', '))]),
    ...(names.length === 0 ? [] : [says.approved(desk.words.format.list(names))]),
    ...(one.approvalsLeft > 0 ? [says.left(one.approvalsLeft), without] : []),
    ...(one.approvalsLeft === 0 && names.length === 0 ? [says.byItself] : []),
  ];
}

/** "Zaak bij de rechter, vastgehouden door M. de Wit, tot en met 1 maart 2028". */
export function keptByLine(desk: Desk, by: KeptBy, colleagues: Naming): string {
  const says = keepingWords(desk.language);
  const { format } = desk.words;
  const since = says.since(format.dayAndDistance(dayOf(by.since), desk.today));
  if (by.kind === 'request') return `${says.request}, ${since}`;
  if (by.kind === 'running') return `${capital(say(by.name, desk.language))}, ${since}`;
  const who = by.by === undefined ? [] : [says.by(nameOf(desk, by.by, colleagues))];
  const until = by.until === undefined ? [since] : [says.until(format.dayAndDistance(by.until, desk.today))];
  return [says.because[by.ground], ...who, ...until].join(', ');
}

/** A run of destruction with its cases. */
export function runLine(desk: Desk, run: DestructionRun): RunLine {
  const says = keepingWords(desk.language);
  const { format } = desk.words;
  const rule = ruleOf(desk, run);
  return {
    day: run.day,
    what: says.run(format.count(run.cases.length, says.case, says.cases), says.what[run.compartment]),
    why: rule === undefined ? run.rule : `${say(rule.says, desk.language)} (${rule.source.join(', ')})`,
    files: format.count(run.files, says.file, says.files),
    unfinished: run.unfinished > 0,
    cases: run.cases.map(({ reference }) => ({ reference, href: `/werk/zaken/${reference}` })),
  };
}

function ruleOf({ door, organisation }: Desk, { version, rule }: { readonly version: number; readonly rule: string }) {
  const policy = door.office.policies.exact(organisation, version);
  return policy?.retention.rules.find((one) => one.id === rule);
}

function nameOf({ me, says }: Desk, id: string, colleagues: Naming): string {
  return id === me.id ? me.name : (colleagues.get(id) ?? says.case.formerColleague);
}
