/** The compliance statement of a case as a document: the same sentence and the same lines, under the head of the organisation. */

import { say } from '#core/policy/label.ts';
import { dayInWords } from '#core/time/words.ts';
import type { Inline, Letter, Letterhead, Node } from '#letters/letter.ts';
import { complianceWords } from '../../words/staff/compliance-words.ts';
import type { CaseDesk } from '../visit.ts';
import type { CaseStatement, StatementLine } from './case-statement.ts';

/** The document. */
export function statementLetter(desk: CaseDesk, { sentence, rest, lines }: CaseStatement): Letter {
  const body = [
    paragraph(sentence),
    ...lines.flatMap((line) => nodesOf(line, desk)),
    ...(rest === undefined ? [] : [paragraph(rest)]),
  ];
  return { subject: subjectOf(desk), blocks: [], body };
}

/** The sheet around it; it is for the file, so it has no addressee. */
export function statementHead(desk: CaseDesk): Letterhead {
  const { open, language, today } = desk;
  const { name, colour, address, phone, email, website, place } = open.policy.organisation;
  return {
    organisation: {
      ...{ name, colour },
      ...(address === undefined ? {} : { address }),
      ...(phone === undefined ? {} : { phone: `${phone.number} (${say(phone.hours, language)})` }),
      ...(email === undefined ? {} : { email }),
      ...(website === undefined ? {} : { website }),
    },
    addressee: [],
    reference: open.state.reference,
    ...(place === undefined ? {} : { place }),
    date: dayInWords(today, language),
    language,
    subject: subjectOf(desk),
  };
}

function subjectOf({ open, language }: CaseDesk): string {
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
