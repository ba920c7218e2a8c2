/** A report as lines of a spreadsheet: only what was counted, with codes beside the names. No names, references or free words. */
import type { Language } from '#core/policy/label.ts';
import type { Policy } from '#core/policy/policy.ts';
import { rowName, tableName } from '#core/words/report-words.ts';
import { CSV_START, csvLine } from './csv.ts';
import type { Figures } from './figures.ts';

const headings = {
  nl: ['van', 'tot en met', 'tabel', 'rij', 'code', 'aantal', 'totaal'],
  en: ['from', 'until', 'table', 'row', 'code', 'count', 'total'],
} as const;
/** What stands where a count was left out. */
const LEFT_OUT = 'x';

/** The whole file. */
export function figuresCsv(policy: Policy, { period, tables, received, handled }: Figures, language: Language): string {
  const counts = [
    { id: 'received', total: received },
    { id: 'handled', total: handled },
  ].map(({ id, total }) => csvLine([period.from, period.until, id, '', '', '', total ?? LEFT_OUT]));
  const lines = tables.flatMap(({ id, rows, total }) =>
    rows.map(({ code, count }) =>
      csvLine([
        ...[period.from, period.until, tableName(policy, id, language), rowName(policy, id, code, language), `${id}:${code}`],
        ...[count ?? LEFT_OUT, total ?? LEFT_OUT],
      ]),
    ),
  );
  return [CSV_START, csvLine(headings[language]), ...counts, ...lines].join('');
}
