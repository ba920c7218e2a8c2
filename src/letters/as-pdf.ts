/** Draws letters as tagged PDF (PDF/UA-1) in a process of its own, which is renewed before its memory has grown. */

import { type ChildProcess, fork } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { type Sheet, sheetOf } from './drawing/sheet.ts';
import type { Answer } from './drawing/typst.worker.ts';
import type { Letter, Letterhead } from './letter.ts';

/** `replaced` names what no font could draw; a mark stands in its place. */
export type PdfLetter = { readonly pdf: Buffer; readonly replaced: string[] };

export type PdfWriter = {
  /** The process that draws now, if there is one. */
  readonly pid: number | undefined;
  /** Draws a letter. Rejects when it cannot be drawn, took too long, or twice ended the process that drew it. */
  write(letter: Letter, head: Letterhead): Promise<PdfLetter>;
  /** Ends the process; letters that wait are rejected. */
  close(): Promise<void>;
};

/** `givesWay` is whether drawing takes only the processor time that is left over, as it does unless told otherwise. */
export type PdfOptions = { readonly timeoutMs?: number; readonly lettersPerProcess?: number; readonly givesWay?: boolean };

/** From source the worker stands in its folder; in the bundle it stands beside it. */
const WORKER = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? './drawing/typst.worker.ts' : './typst.worker.js', import.meta.url),
);

type Job = { sheet: Sheet; attempts: number; resolve(drawn: PdfLetter): void; reject(error: Error): void };

class Writer implements PdfWriter {
  readonly #timeoutMs: number;
  readonly #lettersPerProcess: number;
  readonly #givesWay: boolean;
  readonly #waiting: Job[] = [];
  #child: ChildProcess | undefined;
  #active: Job | undefined;
  #timer: NodeJS.Timeout | undefined;
  #drawn = 0;
  #closed = false;

  constructor({ timeoutMs = 30_000, lettersPerProcess = 500, givesWay = true }: PdfOptions) {
    this.#timeoutMs = timeoutMs;
    this.#lettersPerProcess = lettersPerProcess;
    this.#givesWay = givesWay;
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  write(letter: Letter, head: Letterhead): Promise<PdfLetter> {
    if (this.#closed) return Promise.reject(new Error('this PDF writer is closed'));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ sheet: sheetOf(letter, head), attempts: 0, resolve, reject });
      this.#next();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    const child = this.#child;
    this.#finish();
    for (const job of this.#waiting.splice(0)) job.reject(new Error('the PDF writer was closed'));
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.ref();
    child.kill('SIGKILL');
    await ended;
  }

  #next(): void {
    if (this.#active || this.#closed) return;
    const job = this.#waiting.shift();
    if (!job) {
      this.#rest();
      return;
    }
    this.#active = job;
    job.attempts += 1;
    this.#child ??= this.#start();
    this.#child.ref();
    this.#child.channel?.ref();
    this.#timer = setTimeout(() => this.#tooLate(), this.#timeoutMs);
    // A process that has just died says so by its exit event; this callback only keeps the error from being thrown.
    this.#child.send(job.sheet, () => {});
  }

  /** With nothing to draw the process does not keep the program alive. */
  #rest(): void {
    this.#child?.unref();
    this.#child?.channel?.unref();
  }

  /** The environment stays here: the worker needs none of the secrets in it. */
  #start(): ChildProcess {
    const child = fork(WORKER, [], {
      serialization: 'advanced',
      execArgv: [],
      env: {},
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    if (this.#givesWay && child.pid !== undefined) giveWay(child.pid);
    child.on('message', (answer) => this.#answered(child, answer as Answer));
    child.on('error', () => this.#ended(child, 'could not be started'));
    child.on('exit', (code, signal) => this.#ended(child, `ended (${signal ?? code})`));
    this.#drawn = 0;
    return child;
  }

  #finish(): Job | undefined {
    clearTimeout(this.#timer);
    const job = this.#active;
    this.#active = undefined;
    if (this.#closed) job?.reject(new Error('the PDF writer was closed'));
    return job;
  }

  #answered(child: ChildProcess, answer: Answer): void {
    if (child !== this.#child) return;
    const job = this.#finish();
    this.#drawn += 1;
    if (this.#drawn >= this.#lettersPerProcess) this.#renew();
    if ('fault' in answer) job?.reject(new Error(`the letter cannot be drawn: ${answer.fault}`));
    else job?.resolve({ pdf: Buffer.from(answer.pdf), replaced: answer.replaced });
    this.#next();
  }

  #renew(): void {
    const child = this.#child;
    this.#child = undefined;
    if (child?.connected) child.disconnect();
  }

  #tooLate(): void {
    const child = this.#child;
    this.#child = undefined;
    child?.kill('SIGKILL');
    this.#finish()?.reject(new Error(`drawing the letter took longer than ${this.#timeoutMs} ms`));
    this.#next();
  }

  /** The process died by itself: its letter gets one more chance, in a new process. */
  #ended(child: ChildProcess, how: string): void {
    if (child !== this.#child) return;
    this.#child = undefined;
    const job = this.#finish();
    if (job && !this.#closed) {
      if (job.attempts < 2) this.#waiting.unshift(job);
      else job.reject(new Error(`the process that draws letters ${how}, twice`));
    }
    this.#next();
  }
}

/** Nobody waits for a letter as for a page: drawing takes the processor time that is left over. */
function giveWay(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_LOW);
  } catch {
    // a system that refuses this draws as fast as before
  }
}

/** A writer of PDF letters. It starts its process at the first letter. */
export function pdfWriter(options: PdfOptions = {}): PdfWriter {
  return new Writer(options);
}
