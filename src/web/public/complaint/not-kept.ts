/** When a complaint could not be kept through a fault of ours: nothing that was typed is lost, and it can be sent again as it is. */
import { randomUUID } from 'node:crypto';
import type { StoredFile } from '#store/files/store-file.ts';
import { isPassing } from '#store/passing-fault.ts';
import type { Typed } from '../../forms/typed.ts';
import type { Visit } from '../visit.ts';
import { showForm } from './form-page.tsx';

/** The last page of the form again, with what happened; the fault itself goes to the log, without anybody's words. */
export function notKept(
  turn: {
    readonly visit: Visit;
    readonly typed: Typed;
    readonly key: string;
    readonly form: string;
    readonly documents: readonly StoredFile[];
  },
  fault: unknown,
): Response | Promise<Response> {
  const { visit } = turn;
  const number = randomUUID();
  const kind = fault instanceof Error ? fault.name : typeof fault;
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : undefined;
  visit.door.log('error', 'complaint not kept', { number, kind, code });
  const { heading, text } = visit.says.form.notKept;
  const notice = {
    meaning: 'late',
    heading,
    text: `${text} ${visit.words.fault.reference(number.slice(0, 8))}`,
    live: true,
  } as const;
  if (isPassing(fault)) visit.c.header('Retry-After', '120');
  return showForm(visit, { ...turn, step: 'check', notices: [notice], status: isPassing(fault) ? 503 : 500 });
}
