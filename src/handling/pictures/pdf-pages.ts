/** The pages of a PDF as pixels, drawn by PDFium in WebAssembly: it has no scripts, no network and no memory but its own. */
import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium';
import { MOST_PAGES, type NoPicture, type PageSize, type PlacedText } from './asking.ts';
import type { Pages, Pixels } from './pages.ts';

/** About A3 at 200 dots an inch; more would not be read better on a screen. */
const MOST_PIXELS = 9_000_000;

/** Opens it; the pages stay open until the process ends. */
export async function pdfPages(bytes: Uint8Array): Promise<Pages | { readonly none: NoPicture }> {
  const library = await PDFiumLibrary.init();
  let document: PDFiumDocument;
  try {
    document = await library.loadDocument(bytes);
  } catch (fault) {
    return { none: /password/i.test((fault as Error).message) ? 'locked' : 'damaged' };
  }
  const count = document.getPageCount();
  if (count > MOST_PAGES) return { none: 'too-large' };
  const sizes = Array.from({ length: count }, (_, at) => sizeOf(document, at));
  return {
    sizes,
    pixels: (page, width) => draw(document, page, width),
    words: async () => sizes.map((size, at) => wordsOn(document, at, size)),
  };
}

function sizeOf(document: PDFiumDocument, at: number): PageSize {
  const { originalWidth, originalHeight } = document.getPage(at).getOriginalSize();
  return { width: Math.max(1, originalWidth), height: Math.max(1, originalHeight) };
}

async function draw(document: PDFiumDocument, number: number, wanted: number): Promise<Pixels> {
  const page = document.getPage(number - 1);
  const { originalWidth: width, originalHeight: height } = page.getOriginalSize();
  const scale = Math.min(wanted / width, Math.sqrt(MOST_PIXELS / (width * height)));
  const [across, down] = [Math.max(1, Math.floor(width * scale)), Math.max(1, Math.floor(height * scale))];
  const drawn = await page.render({ width: across, height: down, scale: 1, render: 'bitmap', renderFormFields: true });
  return { data: drawn.data, width: drawn.width, height: drawn.height, channels: 4 };
}

/** The parts of the module that its own types do not name. */
interface TextModule {
  readonly HEAPU8: Uint8Array;
  readonly wasmExports: { malloc(size: number): number; free(at: number): void };
  _FPDFText_LoadPage(page: number): number;
  _FPDFText_CountChars(text: number): number;
  _FPDFText_GetUnicode(text: number, index: number): number;
  _FPDFText_GetLooseCharBox(text: number, index: number, rect: number): number;
  _FPDF_PageToDevice(
    page: number,
    x: number,
    y: number,
    width: number,
    height: number,
    rotate: number,
    pageX: number,
    pageY: number,
    deviceX: number,
    deviceY: number,
  ): void;
  _FPDFText_ClosePage(text: number): void;
  _FPDF_ClosePage(page: number): void;
}

/** Fine enough that a place is known to a hundredth of a percent. */
const FINE = 100_000;

function wordsOn(document: PDFiumDocument, at: number, _size: PageSize): PlacedText {
  const page = document.getPage(at) as unknown as { module: TextModule; pageIdx: number };
  const { module, pageIdx } = page;
  const text = module._FPDFText_LoadPage(pageIdx);
  const room = module.wasmExports.malloc(32);
  try {
    const count = text === 0 ? 0 : Math.max(0, module._FPDFText_CountChars(text));
    let said = '';
    const places: number[] = [];
    for (let index = 0; index < count; index++) {
      const sign = String.fromCodePoint(module._FPDFText_GetUnicode(text, index) || 0x20);
      const place = placeOf(module, pageIdx, text, index, room);
      said += sign;
      for (let unit = 0; unit < sign.length; unit++) places.push(...place);
    }
    return { page: at + 1, text: said, places: Float32Array.from(places) };
  } finally {
    module.wasmExports.free(room);
    if (text !== 0) module._FPDFText_ClosePage(text);
    module._FPDF_ClosePage(pageIdx);
  }
}

/** Where a character stands on the page as it is shown, whatever its rotation and cut. */
function placeOf(module: TextModule, page: number, text: number, index: number, room: number): readonly number[] {
  if (module._FPDFText_GetLooseCharBox(text, index, room) === 0) return [0, 0, 0, 0];
  // FS_RECTF: left, top, right, bottom
  const [left = 0, top = 0, right = 0, bottom = 0] = new Float32Array(module.HEAPU8.buffer.slice(room, room + 16));
  const corner = (x: number, y: number) => {
    module._FPDF_PageToDevice(page, 0, 0, FINE, FINE, 0, x, y, room + 16, room + 20);
    const [across = 0, down = 0] = new Int32Array(module.HEAPU8.buffer.slice(room + 16, room + 24));
    return [across / FINE, down / FINE] as const;
  };
  const [[x1, y1], [x2, y2]] = [corner(left, top), corner(right, bottom)];
  return [Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1)];
}
