/** What a document may be: its extension and its first bytes must tell the same story. */
import { fileTypeFromBuffer } from 'file-type';

/** How many bytes from the beginning are looked at. */
export const HEAD = 4100;

interface Kind {
  /** the type with which it is served */
  readonly type: string;
  /** what the bytes may look like; `text` for what has no mark of its own */
  readonly looks: readonly string[];
}

const ZIP = 'application/zip';
const OLD_OFFICE = 'application/x-cfb';
const opened = (name: string): Kind => ({
  type: `application/vnd.openxmlformats-officedocument.${name}`,
  looks: [`application/vnd.openxmlformats-officedocument.${name}`, ZIP],
});
const document = (name: string): Kind => ({
  type: `application/vnd.oasis.opendocument.${name}`,
  looks: [`application/vnd.oasis.opendocument.${name}`, ZIP],
});
const one = (type: string, ...more: readonly string[]): Kind => ({ type, looks: [type, ...more] });
const text = (type: string): Kind => ({ type, looks: ['text'] });

/** By extension: papers, pictures, recordings and mails that people send with a complaint. Nothing that runs. */
const kinds: Readonly<Record<string, Kind>> = {
  pdf: one('application/pdf'),
  jpg: one('image/jpeg'),
  jpeg: one('image/jpeg'),
  png: one('image/png', 'image/apng'),
  gif: one('image/gif'),
  webp: one('image/webp'),
  heic: one('image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence'),
  heif: one('image/heif', 'image/heic', 'image/heic-sequence', 'image/heif-sequence'),
  tif: one('image/tiff'),
  tiff: one('image/tiff'),
  txt: text('text/plain; charset=utf-8'),
  csv: text('text/csv; charset=utf-8'),
  eml: text('message/rfc822'),
  rtf: one('application/rtf', 'text/rtf'),
  doc: { type: 'application/msword', looks: [OLD_OFFICE] },
  xls: { type: 'application/vnd.ms-excel', looks: [OLD_OFFICE] },
  msg: { type: 'application/vnd.ms-outlook', looks: [OLD_OFFICE] },
  docx: opened('wordprocessingml.document'),
  xlsx: opened('spreadsheetml.sheet'),
  odt: document('text'),
  ods: document('spreadsheet'),
  mp3: one('audio/mpeg'),
  m4a: one('audio/x-m4a', 'audio/mp4', 'video/mp4'),
  wav: one('audio/wav', 'audio/vnd.wave'),
  mp4: one('video/mp4', 'video/quicktime', 'audio/mp4'),
  mov: one('video/quicktime', 'video/mp4'),
};

/** The extensions that are taken, for the sentence that says so and the file chooser. */
export const extensions: readonly string[] = Object.keys(kinds);

export type KindFault = 'type-not-allowed' | 'not-what-it-says';

/** The end that belongs to what telephones and chats send under another one, or under none. */
const ends: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'image/heif': 'heif',
  'image/tiff': 'tif',
  'application/pdf': 'pdf',
};

/** What a file is, and under which name it is kept. */
export interface Known {
  readonly type: string;
  readonly name: string;
}

/**
 * The type of a file by its name, when its first bytes agree. A photo that is called another kind of photo, and a photo or
 * PDF without an end, are taken for what they are, under the end that belongs to them: whoever sends it made no mistake.
 */
export async function kindOf(name: string, head: Buffer): Promise<Known | { readonly fault: KindFault }> {
  const looks = (await fileTypeFromBuffer(head))?.mime ?? (isText(head) ? 'text' : 'unknown');
  const [dotted, end] = /\.([a-z0-9]{1,5})$/i.exec(name.trim()) ?? [];
  const kind = kinds[end?.toLowerCase() ?? ''];
  const own = ends[looks];
  if (kind === undefined)
    return end === undefined && own !== undefined
      ? { type: looks, name: `${name.trim()}.${own}` }
      : { fault: 'type-not-allowed' };
  const mail = kind.type === 'message/rfc822' && looks === 'message/rfc822';
  if (kind.looks.includes(looks) || mail) return { type: kind.type, name };
  const areBothPhotos = kind.type.startsWith('image/') && looks.startsWith('image/');
  if (own === undefined || !areBothPhotos || dotted === undefined) return { fault: 'not-what-it-says' };
  return { type: looks, name: `${name.trim().slice(0, -dotted.length)}.${own}` };
}

/** Text has no NUL and few other control characters, in whatever encoding. */
function isText(head: Buffer): boolean {
  return !head.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27);
}
