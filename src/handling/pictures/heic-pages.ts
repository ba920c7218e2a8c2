/** A photo as an iPhone makes it (HEIC), decoded by libheif in WebAssembly: no network, and no memory but its own. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import type { NoPicture } from './asking.ts';
import type { Pages } from './pages.ts';

/** The largest photo of an iPhone has 49 million points; decoding it takes 650 MB of the 900 that the process may have. */
const MOST_POINTS = 50_000_000;
/** So large a picture is kept of it: decoding takes a second, and people look closer more than once. */
const MOST_WIDE = 3000;

/** What is used of the package, whose own types leave it out. */
interface Heif {
  readonly HeifDecoder: new () => { decode(bytes: Uint8Array): readonly HeifImage[] };
}

interface HeifImage {
  get_width(): number;
  get_height(): number;
  is_primary(): boolean;
  display(into: Points, done: (points: Points | null) => void): void;
}

interface Points {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** Opens it: upright, and without what the telephone wrote beside it. */
export async function heicPages(bytes: Uint8Array): Promise<Pages | { readonly none: NoPicture }> {
  const images = new (library().HeifDecoder)().decode(bytes);
  const photo = images.find((one) => one.is_primary()) ?? images[0];
  if (photo === undefined) return { none: 'damaged' };
  const size = { width: photo.get_width(), height: photo.get_height() };
  if (size.width * size.height > MOST_POINTS) return { none: 'too-large' };
  const points = await new Promise<Points | null>((done) => {
    photo.display({ data: new Uint8ClampedArray(size.width * size.height * 4), ...size }, done);
  });
  if (points === null) return { none: 'damaged' };
  const { data, info } = await sharp(points.data, { raw: { ...size, channels: 4 }, limitInputPixels: MOST_POINTS })
    .resize({ width: MOST_WIDE, height: MOST_WIDE, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const kept = { width: info.width, height: info.height, channels: 3 } as const;
  return {
    sizes: [size],
    async pixels(_, width) {
      const drawn = await sharp(data, { raw: kept })
        .resize({ width, withoutEnlargement: true })
        .raw()
        .toBuffer({ resolveWithObject: true });
      return { data: drawn.data, width: drawn.info.width, height: drawn.info.height, channels: 3 };
    },
    words: async () => [],
  };
}

/** Loaded for the first photo of this kind: most documents are of another. */
function library(): Heif {
  const packages = createRequire(import.meta.url);
  const wasmBinary = readFileSync(packages.resolve('libheif-js/libheif-wasm/libheif.wasm'));
  const load = packages('libheif-js/libheif-wasm/libheif.js') as (options: { readonly wasmBinary: Uint8Array }) => Heif;
  return load({ wasmBinary });
}
