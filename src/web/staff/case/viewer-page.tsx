/** A document of a case on a page of its own: the pages as pictures, the text, and the documents before and after it. */
import { say } from '#core/policy/label.ts';
import { dayOf } from '#core/time/moment.ts';
import { listStaff } from '#store/access/staff.ts';
import { textOfStored } from '#store/files/file-texts.ts';
import { lettersOf } from '#store/post/kept-letter.ts';
import { withOrganisation } from '#store/transaction.ts';
import { lookOf, type Opened, pagesOf } from '../../documents/openable.ts';
import { Viewer } from '../../documents/viewer.tsx';
import { StaffLayout } from '../../parts/layout-staff.tsx';
import { Notice } from '../../parts/notice.tsx';
import { documentWords } from '../../words/document-words.ts';
import { redactionWords } from '../../words/staff/redaction-words.ts';
import { frameIn } from '../frame.ts';
import type { CaseDesk } from '../visit.ts';
import { mayRedact } from './redact-page.tsx';

/** The page. */
export async function viewerPage(desk: CaseDesk, opened: Opened): Promise<Response> {
  const { c, door, organisation, open, base, language, words } = desk;
  const { file } = opened;
  const says = documentWords(language);
  const [pages, beside] = await Promise.all([
    pagesOf(opened),
    withOrganisation(
      door.office.pool,
      organisation,
      async (tx) => ({
        text: await textOfStored(tx, file.id),
        letter: (await lettersOf(tx, open.state.id)).find(({ pdf }) => pdf === file.id),
        frame: await frameIn(tx, desk),
        staff: new Map((await listStaff(tx)).map((one) => [one.id, one.name])),
      }),
      { readOnly: true },
    ),
  ]);
  const documents = open.state.documents.filter(({ gone }) => gone !== true).map(({ id }) => id);
  const unique = [...new Set(documents)];
  const place = unique.indexOf(file.id);
  const hrefOf = (id: string | undefined) => (id === undefined ? undefined : `${base}/documenten/${id}`);
  const sequence = open.state.documents.find(({ id }) => id === file.id)?.sequence;
  const at = open.state.happenings.find((one) => one.sequence === sequence)?.at;
  const { letter } = beside;
  return c.html(
    <StaffLayout frame={beside.frame} title={file.name}>
      <Viewer
        words={says}
        name={file.name}
        about={[words.format.fileSize(file.size), at === undefined ? undefined : words.format.day(dayOf(at))]
          .filter((one) => one !== undefined)
          .join(' · ')}
        pages={pages}
        href={`${base}/documenten/${file.id}`}
        fileHref={`${base}/documenten/${file.id}/bestand`}
        back={{ href: base, label: `${says.backToCase} ${open.state.reference}` }}
        previousHref={hrefOf(unique[place - 1])}
        nextHref={place < 0 ? undefined : hrefOf(unique[place + 1])}
        text={beside.text}
        keys
        {...lookOf(c)}
        above={<CopyNotice desk={desk} file={file.id} staff={beside.staff} />}
        acts={
          <>
            {typeof pages !== 'string' && mayRedact(desk) ? (
              <a class="nl-button nl-button--secondary nl-button--small" href={`${base}/documenten/${file.id}/lakken`}>
                {redactionWords(language).act}
              </a>
            ) : null}
            {letter === undefined ? null : (
              <a class="nl-button nl-button--secondary nl-button--small" href={`${base}/brieven/${letter.id}`}>
                {says.viewer.letterText}
              </a>
            )}
          </>
        }
      />
    </StaffLayout>,
  );
}

/** On a redacted copy: of which document, by whom, when and why. */
function CopyNotice({
  desk,
  file,
  staff,
}: {
  readonly desk: CaseDesk;
  readonly file: string;
  readonly staff: ReadonlyMap<string, string>;
}) {
  const { state, events } = desk.open;
  const copy = state.documents.find((one) => one.id === file && one.copyOf !== undefined);
  const made = events.find(({ name, facts }) => name === 'redacted' && facts.copy === file);
  if (copy === undefined || made === undefined) return null;
  const says = redactionWords(desk.language);
  const original = state.documents.find(({ id, gone }) => id === copy.copyOf && gone !== true);
  const forum = desk.open.policy.forums[String(made.facts.forum ?? '')];
  const who = made.by.kind === 'staff' ? (staff.get(made.by.id) ?? desk.says.case.formerColleague) : '';
  return (
    <Notice
      meaning="info"
      heading={says.isCopy(original?.name)}
      text={
        <>
          <p>{says.madeBy(who, desk.words.format.day(dayOf(made.at)))}</p>
          {forum === undefined ? null : <p>{says.madeFor(say(forum.name, desk.language))}</p>}
          <p>
            <bdi>{String(made.personal?.reason ?? '')}</bdi>
          </p>
        </>
      }
      {...(original === undefined ? {} : { link: { href: `${desk.base}/documenten/${original.id}`, text: original.name } })}
    />
  );
}
