/** A report as a document on paper: the same sentences and numbers as on the page, in the shape of a letter. */

import type { Language } from '#core/policy/label.ts';
import { say } from '#core/policy/label.ts';
import { showsSingleCases, type WrittenPart, writtenParts } from '#core/policy/report.ts';
import type { RegisterCell } from '#core/register/row.ts';
import type { CountTable } from '#core/report/count-table.ts';
import { goalOf, tablesOf } from '#core/report/figures.ts';
import { parseDay } from '#core/time/day.ts';
import { isFault } from '#core/time/fault.ts';
import { capital } from '#core/words/capital.ts';
import { periodName } from '#core/words/period-names.ts';
import { durationSentence, rowName, shareOf, tableName, tableSentence } from '#core/words/report-words.ts';
import { longDate } from '#letters/dates.ts';
import type { Inline, Letter, Letterhead, Node } from '#letters/letter.ts';
import type { OpenedReport } from './opened.ts';

/** The words around the numbers, from the door that asks for it. */
export interface PaperWords {
  readonly parts: Readonly<Record<string, string>>;
  readonly hidden: string;
  readonly unwritten: string;
  /** what a sent report says of a part for which nothing was written */
  readonly noneWritten: Readonly<Record<WrittenPart, string>>;
  readonly asOf: (moment: string) => string;
}

/** The rows of the register that are printed under a part, each with its name and its cells. */
export interface PaperRow {
  readonly name: string;
  readonly cells: readonly RegisterCell[];
}

/** The letter and its head; `rows` are those that the reader may see. */
export function reportLetter(
  { policy, rule, state, meta }: OpenedReport,
  rows: readonly PaperRow[],
  words: PaperWords,
  language: Language,
): { readonly letter: Letter; readonly head: Letterhead } {
  const { figures } = state;
  const subject = `${say(rule.name, language)}: ${periodName(state, language)}`;
  const made = figures === undefined ? '' : longDate(figures.asOf, language);
  const body = rule.parts.flatMap((part): readonly Node[] => {
    const heading: Node = { kind: 'heading', level: 2, children: text(words.parts[part.part] ?? part.part) };
    const written = writtenParts.find((one) => one === part.part);
    if (written !== undefined)
      return [
        heading,
        ...paragraphs(state.words[written] ?? (state.status === 'sent' ? words.noneWritten[written] : words.unwritten)),
      ];
    if (showsSingleCases(part.part)) return [heading, ...rows.flatMap((row) => rowNodes(row, language))];
    const tables = tablesOf(policy, rule, part, figures?.tables ?? []);
    const took =
      part.part === 'handling' && figures?.durations !== undefined ? [durationSentence(figures.durations, language)] : [];
    return [heading, ...took.flatMap(paragraphs), ...tables.flatMap((one) => tableNodes(one))];
  });
  function tableNodes(table: CountTable): readonly Node[] {
    const { id, total } = table;
    const goal = id.startsWith('terms:') ? goalOf(rule, id.slice('terms:'.length)) : undefined;
    const title: Node = { kind: 'heading', level: 3, children: text(tableName(policy, id, language)) };
    const items = table.rows.map(({ code, count }) => {
      const share = count === undefined || total === undefined || total === 0 ? '' : ` (${shareOf(count, total)} %)`;
      return text(`${rowName(policy, id, code, language)}: ${count ?? words.hidden}${share}`);
    });
    const list: readonly Node[] = total === undefined || total === 0 ? [] : [{ kind: 'list', ordered: false, start: 1, items }];
    return [title, ...paragraphs(tableSentence(policy, table, language, goal)), ...list];
  }
  const { name, address, phone, email, website, colour, place } = policy.organisation;
  const organisation = {
    ...{ name, colour },
    ...(address === undefined ? {} : { address }),
    ...(phone === undefined ? {} : { phone: phone.number, hours: say(phone.hours, language) }),
    ...(email === undefined ? {} : { email }),
    ...(website === undefined ? {} : { website }),
  };
  const addressee = [
    ...rule.to.map((role) => capital(say(policy.roles[role]?.name ?? { nl: role }, language))),
    ...rule.outside.map((one) => capital(say(one, language))),
  ];
  return {
    letter: { subject, blocks: [], body: [...paragraphs(words.asOf(made)), ...body] },
    head: {
      ...{ organisation, addressee, subject, language, date: made },
      reference: `${policy.organisation.reference}-R-${meta.number}`,
      ...(place === undefined ? {} : { place }),
    },
  };
}

function rowNodes({ name, cells }: PaperRow, language: Language): readonly Node[] {
  const filled = cells.filter((one) => one.values.length > 0);
  const items = filled.map(({ field, values }) =>
    text(`${say(field.name, language)}: ${values.map((one) => dayFirst(one, language)).join('; ')}`),
  );
  return [
    { kind: 'heading', level: 3, children: text(name) },
    ...(items.length === 0 ? [] : [{ kind: 'list', ordered: false, start: 1, items } as const]),
  ];
}

/** Rows keep days as 2026-06-01, which sorts; people read them as days. */
function dayFirst(value: string, language: Language): string {
  return value.replace(/^\d{4}-\d{2}-\d{2}\b/, (day) => (isFault(parseDay(day)) ? day : longDate(day, language)));
}

function text(words: string): readonly Inline[] {
  return [{ kind: 'text', text: words }];
}

function paragraphs(words: string): readonly Node[] {
  return words
    .split(/\n{2,}/)
    .filter((one) => one.trim() !== '')
    .map((one) => ({ kind: 'paragraph', children: text(one.trim()) }));
}
