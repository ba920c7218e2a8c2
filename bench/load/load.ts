/** Puts load on a running product and answers with its figures. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Burst } from '../figures.ts';
import type { Task } from './clients.ts';

const CLIENTS = fileURLToPath(new URL('./clients.ts', import.meta.url));

/** Runs the clients in a process that ends with the task. Rejects when one answer was wrong. */
export function load(task: Task): Promise<Burst> {
  return new Promise((resolve, reject) => {
    const child = fork(CLIENTS, [], { execArgv: [] });
    child.once('message', (answer: { figures: Burst } | { fault: string }) => {
      if ('figures' in answer) resolve(answer.figures);
      else reject(new Error(answer.fault));
    });
    child.once('exit', (code, by) => reject(new Error(`the clients ended (${by ?? code})`)));
    child.send(task);
  });
}
