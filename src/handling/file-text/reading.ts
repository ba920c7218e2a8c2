/** Reads a document in a thread of its own, with a bound on time and memory: whatever stands in it, the server goes on. */
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { FileText } from './as-read.ts';

export interface Bounds {
  /** in milliseconds */
  readonly patience: number;
  /** in megabytes: what the thread keeps in its heap and beside it together */
  readonly memory: number;
}

/** A PDF of a hundred pages is read in two seconds with 100 MB. */
const BOUNDS: Bounds = { patience: 20_000, memory: 384 };
/** So often, in milliseconds, is looked how much memory it takes: what stands outside the heap has no bound of its own. */
const LOOKS = 50;

/** From source the worker stands beside this; in the bundle as well, under its own name. */
const WORKER = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? './file-text.worker.ts' : './file-text.worker.js', import.meta.url),
);

/** The text of the document, or why there is none. The bytes are given away. A thread reads one document: nothing of it stays for the next. */
export function readText(bytes: Uint8Array<ArrayBuffer>, type: string, { patience, memory }: Bounds = BOUNDS): Promise<FileText> {
  const worker = new Worker(WORKER, {
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 32 },
    stdout: true,
    stderr: true,
  });
  return new Promise((resolve) => {
    const end = (text: FileText) => {
      clearTimeout(timer);
      clearInterval(looking);
      resolve(text);
      void worker.terminate();
    };
    const timer = setTimeout(() => end({ outcome: 'too-slow', words: '' }), patience);
    const looking = setInterval(async () => {
      const size = await sizeOf(worker);
      if (size > memory * 1024 * 1024) end({ outcome: 'too-much', words: '' });
    }, LOOKS);
    worker.on('message', end);
    // also when it was given up already: what happens to it then is of no interest, but must not be thrown
    worker.on('error', (fault) =>
      end({ outcome: (fault as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-much' : 'damaged', words: '' }),
    );
    worker.on('exit', () => end({ outcome: 'damaged', words: '' }));
    worker.postMessage({ bytes, type }, [bytes.buffer]);
  });
}

async function sizeOf(worker: Worker): Promise<number> {
  try {
    const { total_heap_size: heap, external_memory: beside } = await worker.getHeapStatistics();
    return heap + beside;
  } catch {
    // it ended in the meantime
    return 0;
  }
}
