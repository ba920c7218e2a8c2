/** The thread that reads one document: a file that takes for ever, or all memory, takes only this thread. */
import { parentPort } from 'node:worker_threads';
import { textOfFile } from './text-of-file.ts';

parentPort?.once('message', async ({ bytes, type }: { readonly bytes: Uint8Array; readonly type: string }) => {
  parentPort?.postMessage(await textOfFile(bytes, type));
});
