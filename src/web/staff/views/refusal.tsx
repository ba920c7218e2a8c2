/** What cannot be done, by which clause, and what can be done instead; with what was typed. */
import type { TypedValue } from '../../parts/fault-content.tsx';
import { TypedValues } from '../../parts/fault-content.tsx';
import type { StaffFrame } from '../../parts/layout-staff.tsx';
import { StaffLayout } from '../../parts/layout-staff.tsx';
import type { MenuItem } from '../../parts/menu.tsx';
import type { ClauseReference } from './step.tsx';

/** Everything on the page. */
export interface RefusalPageProps {
  readonly frame: StaffFrame;
  readonly heading?: string | undefined;
  /** one sentence: "De termijn kan niet nog een keer worden verlengd." */
  readonly text: string;
  readonly clause?: ClauseReference | undefined;
  readonly instead?: readonly MenuItem[] | undefined;
  readonly backHref: string;
  readonly typed?: readonly TypedValue[] | undefined;
}

/** The page. */
export function RefusalPage({ frame, heading, text, clause, instead = [], backHref, typed = [] }: RefusalPageProps) {
  const { words } = frame;
  const title = heading ?? words.staff.refusal.heading;
  return (
    <StaffLayout frame={frame} title={title} faulty inPlace="">
      <div class="step">
        <div class="step-main">
          <h1>{title}</h1>
          <p class="lead fault-text">{text}</p>
          {clause === undefined ? null : (
            <section class="refusal-clause">
              <h2>{words.staff.refusal.because}</h2>
              <blockquote>{clause.says}</blockquote>
              <p class="muted small">{clause.href === undefined ? clause.source : <a href={clause.href}>{clause.source}</a>}</p>
            </section>
          )}
          {instead.length === 0 ? null : (
            <section class="section">
              <h2>{words.staff.refusal.instead}</h2>
              <ul class="link-list">
                {instead.map((item) => (
                  <li>
                    {item.href === undefined ? item.label : <a href={item.href}>{item.label}</a>}
                    {item.hint === undefined ? null : <span class="menu-hint">{item.hint}</span>}
                  </li>
                ))}
              </ul>
            </section>
          )}
          <TypedValues typed={typed} words={words} />
          <p class="fault-way">
            <a href={backHref}>← {words.staff.refusal.back}</a>
          </p>
        </div>
      </div>
    </StaffLayout>
  );
}
