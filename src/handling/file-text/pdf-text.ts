/** The text layer of a PDF, page by page; nothing in it is drawn, run or fetched. */
import { getDocument } from 'unpdf/pdfjs';
import { asRead, type FileText, MOST_CHARACTERS } from './as-read.ts';

/** More pages than this are not looked at. */
const MOST_PAGES = 1000;

/** Reads until there is as much as can be kept. */
export async function pdfText(bytes: Uint8Array): Promise<FileText> {
  const loading = getDocument({
    data: bytes,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    const document = await loading.promise;
    let text = '';
    for (let page = 1; page <= Math.min(document.numPages, MOST_PAGES) && text.length <= MOST_CHARACTERS; page++) {
      text += `${await textOfPage(await document.getPage(page))}\n`;
    }
    return asRead(text);
  } catch (fault) {
    if ((fault as Error).name === 'PasswordException') return { outcome: 'locked', words: '' };
    throw fault;
  } finally {
    await loading.destroy();
  }
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;

async function textOfPage(page: Page): Promise<string> {
  const { items } = await page.getTextContent();
  const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
  page.cleanup();
  return text;
}
