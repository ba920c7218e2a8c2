/** What a report counted, part after part, as everybody reads it: colleagues, and anybody on the public page. */
import type { Language } from '#core/policy/label.ts';
import type { Policy } from '#core/policy/policy.ts';
import type { PartName, ReportPart, ReportRule } from '#core/policy/report.ts';
import { type Figures, goalOf, tablesOf } from '#core/report/figures.ts';
import { durationSentence } from '#core/words/report-words.ts';
import type { Format } from '../words/format.ts';
import { ReportTable, type TableWords } from './report-table.tsx';

export interface FigureWords extends TableWords {
  readonly parts: Readonly<Record<PartName, string>>;
}

export interface FiguresProps {
  readonly policy: Policy;
  readonly rule: ReportRule;
  readonly figures: Figures;
  readonly language: Language;
  readonly says: FigureWords;
  readonly format: Format;
}

/** One part that was counted, under its heading. */
export function FiguresPart({ part, ...props }: FiguresProps & { readonly part: ReportPart }) {
  const { policy, rule, figures, language, says, format } = props;
  const tables = tablesOf(policy, rule, part, figures.tables);
  return (
    <section class="report-part">
      <h2>{says.parts[part.part]}</h2>
      {part.part === 'handling' && figures.durations !== undefined ? (
        <p>{durationSentence(figures.durations, language)}</p>
      ) : null}
      {tables.map((table) => (
        <ReportTable
          {...{ policy, table, language, says, format }}
          goal={table.id.startsWith('terms:') ? goalOf(rule, table.id.slice('terms:'.length)) : undefined}
        />
      ))}
    </section>
  );
}

const COUNTED: ReadonlySet<PartName> = new Set(['counts', 'terms', 'handling', 'process', 'causes', 'measures']);

/** Whether a part consists of what was counted. */
export function isCounted(part: PartName): boolean {
  return COUNTED.has(part);
}
