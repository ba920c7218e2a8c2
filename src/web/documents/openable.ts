/** A document that was asked for, once it is known that the asker may have it: its pages, a picture of one, or the file itself. */
import type { Context } from 'hono';
import {
  type Answered,
  type Box,
  isPhonePhoto,
  MOST_PAGES,
  type PageSize,
  PICTURED,
  type Turn,
} from '#handling/pictures/asking.ts';
import { boxesFromText } from '#handling/pictures/found-words.ts';
import { contentOf, pathOf } from '#store/files/folder.ts';
import type { StoredFile } from '#store/files/store-file.ts';
import type { Door } from '../door.ts';
import { fileHeaders } from '../parts/file-headers.ts';
import { whileAllowed } from './while-allowed.ts';

/** A stored document with where it stands. */
export interface Opened {
  readonly door: Pick<Door, 'dataDir' | 'pictures'>;
  readonly organisation: string;
  readonly file: StoredFile;
  /** whether whoever asked for it may have it, at the moment of asking */
  readonly isAllowed: () => Promise<boolean>;
}

/** The file as it was sent: shown by the browser if it can do nothing, downloaded otherwise. */
export function fileAnswer(c: Context, { door, organisation, file, isAllowed }: Opened): Response {
  const headers = fileHeaders(file.name, file.type, file.size);
  if (c.req.method === 'HEAD') return c.body(null, 200, headers);
  return c.body(
    whileAllowed(() => contentOf(door.dataDir, organisation, file.id), isAllowed),
    200,
    headers,
  );
}

/** How many pages, and in which proportions; or why there are no pictures. */
export async function pagesOf(opened: Opened): Promise<readonly PageSize[] | NoPages> {
  const { type } = opened.file;
  if (!PICTURED.includes(type)) return 'no-picture';
  const answered = await opened.door.pictures.ask(onDisk(opened), { what: 'pages' });
  if ('pages' in answered) return answered.pages;
  const none = 'none' in answered ? answered.none : 'damaged';
  // a program of the reader may know a photo that we do not: it is not called damaged
  return none === 'damaged' && isPhonePhoto(type) ? 'phone-photo' : none;
}

export type NoPages = Extract<Answered, { none: unknown }>['none'] | 'no-picture' | 'phone-photo';

/** A document as the process that draws knows it. */
export function onDisk({ door, organisation, file }: Opened) {
  return { id: file.id, path: pathOf(door.dataDir, organisation, file.id), type: file.type };
}

/** Larger pictures are asked for when somebody looks closer. */
const WIDTH = 1400;
const MOST_WIDTH = 2800;

/** One page as a picture; undefined when there is none of that number. */
export async function pictureAnswer(c: Context, opened: Opened): Promise<Response | undefined> {
  const page = Number(c.req.param('number'));
  if (!PICTURED.includes(opened.file.type) || !Number.isInteger(page) || page < 1) return undefined;
  const { zoom, turn } = lookOf(c);
  const width = Math.min(MOST_WIDTH, Math.round((WIDTH * zoom) / 100));
  const answered = await opened.door.pictures.ask(onDisk(opened), { what: 'picture', page, width, turn, boxes: hiddenIn(c) });
  if (!('picture' in answered)) return undefined;
  return c.body(new Uint8Array(answered.picture), 200, {
    'Content-Type': 'image/webp',
    'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
    'X-Content-Type-Options': 'nosniff',
    // leafing back and forth in one sitting; never beyond it
    'Cache-Control': 'private, max-age=60',
  });
}

/** What is hidden in the picture, while somebody chooses that. */
function hiddenIn(c: Context): readonly Box[] {
  return boxesFromText(c.req.query('vak') ?? '', MOST_PAGES) ?? [];
}

export const ZOOMS = [100, 150, 200] as const;
export type Zoom = (typeof ZOOMS)[number];

/** How close, and how far turned, somebody looks: it stands in the address, so that it works without a script. */
export function lookOf(c: Context): { readonly zoom: Zoom; readonly turn: Turn } {
  const zoom = ZOOMS.find((one) => String(one) === c.req.query('groot')) ?? 100;
  const turn = ([0, 90, 180, 270] as const).find((one) => String(one) === c.req.query('draai')) ?? 0;
  return { zoom, turn };
}
