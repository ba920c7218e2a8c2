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

/** The type of a file by its name, when its first bytes agree. */
export async function kindOf(name: string, head: Buffer): Promise<{ readonly type: string } | { readonly fault: KindFault }> {
  const kind = kinds[/\.([a-z0-9]{1,5})$/i.exec(name.trim())?.[1]?.toLowerCase() ?? ''];
  if (kind === undefined) return { fault: 'type-not-allowed' };
  const looks = (await fileTypeFromBuffer(head))?.mime ?? (isText(head) ? 'text' : 'unknown');
  const mail = kind.type === 'message/rfc822' && looks === 'message/rfc822';
  return kind.looks.includes(looks) || mail ? { type: kind.type } : { fault: 'not-what-it-says' };
}

/** Text has no NUL and few other control characters, in whatever encoding. */
function isText(head: Buffer): boolean {
  return !head.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27);
}
