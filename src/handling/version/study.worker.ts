/** The thread that reads what somebody is writing: a text that takes for ever, or all memory, takes only this thread. */
import { parentPort } from 'node:worker_threads';
import { type Question, study } from './study.ts';

parentPort?.on('message', (question: Question) => parentPort?.postMessage(study(question)));
// loading this file takes longer than most answers: the patience of who asks begins after it
parentPort?.postMessage('ready');
