/**
 * Makes pictures of documents in a process of its own, one document at a time, with bounds on time and memory: whatever somebody
 * sent, the server goes on. The process keeps a document open as long as somebody leafs through it.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Answered, Asking, Pictured } from './asking.ts';

export interface Pictures {
  /** the answer; a document of which nothing can be made is one too */
  ask(file: Pictured, asking: Asking): Promise<Answered>;
  close(): Promise<void>;
}

export interface PictureBounds {
  /** milliseconds for a page or a question; a copy of many pages gets more */
  readonly patience: number;
  /** bytes in memory of the process */
  readonly memory: number;
  /** milliseconds without a question after which the process ends */
  readonly rest: number;
}

const BOUNDS: PictureBounds = { patience: 20_000, memory: 900 * 1024 * 1024, rest: 15_000 };
/** A copy draws every page. */
const PATIENCE_FOR_COPY = 6;
const LOOKS_MS = 100;

/** From source the worker stands beside this; in the bundle as well, under its own name. */
const WORKER = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? './pictures.worker.ts' : './pictures.worker.js', import.meta.url),
);

interface Child {
  readonly process: ChildProcess;
  readonly file: string;
}

/** Starts nothing before the first question. */
export function openPictures(bounds: PictureBounds = BOUNDS): Pictures {
  let child: Child | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  let resting: NodeJS.Timeout | undefined;

  const end = async (): Promise<void> => {
    const ended = child?.process;
    child = undefined;
    if (ended === undefined || ended.exitCode !== null || ended.signalCode !== null) return;
    const gone = new Promise((done) => ended.once('exit', done));
    ended.kill('SIGKILL');
    await gone;
  };

  const answer = async (file: Pictured, asking: Asking): Promise<Answered> => {
    clearTimeout(resting);
    if (child !== undefined && child.file !== file.id) await end();
    child ??= start(file.id);
    const patience = asking.what === 'copy' ? bounds.patience * PATIENCE_FOR_COPY : bounds.patience;
    const answered = await one(child.process, { file, asking }, { ...bounds, patience });
    if ('none' in answered) await end();
    resting = setTimeout(end, bounds.rest);
    resting.unref();
    return answered;
  };

  return {
    ask(file, asking) {
      // one after the other: two large documents at once are twice the memory
      const mine = turn.then(() => answer(file, asking));
      turn = mine.catch(() => undefined);
      return mine;
    },
    async close() {
      clearTimeout(resting);
      await end();
    },
  };
}

/** The environment stays here: the process needs none of the secrets in it. */
function start(file: string): Child {
  const child = fork(WORKER, [], {
    serialization: 'advanced',
    execArgv: ['--max-old-space-size=256'],
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.on('error', () => {});
  child.unref();
  child.channel?.unref();
  return { process: child, file };
}

/** One question; who takes too long, or too much, is ended by the caller. */
function one(child: ChildProcess, question: object, { patience, memory }: PictureBounds): Promise<Answered> {
  return new Promise((resolve) => {
    const finish = (answered: Answered) => {
      clearTimeout(timer);
      clearInterval(looking);
      child.off('message', finish);
      child.off('exit', died);
      child.unref();
      child.channel?.unref();
      resolve(answered);
    };
    const died = () => finish({ none: 'damaged' });
    const timer = setTimeout(() => finish({ none: 'too-slow' }), patience);
    const looking = setInterval(() => {
      if (sizeOf(child.pid) > memory) finish({ none: 'too-much' });
    }, LOOKS_MS);
    child.on('message', finish);
    child.on('exit', died);
    child.ref();
    child.channel?.ref();
    child.send(question, (fault) => {
      if (fault !== null) died();
    });
  });
}

/** Bytes in memory, where the system tells; elsewhere only time bounds it. */
function sizeOf(pid: number | undefined): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]) * 4096;
  } catch {
    return 0;
  }
}
