/** A document of the own page, shown page by page. */
import { dayOf } from '#core/time/moment.ts';
import { isPictured } from '#handling/pictures/asking.ts';
import { textOfStored } from '#store/files/file-texts.ts';
import { withOrganisation } from '#store/transaction.ts';
import { lookOf, type Opened, pagesOf } from '../../documents/openable.ts';
import { Viewer } from '../../documents/viewer.tsx';
import { PublicLayout } from '../../parts/layout-public.tsx';
import { Notice } from '../../parts/notice.tsx';
import { documentWords } from '../../words/document-words.ts';
import { mineAt, mineFrame, type Own } from './own.ts';

/** The page. */
export async function viewerPage({ visit, state, events }: Own, opened: Opened): Promise<Response> {
  const { c, door, organisation, language, policy, words } = visit;
  const { file } = opened;
  const [pages, text] = await Promise.all([
    pagesOf(opened),
    withOrganisation(door.office.pool, organisation, (tx) => textOfStored(tx, file.id), { readOnly: true }),
  ]);
  const says = documentWords(language, policy.voice.address);
  const at = mineAt(visit);
  const shown = [...new Set(state.documents.filter(({ name }) => isPictured(name)).map(({ id }) => id))];
  const place = shown.indexOf(file.id);
  const hrefOf = (id: string | undefined) => (id === undefined ? undefined : `${at}/document/${id}`);
  const sequence = state.documents.find(({ id }) => id === file.id)?.sequence;
  const moment = state.happenings.find((one) => one.sequence === sequence)?.at;
  const made = events.find(({ name, facts }) => name === 'redacted' && facts.copy === file.id);
  const about = [words.format.fileSize(file.size), moment === undefined ? undefined : words.format.day(dayOf(moment))];
  return c.html(
    <PublicLayout frame={mineFrame(visit, `${at}/document/${file.id}`)} title={file.name}>
      <div class="column column-page">
        <Viewer
          words={says}
          name={file.name}
          about={about.filter((one) => one !== undefined).join(' · ')}
          pages={pages}
          href={`${at}/document/${file.id}`}
          fileHref={`${at}/bestand/${file.id}`}
          back={{ href: at, label: visit.says.mine.back }}
          previousHref={hrefOf(shown[place - 1])}
          nextHref={place < 0 ? undefined : hrefOf(shown[place + 1])}
          text={text}
          above={
            made === undefined ? null : (
              <Notice
                meaning="info"
                heading={says.redacted(words.format.day(dayOf(made.at)))}
                text={<bdi>{String(made.personal?.reason ?? '')}</bdi>}
              />
            )
          }
          {...lookOf(c)}
        />
      </div>
    </PublicLayout>,
  );
}
