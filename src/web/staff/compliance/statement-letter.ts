/** The compliance statements as documents: the same sentences and lines as on their pages, under the head of the organisation. */

import { say } from '#core/policy/label.ts';
import type { Policy } from '#core/policy/policy.ts';
import { dayInWords } from '#core/time/words.ts';
import type { Inline, Letter, Letterhead, Node } from '#letters/letter.ts';
import { complianceWords } from '../../words/staff/compliance-words.ts';
import type { PeriodCompliancePageProps, PeriodRow } from '../views/period-compliance.tsx';
import { COUNTED } from '../views/period-compliance.tsx';
import type { CaseDesk, Desk } from '../visit.ts';
import type { CaseStatement, StatementLine } from './case-statement.ts';

/** The document. */
export function statementLetter(desk: CaseDesk, { sentence, rest, lines }: CaseStatement): Letter {
  const body = [paragraph(sentence), ...lines.flatMap((line) => nodesOf(line, desk)), ...restNodes(rest, desk)];
  return { subject: subjectOf(desk), blocks: [], body };
}

/** The statement of a period. */
export function periodLetter(
  desk: Desk,
  { total, rows = [], rest }: Omit<PeriodCompliancePageProps, 'frame' | 'says' | 'period'>,
): Letter {
  const body = [
    ...[total ?? []].flat().map(paragraph),
    ...rows.flatMap((row) => periodNodes(row, desk)),
    ...restNodes(rest, desk),
  ];
  return { subject: complianceWords(desk.language).heading, blocks: [], body };
}

function restNodes(rest: string | undefined, { language }: Pick<Desk, 'language'>): readonly Node[] {
  if (rest === undefined) return [];
  return [{ kind: 'heading', level: 2, children: [{ kind: 'text', text: complianceWords(language).further }] }, paragraph(rest)];
}

function periodNodes({ says, source, counts, share, late }: PeriodRow, { language, words }: Desk): readonly Node[] {
  const told = complianceWords(language);
  const parts = COUNTED.filter((one) => counts[one] > 0).map((one) => told.counted(counts[one], told.standings[one]));
  const kept = share === undefined ? told.noShare : told.percent(share);
  const more = counts.late - late.length;
  const cases = [...late.map(({ reference }) => reference), ...(more > 0 ? [told.otherLate(more)] : [])];
  return [
    { kind: 'heading', level: 2, children: [{ kind: 'text', text: says }] },
    { kind: 'paragraph', children: [{ kind: 'strong', children: [{ kind: 'text', text: `${told.share}: ${kept}` }] }] },
    ...(source === '' ? [] : [paragraph(`${told.source}: ${source}`)]),
    paragraph(told.judged(words.format.list(parts))),
    ...(cases.length === 0 ? [] : [paragraph(`${told.lateCases}: ${cases.join(', ')}`)]),
  ];
}

/** The sheet around a statement; it is for the file, so it has no addressee. `reference` is that of a case, or a period with its name. */
export function statementHead(
  { language, today }: Desk,
  { organisation: of }: Policy,
  about: Pick<Letterhead, 'reference' | 'referenceName' | 'subject'>,
): Letterhead {
  const { name, colour, address, phone, email, website, place } = of;
  return {
    organisation: {
      ...{ name, colour },
      ...(address === undefined ? {} : { address }),
      ...(phone === undefined ? {} : { phone: phone.number, hours: say(phone.hours, language) }),
      ...(email === undefined ? {} : { email }),
      ...(website === undefined ? {} : { website }),
    },
    addressee: [],
    ...about,
    ...(place === undefined ? {} : { place }),
    date: dayInWords(today, language),
    language,
  };
}

/** What the statement of a case is called. */
export function subjectOf({ open, language }: CaseDesk): string {
  return complianceWords(language).ofCase(open.state.reference);
}

function nodesOf(line: StatementLine, { language }: CaseDesk): readonly Node[] {
  const says = complianceWords(language);
  const standing = [says.standings[line.standing], ...line.notes].join('. ');
  const source = line.source === '' ? [] : [paragraph(`${says.source}: ${line.source}`)];
  const entries = line.evidence.map((entry): readonly Inline[] => [{ kind: 'text', text: entry }]);
  const proof: Node =
    entries.length === 0 ? paragraph(says.noEvidence) : { kind: 'list', ordered: false, start: 1, items: entries };
  return [
    { kind: 'heading', level: 2, children: [{ kind: 'text', text: line.says }] },
    { kind: 'paragraph', children: [{ kind: 'strong', children: [{ kind: 'text', text: `${says.standing}: ${standing}` }] }] },
    ...source,
    proof,
  ];
}

function paragraph(text: string): Node {
  return { kind: 'paragraph', children: [{ kind: 'text', text }] };
}
