/** Makes a logo of what an administrator sends: drawn anew as pixels, so that nothing of the file itself reaches anybody. */

/** Bytes of the file at most, and the room that a logo gets at twice the size at which it is shown. */
export const LONGEST_LOGO = 1024 * 1024;
const ROOM = { width: 640, height: 160 };
const LEAST = 16;
const MOST_PIXELS = 40_000_000;
const PATIENCE_SECONDS = 10;

export interface DrawnLogo {
  readonly png: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Why a file makes no logo. */
export type LogoFault = 'none' | 'too-large' | 'not-a-picture' | 'too-small';

const KINDS: readonly string[] = ['png', 'jpeg', 'svg', 'webp'];

/**
 * The logo as PNG, no larger than its room. An SVG is drawn: scripts in it are not run, and nothing is fetched for it.
 * A file that says one thing and is another is no picture.
 */
export async function makeLogo(file: Buffer | undefined): Promise<DrawnLogo | { readonly fault: LogoFault }> {
  if (file === undefined || file.length === 0) return { fault: 'none' };
  if (file.length > LONGEST_LOGO) return { fault: 'too-large' };
  // entities can make a small text endless, and no logo needs them
  if (/<!(?:DOCTYPE|ENTITY)/i.test(file.subarray(0, 100_000).toString('latin1')) && looksLikeText(file)) {
    return { fault: 'not-a-picture' };
  }
  // the library takes room in memory, and is rarely needed
  const { default: sharp } = await import('sharp');
  try {
    const open = () => sharp(file, { limitInputPixels: MOST_PIXELS, failOn: 'error' });
    const { format, width = 0, height = 0 } = await open().metadata();
    if (!KINDS.includes(format ?? '')) return { fault: 'not-a-picture' };
    if (format !== 'svg' && (width < LEAST || height < LEAST)) return { fault: 'too-small' };
    // what is drawn from lines is drawn as large as it will be shown
    const density = format === 'svg' ? Math.min(600, Math.max(72, 72 * Math.min(ROOM.width / width, ROOM.height / height))) : 72;
    const picture = format === 'svg' ? sharp(file, { limitInputPixels: MOST_PIXELS, density }) : open().rotate();
    const { data, info } = await picture
      .timeout({ seconds: PATIENCE_SECONDS })
      .resize({ ...ROOM, fit: 'inside', withoutEnlargement: true })
      .png({ compressionLevel: 9, palette: true, quality: 90 })
      .toBuffer({ resolveWithObject: true });
    if (info.width < LEAST || info.height < LEAST) return { fault: 'too-small' };
    return { png: data, width: info.width, height: info.height };
  } catch (_unreadable) {
    // whatever the library says of it, it could not be drawn, and the page says so
    return { fault: 'not-a-picture' };
  }
}

/** An SVG begins as text; in the bytes of a photograph these letters mean nothing. */
function looksLikeText(file: Buffer): boolean {
  return !file.subarray(0, 1_000).includes(0);
}
