/** The form on which a case is registered: to read, and as a pdf to print, keep or hand over. That it was read is noted. */
import { say } from '#core/policy/label.ts';
import { type FilledForm, filledForm, hasForm } from '#core/register/form.ts';
import { dayOf } from '#core/time/moment.ts';
import type { Letter, Node } from '#letters/letter.ts';
import { listStaff } from '#store/access/staff.ts';
import { logReading } from '#store/cases/reading-log.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import { fileHeaders } from '../../parts/file-headers.ts';
import { registrationFormWords } from '../../words/staff/registration-form-words.ts';
import { statementHead } from '../compliance/statement-letter.ts';
import { notFound } from '../faults.tsx';
import { frameIn } from '../frame.ts';
import { type FormInWords, type FormLine, RegistrationFormPage } from '../views/registration-form.tsx';
import type { CaseDesk } from '../visit.ts';
import { type Names, namesOf } from './names.ts';

/** Where the form of a case is found; undefined where it has none. */
export function formHref({ open, base }: CaseDesk): string | undefined {
  return hasForm(open) ? `${base}/formulier` : undefined;
}

/** The page. */
export async function registrationFormPage(desk: CaseDesk): Promise<Response> {
  const { c, door, organisation, open, base, language } = desk;
  const page = await withOrganisation(door.office.pool, organisation, async (tx) => {
    const form = await read(tx, desk);
    return form === undefined ? undefined : (
      <RegistrationFormPage
        frame={await frameIn(tx, desk)}
        says={registrationFormWords(language)}
        reference={open.state.reference}
        caseHref={base}
        pdfHref={`${base}/formulier.pdf`}
        {...form}
      />
    );
  });
  return page === undefined ? notFound(desk) : c.html(page);
}

/** The same as a pdf. */
export async function registrationFormPdf(desk: CaseDesk): Promise<Response> {
  const { door, organisation, open } = desk;
  const form = await withOrganisation(door.office.pool, organisation, (tx) => read(tx, desk));
  if (form === undefined) return notFound(desk);
  const about = { reference: open.state.reference, subject: form.title };
  const { pdf } = await door.pdf.write(letterOf(form, desk), statementHead(desk, open.policy, about));
  return new Response(new Uint8Array(pdf), { headers: fileHeaders(`${form.title}.pdf`, 'application/pdf', pdf.byteLength) });
}

async function read(tx: Tx, desk: CaseDesk): Promise<FormInWords | undefined> {
  const { open, language, says, door, me } = desk;
  const colleagues = new Map((await listStaff(tx)).map((one) => [one.id, one.name]));
  // a form is handed on: whoever reads is called by name, not "you"
  const names = namesOf(open, colleagues, '', says);
  const form = filledForm({ ...open, language, colleague: (id) => names.staff(id) });
  if (form === undefined) return undefined;
  await logReading(tx, open.state.id, me.id, 'form', door.office.ahead?.());
  return inWords(form, desk, names);
}

function inWords({ form, cells, stages, signatures }: FilledForm, desk: CaseDesk, names: Names): FormInWords {
  const { open, language, words } = desk;
  const says = registrationFormWords(language);
  const on = (at: string) => words.format.day(at.slice(0, 10));
  const signer = (by: string) => (open.state.parties.some(({ id }) => id === by) ? names.party(by) : names.staff(by));
  return {
    title: says.ofCase(say(form.name, language), open.state.reference),
    life: stages.map(({ stage, reached }) => ({
      name: typeof stage === 'string' ? says[stage] : say(stage, language),
      values: reached === undefined ? [] : [says.reached(words.format.day(dayOf(reached.at)), names.actor(reached.by))],
    })),
    content: cells.map(({ field, values }) => ({
      name: say(field.name, language),
      values: values.map((one) => one.replace(/^\d{4}-\d{2}-\d{2}\b/, (day) => words.format.day(day))),
    })),
    signatures: signatures.map(({ as, given, lapsed }) => ({
      name: say(as, language),
      values:
        given !== undefined
          ? [says.signed(signer(given.by), on(given.at))]
          : lapsed === undefined
            ? []
            : [says.lapsed(on(lapsed))],
    })),
  };
}

function letterOf({ title, life, content, signatures }: FormInWords, { language }: CaseDesk): Letter {
  const says = registrationFormWords(language);
  const signed = signatures.length === 0 ? [paragraph(says.noSignatures)] : lines(signatures, says.unsigned);
  const body = [
    ...[heading(says.life), ...lines(life, says.notYet)],
    ...[heading(says.content), ...lines(content, says.empty)],
    ...[heading(says.signatures), ...signed],
  ];
  return { subject: title, blocks: [], body };
}

function lines(all: readonly FormLine[], empty: string): readonly Node[] {
  return all.map(({ name, values }): Node => {
    const texts = values.length === 0 ? [empty] : values;
    const said = texts
      .flatMap((text) => text.split('\n'))
      .flatMap((text) => [{ kind: 'break' as const }, { kind: 'text' as const, text }]);
    return { kind: 'paragraph', children: [{ kind: 'strong', children: [{ kind: 'text', text: name }] }, ...said] };
  });
}

function heading(text: string): Node {
  return { kind: 'heading', level: 2, children: [{ kind: 'text', text }] };
}

function paragraph(text: string): Node {
  return { kind: 'paragraph', children: [{ kind: 'text', text }] };
}
