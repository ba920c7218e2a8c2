/** Letters and documents of the own page: each is looked up in what is this person's, and served so that nothing in it can run. */
import type { Hono } from 'hono';
import { fileToOpen, type Withheld } from '#store/files/scans.ts';
import { withOrganisation } from '#store/transaction.ts';
import { fileAnswer, type Opened, pictureAnswer } from '../../documents/openable.ts';
import { letterHeaders } from '../../parts/file-headers.ts';
import { documentWords } from '../../words/document-words.ts';
import { faultPage, notFound } from '../faults.tsx';
import type { ForVisit, Visit } from '../visit.ts';
import { isStillIn, mineAt, type Own, openOwn } from './own.ts';
import { viewerPage } from './viewer-page.tsx';

/** Adds them. */
export function ownFiles(app: Hono, forVisit: ForVisit): void {
  app.get('/:organisation/mijn-klacht/bestand/:id', forVisit(file));
  app.get(
    '/:organisation/mijn-klacht/document/:id',
    forVisit((visit) => asked(visit, viewerPage)),
  );
  app.get('/:organisation/mijn-klacht/document/:id/pagina/:number', forVisit(picture));
  app.get('/:organisation/mijn-klacht/brief/:id', forVisit(letter));
}

/** A document of theirs, and who asks for it; whoever is not in, comes in first. */
async function asked(visit: Visit, work: (own: Own, opened: Opened) => Promise<Response> | Response): Promise<Response> {
  const { c, door, organisation } = visit;
  const own = await openOwn(visit);
  if (own === undefined) return toDoor(visit);
  const id = c.req.param('id') ?? '';
  const mine = own.state.documents.some((one) => one.id === id);
  const found = mine
    ? await withOrganisation(
        door.office.pool,
        organisation,
        (tx) => fileToOpen(tx, door.office.scanner !== undefined, own.state.id, id),
        {
          readOnly: true,
        },
      )
    : undefined;
  if (found === undefined) return notFound(c, door);
  if ('withheld' in found) return withheldPage(own.visit, found);
  return work(own, { door, organisation, file: found.file, isAllowed: () => isStillIn(visit, id) });
}

function file(visit: Visit): Promise<Response> {
  return asked(visit, (_, opened) => fileAnswer(visit.c, opened));
}

function picture(visit: Visit): Promise<Response> {
  return asked(visit, async (_, opened) => (await pictureAnswer(visit.c, opened)) ?? notFound(visit.c, visit.door));
}

/** A document of theirs that nobody can open now: why, and what to do. */
function withheldPage(visit: Visit, { withheld, name }: { readonly withheld: Withheld; readonly name: string }) {
  const words = documentWords(visit.language, visit.policy.voice.address);
  const { heading, text } = words.withheld[withheld];
  const way = { href: mineAt(visit), label: visit.says.mine.back };
  const fault = { kind: 'said', heading, text: `${name}. ${text}`, way } as const;
  return faultPage(visit.c, visit.door, withheld === 'infected' ? 403 : 409, fault);
}

async function letter(visit: Visit): Promise<Response> {
  const { c, door } = visit;
  const own = await openOwn(visit);
  if (own === undefined) return toDoor(visit);
  const found = own.letters.find((one) => one.id === c.req.param('id'));
  return found === undefined ? notFound(c, door) : c.body(found.html, 200, letterHeaders);
}

/** Whoever is not in, comes in first: whether the document exists is not said. */
async function toDoor(visit: Visit): Promise<Response> {
  return visit.c.redirect(`${mineAt(visit)}?verlopen`, 303);
}
