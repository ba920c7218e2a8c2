/** The compliance statement of a case, on a page and as a pdf to hand over. */
import { seesCompliance } from '#handling/compliance/compliance-in.ts';
import { listStaff } from '#store/access/staff.ts';
import { logReading } from '#store/cases/reading-log.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import { fileHeaders } from '../../parts/file-headers.ts';
import { complianceWords } from '../../words/staff/compliance-words.ts';
import { namesOf } from '../case/names.ts';
import { notFound } from '../faults.tsx';
import { frameIn } from '../frame.ts';
import { CaseCompliancePage } from '../views/case-compliance.tsx';
import type { CaseDesk } from '../visit.ts';
import { type CaseStatement, caseStatement } from './case-statement.ts';
import { statementHead, statementLetter, subjectOf } from './statement-letter.ts';

/** The page; that it was read is noted. */
export async function caseCompliancePage(desk: CaseDesk): Promise<Response> {
  if (!seesCompliance(desk.viewer)) return notFound(desk);
  const { c, door, organisation, open, base, language } = desk;
  const page = await withOrganisation(door.office.pool, organisation, async (tx) => (
    <CaseCompliancePage
      frame={await frameIn(tx, desk)}
      says={complianceWords(language)}
      reference={open.state.reference}
      caseHref={base}
      pdfHref={`${base}/naleving.pdf`}
      {...(await read(tx, desk))}
    />
  ));
  return c.html(page);
}

/** The same as a pdf. */
export async function caseCompliancePdf(desk: CaseDesk): Promise<Response> {
  if (!seesCompliance(desk.viewer)) return notFound(desk);
  const { door, organisation, open, language } = desk;
  const statement = await withOrganisation(door.office.pool, organisation, (tx) => read(tx, desk));
  const about = { reference: open.state.reference, subject: subjectOf(desk) };
  const { pdf } = await door.pdf.write(statementLetter(desk, statement), statementHead(desk, open.policy, about));
  const name = `${open.state.reference} ${complianceWords(language).heading}.pdf`;
  return new Response(new Uint8Array(pdf), { headers: fileHeaders(name, 'application/pdf', pdf.byteLength) });
}

async function read(tx: Tx, desk: CaseDesk): Promise<CaseStatement> {
  await logReading(tx, desk.open.state.id, desk.me.id, 'compliance', desk.door.office.ahead?.());
  const colleagues = new Map((await listStaff(tx)).map((one) => [one.id, one.name]));
  // a statement is handed on: whoever reads is called by name, not "you"
  return caseStatement(desk, namesOf(desk.open, colleagues, '', desk.says));
}
