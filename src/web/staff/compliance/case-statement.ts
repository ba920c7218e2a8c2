/** The compliance statement of a case in words: one sentence that says what it comes to, and a line for each clause that came up. */
import { isAmong } from '#core/case/confidential.ts';
import { evidence } from '#core/compliance/case-compliance.ts';
import { type ClauseStanding, type Standing, standings } from '#core/compliance/standing.ts';
import { say } from '#core/policy/label.ts';
import { clauseOf, rolesInWords } from '#core/policy/policy.ts';
import { statementFor } from '#handling/compliance/statement-for.ts';
import type { ComplianceWords } from '../../words/staff/compliance-nl.ts';
import { complianceWords } from '../../words/staff/compliance-words.ts';
import { eventLine } from '../case/event-line.ts';
import type { Names } from '../case/names.ts';
import type { CaseDesk } from '../visit.ts';

/** What did not come up asks for no line. */
const SILENT: readonly Standing[] = ['not-applicable', 'standing'];

/** One clause that came up. */
export interface StatementLine {
  readonly clause: string;
  readonly says: string;
  readonly source: string;
  readonly standing: Standing;
  /** the end of its term, and that it was only aimed at */
  readonly notes: readonly string[];
  /** entries of the journal, oldest first: "maandag 1 juni 2026, 9.00 uur: M. de Wit belde (regel 3)" */
  readonly evidence: readonly string[];
}

export interface CaseStatement {
  readonly sentence: string;
  /** how many clauses did not come up, in words */
  readonly rest: string | undefined;
  readonly lines: readonly StatementLine[];
}

/** The statement at this moment. */
export function caseStatement(desk: CaseDesk, names: Names): CaseStatement {
  const { open, language, now } = desk;
  const says = complianceWords(language);
  const all = statementFor(open, now);
  const up = all.filter((one) => !SILENT.includes(one.standing));
  return {
    sentence: up.length === 0 ? says.nothing : says.sum(up.length, partsOf(up, desk)),
    rest: silent(all, says.rest, says.always),
    lines: up.map((one) => lineOf(one, desk, names)),
  };
}

/** What asks for no line, by its sources: what did not come up, and what applies without a case showing it. */
export function silent(
  all: readonly Pick<ClauseStanding, 'standing' | 'source'>[],
  notUp: ComplianceWords['rest'],
  always: ComplianceWords['always'],
): string | undefined {
  const sentences = (
    [
      ['not-applicable', notUp],
      ['standing', always],
    ] as const
  ).flatMap(([standing, sentence]) => {
    const ones = all.filter((one) => one.standing === standing);
    const sources = [...new Set(ones.flatMap(({ source }) => source))];
    return ones.length === 0 ? [] : [sentence(ones.length, sources.join(', '))];
  });
  return sentences.length === 0 ? undefined : sentences.join(' ');
}

/** "19 nagekomen, 1 te laat en 1 loopt nog" */
function partsOf(up: readonly ClauseStanding[], { language, words }: CaseDesk): string {
  const says = complianceWords(language);
  const order: readonly Standing[] = ['kept', ...standings.filter((one) => one !== 'kept')];
  const counted = order.map((standing) => [up.filter((one) => one.standing === standing).length, standing] as const);
  return words.format.list(
    counted.filter(([count]) => count > 0).map(([count, one]) => says.counted(count, says.standings[one])),
  );
}

function lineOf(one: ClauseStanding, desk: CaseDesk, names: Names): StatementLine {
  const { open, language, words } = desk;
  const says = complianceWords(language);
  const wording = { policy: open.policy, language, words, names };
  const decisive = one.parts.filter((part) => part.standing === one.standing);
  const due = decisive.flatMap((part) => part.due ?? [])[0];
  const aimed = one.standing === 'missed';
  return {
    clause: one.clause,
    says: say(one.says, language),
    source: one.source.join(', '),
    standing: one.standing,
    notes: [...(due === undefined ? [] : [dueIn(due, desk)]), ...(aimed ? [says.target] : [])],
    evidence: [
      ...evidence(one).flatMap(({ sequence }) => {
        const event = open.events.find((entry) => entry.sequence === sequence);
        return event === undefined
          ? []
          : // a statement is handed on and kept: the year belongs to every day
            [says.entry(sequence, words.format.moment(event.at), eventLine(event, wording).text)];
      }),
      ...inConfidence(one, desk),
    ],
  };
}

/** That something proves it which is for others alone: it says nothing of when or what. */
function inConfidence({ clause: id, standing, parts }: ClauseStanding, { open, language, me }: CaseDesk): readonly string[] {
  const { policy, state } = open;
  const kept = clauseOf(policy, id)?.confidential?.to;
  const proved = parts.some((part) => part.standing === standing && part.evidence.length > 0);
  if (kept === undefined || proved || isAmong(policy, state, kept, me.roles)) return [];
  return [complianceWords(language).inConfidence(rolesInWords(policy, kept, language))];
}

/** The end of a term: its day, and the hour where it ends at one. */
function dueIn(due: string, { language, words }: CaseDesk): string {
  const says = complianceWords(language);
  return due.length > 10 ? says.dueAt(words.format.moment(due)) : says.due(words.format.day(due));
}
