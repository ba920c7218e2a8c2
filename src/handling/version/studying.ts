/** Asks about a folder that is being written, with a bound on time and memory: whatever stands in it, the server goes on. */
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { watchProcessor } from './processor-time.ts';
import type { Answers, Question } from './study.ts';

/** It took too long, or more memory than a procedure can need. */
export interface GaveUp {
  readonly gaveUp: 'too-long' | 'broken';
}

type AnswerTo<Q extends Question> = Answers[Q['ask']];

/** From source the worker stands beside this; in the bundle as well, under its own name. */
const WORKER = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? './study.worker.ts' : './study.worker.js', import.meta.url),
);
/** Of the processor, in milliseconds; a procedure is read and checked in less than a tenth of a second, its examples played in a second. */
const PATIENCE = 10_000;
/** Of the clock, in milliseconds: whatever the thread does, and however busy the machine is, somebody waits for the answer. */
const LONGEST = 60_000;
/** In megabytes; a procedure with all its letters needs a tenth of it. */
const MEMORY = 192;
/** A thread that nobody asks anything ends after this, in milliseconds. */
const IDLE = 60_000;

/** One thread; questions wait for each other. */
export class Studying {
  readonly #patience: number;
  readonly #longest: number;
  #worker: Worker | undefined;
  #before: Promise<unknown> = Promise.resolve();
  #idle: NodeJS.Timeout | undefined;
  /** the thread has loaded what it needs, and answers from now on */
  #ready = false;
  #onReady: (() => void) | undefined;
  #answer: ((answer: Answers[Question['ask']] | GaveUp) => void) | undefined;

  constructor(patience = PATIENCE, longest = LONGEST) {
    this.#patience = patience;
    this.#longest = longest;
  }

  ask<Q extends Question>(question: Q): Promise<AnswerTo<Q> | GaveUp> {
    const answer = this.#before.then(() => this.#one(question));
    this.#before = answer;
    return answer;
  }

  /** Ends the thread. */
  async close(): Promise<void> {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = undefined;
    this.#answer?.({ gaveUp: 'broken' });
    await worker?.terminate();
  }

  #one<Q extends Question>(question: Q): Promise<AnswerTo<Q> | GaveUp> {
    clearTimeout(this.#idle);
    this.#worker ??= this.#start();
    const worker = this.#worker;
    worker.ref();
    return new Promise((resolve) => {
      const tooLong = () => this.#giveUp(worker, 'too-long');
      let stopWatching: (() => void) | undefined;
      let timer: NodeJS.Timeout | undefined;
      const count = () => {
        timer = setTimeout(tooLong, this.#longest);
        stopWatching = watchProcessor(() => processorTime(worker), this.#patience, tooLong);
      };
      if (this.#ready) count();
      else this.#onReady = count;
      this.#answer = (answer) => {
        clearTimeout(timer);
        stopWatching?.();
        this.#answer = undefined;
        resolve(answer as AnswerTo<Q> | GaveUp);
      };
      worker.postMessage(question);
    });
  }

  #start(): Worker {
    const limits = { maxOldGenerationSizeMb: MEMORY };
    const worker = new Worker(WORKER, { env: {}, execArgv: [], resourceLimits: limits, stdout: true, stderr: true });
    this.#ready = false;
    worker.on('message', (answer: Answers[Question['ask']] | 'ready') => {
      if (worker !== this.#worker) return;
      if (answer === 'ready') {
        this.#ready = true;
        return this.#onReady?.();
      }
      // with nothing to answer the thread does not keep the program alive
      worker.unref();
      this.#idle = setTimeout(() => void this.close(), IDLE).unref();
      this.#answer?.(answer);
    });
    // also after it was given up: whatever happens to it then is of no interest, but must not be thrown
    worker.on('error', () => this.#giveUp(worker, 'broken'));
    worker.on('exit', () => this.#giveUp(worker, 'broken'));
    return worker;
  }

  #giveUp(worker: Worker, gaveUp: GaveUp['gaveUp']): void {
    if (worker !== this.#worker) return;
    this.#worker = undefined;
    void worker.terminate();
    this.#answer?.({ gaveUp });
  }
}

/** What a thread has used of the processor, in milliseconds; it answers in the middle of its work too. */
async function processorTime(worker: Worker): Promise<number> {
  const { user, system } = await worker.cpuUsage();
  return (user + system) / 1000;
}

/** For pages: somebody waits. */
export const studying = new Studying();
