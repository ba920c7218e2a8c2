/** The public page of a report: what an organisation tells about the complaints of a year, once somebody approved it. */
import type { Hono } from 'hono';
import { say } from '#core/policy/label.ts';
import { writtenParts } from '#core/policy/report.ts';
import { figuresCsv } from '#core/report/as-csv.ts';
import { periodName } from '#core/words/period-names.ts';
import type { OpenedReport } from '#handling/reports/opened.ts';
import { publishedReport, publishedReports } from '#handling/reports/published.ts';
import { withOrganisation } from '#store/transaction.ts';
import { fileHeaders } from '../../parts/file-headers.ts';
import { FiguresPart, isCounted } from '../../parts/report-figures.tsx';
import { yearlyWords } from '../../words/public/yearly-words.ts';
import { notFound } from '../faults.tsx';
import { TextPage } from '../views/text-page.tsx';
import { type ForVisit, frameOf, type Visit } from '../visit.ts';

/** Adds them. */
export function yearlyPages(app: Hono, forVisit: ForVisit): void {
  app.get('/:organisation/jaarverslag', forVisit(listed));
  app.get('/:organisation/jaarverslag/:report/:period', forVisit(shown));
  app.get('/:organisation/jaarverslag/:report/:period/cijfers.csv', forVisit(numbers));
}

async function listed(visit: Visit): Promise<Response> {
  const { c, door, organisation, language, base } = visit;
  const says = yearlyWords(language);
  const all = await withOrganisation(door.office.pool, organisation, (tx) => publishedReports(door.office, tx), {
    readOnly: true,
  });
  return c.html(
    <TextPage frame={frameOf(visit)} heading={says.heading} lead={all.length === 0 ? says.none : says.lead}>
      {all.length === 0 ? null : (
        <ul>
          {all.map(({ rule, state }) => (
            <li>
              <a href={`${base}/jaarverslag/${rule.id}/${state.period.id}`}>
                {say(rule.name, language)}, {periodName(state, language)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </TextPage>,
  );
}

async function shown(visit: Visit): Promise<Response> {
  const { c, door, language, words, base } = visit;
  const found = await publicReport(visit);
  if (found?.state.figures === undefined) return notFound(c, door);
  const { policy, rule, state } = found;
  const { figures } = state;
  if (figures === undefined) return notFound(c, door);
  const says = yearlyWords(language);
  const number = (count: number | undefined) => (count === undefined ? says.few : words.format.number(count));
  return c.html(
    <TextPage
      frame={frameOf(visit)}
      heading={`${say(rule.name, language)}, ${periodName(state, language)}`}
      lead={says.summary(number(figures.received), number(figures.handled))}
      buttons={[{ href: `${base}/jaarverslag/${rule.id}/${state.period.id}/cijfers.csv`, label: says.csv }]}
    >
      {rule.parts.map((part) => {
        if (isCounted(part.part))
          return <FiguresPart {...{ policy, rule, part, figures, language, says, format: words.format }} />;
        const written = writtenParts.find((one) => one === part.part);
        const text = written === undefined ? undefined : state.words[written];
        if (text === undefined) return null;
        return (
          <section class="report-part">
            <h2>{says.parts[part.part]}</h2>
            <p class="report-words">{text}</p>
          </section>
        );
      })}
    </TextPage>,
  );
}

async function numbers(visit: Visit): Promise<Response> {
  const { c, door, language } = visit;
  const found = await publicReport(visit);
  if (found?.state.figures === undefined) return notFound(c, door);
  const text = Buffer.from(figuresCsv(found.policy, found.state.figures, language));
  return c.body(text, 200, fileHeaders(`${found.rule.id}-${found.state.period.id}.csv`, 'text/csv; charset=utf-8', text.length));
}

function publicReport({ c, door, organisation }: Visit): Promise<OpenedReport | undefined> {
  const [report, period] = [c.req.param('report') ?? '', c.req.param('period') ?? ''];
  return withOrganisation(door.office.pool, organisation, (tx) => publishedReport(door.office, tx, report, period), {
    readOnly: true,
  });
}
