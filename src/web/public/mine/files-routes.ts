/** Letters and documents of the own page: each is looked up in what is this person's, and served so that nothing in it can run. */
import { Readable } from 'node:stream';
import type { Hono } from 'hono';
import { contentOf } from '#store/files/folder.ts';
import { fileToOpen, type Withheld } from '#store/files/scans.ts';
import { withOrganisation } from '#store/transaction.ts';
import { fileHeaders, letterHeaders } from '../../parts/file-headers.ts';
import { documentWords } from '../../words/document-words.ts';
import { faultPage, notFound } from '../faults.tsx';
import type { ForVisit, Visit } from '../visit.ts';
import { mineAt, openOwn } from './own.ts';

/** Adds them. */
export function ownFiles(app: Hono, forVisit: ForVisit): void {
  app.get('/:organisation/mijn-klacht/bestand/:id', forVisit(file));
  app.get('/:organisation/mijn-klacht/brief/:id', forVisit(letter));
}

async function file(visit: Visit): Promise<Response> {
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
  const headers = fileHeaders(found.file.name, found.file.type, found.file.size);
  if (c.req.method === 'HEAD') return c.body(null, 200, headers);
  return c.body(Readable.toWeb(contentOf(door.dataDir, organisation, id)) as ReadableStream, 200, headers);
}

/** A document of theirs that nobody can open now: why, and what to do. */
function withheldPage(visit: Visit, { withheld, name }: { readonly withheld: Withheld; readonly name: string }) {
  const words = documentWords(visit.language, visit.policy.voice.address);
  const { heading, text } = words.withheld[withheld];
  const way = { href: mineAt(visit), label: words.backToOwnPage };
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
