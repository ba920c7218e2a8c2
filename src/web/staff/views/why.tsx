/** One date with the steps that led to it, and the clause that asks it. */
import { DateLine, type Explained } from '../../parts/date-why.tsx';
import type { StaffFrame } from '../../parts/layout-staff.tsx';
import { StaffLayout } from '../../parts/layout-staff.tsx';

/** Everything on the page. */
export interface WhyPageProps {
  readonly frame: StaffFrame;
  readonly title: string;
  readonly case: { readonly href: string; readonly reference: string };
  readonly today: string;
  /** what is owed: "Geef antwoord op de klacht" */
  readonly what: string;
  readonly date: Explained;
  /** the date is only aimed at */
  readonly aimed: boolean;
  readonly clause?: { readonly says: string; readonly source: string } | undefined;
}

/** The page. */
export function WhyPage({ frame, title, case: of, today, what, date, aimed, clause }: WhyPageProps) {
  const { words } = frame;
  const note = clause && (
    <>
      {clause.says} <span class="why-source">{clause.source}</span>
    </>
  );
  return (
    <StaffLayout frame={frame} title={title} inPlace="">
      <p class="case-line">
        <a href={of.href}>
          ← <span class="figures">{of.reference}</span>
        </a>
      </p>
      <h1>{title}</h1>
      <div class="case-dates">
        <DateLine today={today} what={what} date={date} words={words} aimed={aimed} note={note} short open />
      </div>
    </StaffLayout>
  );
}
