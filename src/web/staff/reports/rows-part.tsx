/** The complaints of a report, as they stood when it was made; each reader sees only those that they may see. */
import type { Child } from 'hono/jsx';
import { say } from '#core/policy/label.ts';
import { columnsShown } from '#core/policy/register.ts';
import type { PartName } from '#core/policy/report.ts';
import type { OpenedReport } from '#handling/reports/opened.ts';
import type { Tx } from '#store/transaction.ts';
import { Pages } from '../../parts/pagination.tsx';
import { reportPageWords } from '../../words/staff/report-page-words.ts';
import { RegisterTable } from '../views/register-book.tsx';
import type { Desk } from '../visit.ts';
import { rowOf } from './register-book.tsx';
import { namelessName, rowsOfReport } from './rows-of-report.ts';

/** The part; a page of rows at a time. */
export async function rowsPart(desk: Desk, tx: Tx, { meta, policy, rule, state }: OpenedReport, part: PartName): Promise<Child> {
  const { c, language, words } = desk;
  const says = reportPageWords(language).report;
  const { register } = policy;
  if (register === undefined || state.figures === undefined) return null;
  const cursor = c.req.query('na');
  const found = await rowsOfReport(desk, tx, { meta, policy, rule, state }, part, { cursor });
  const { columns } = rule;
  const fields = columnsShown(register, columns);
  const rows = found.lines.map((line) => {
    const reference = namelessName(line, part, language);
    if (reference === undefined) return rowOf(desk, line);
    // what happened, and nothing by which a person can be recognised
    return { href: '', reference, cells: rowOf(desk, { ...line, cells: line.nameless ?? [] }, part === 'contents').cells };
  });
  const base = `/werk/rapporten/${meta.number}`;
  return (
    <section class="report-part">
      <h2>{says.parts[part]}</h2>
      {rows.length === 0 ? (
        <p class="muted">{says.noRows}</p>
      ) : (
        <RegisterTable
          caption={says.parts[part]}
          columns={fields.map((one) => say(one.name, language))}
          rows={rows}
          own={fields.findIndex(({ from }) => from === 'reference')}
        />
      )}
      <Pages
        newerHref={cursor === undefined ? undefined : base}
        olderHref={found.next === undefined ? undefined : `${base}?na=${found.next}`}
        words={words}
      />
    </section>
  );
}
