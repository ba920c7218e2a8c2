/** The process that makes pictures of one document: it gets questions about that one, and ends when its parent does. */
import { readFile } from 'node:fs/promises';
import type { Answered, Asking, Pictured } from './asking.ts';
import { drawn, openPages } from './draw.ts';

let opened: ReturnType<typeof openPages> | undefined;

process.on('message', async ({ file, asking }: { readonly file: Pictured; readonly asking: Asking }) => {
  process.send?.(await answered(file, asking));
});
process.on('disconnect', () => process.exit(0));

async function answered({ path, type }: Pictured, asking: Asking): Promise<Answered> {
  try {
    opened ??= readFile(path).then((bytes) => openPages(bytes, type));
    const pages = await opened;
    return 'none' in pages ? pages : await drawn(pages, asking, type);
  } catch {
    // what a library stumbles over is the document's fault
    return { none: 'damaged' };
  }
}
