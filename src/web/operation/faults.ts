// The last net: what a visitor sees when something broke or does not exist, and what the log keeps of it.
import { randomUUID } from 'node:crypto';
import type { Context, ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Log } from '#core/log-line.ts';

/** Draws the page for a fault; `number` is also in the log. */
export type DrawFault = (c: Context, fault: Error, number: string) => Response | Promise<Response>;

/** Answers a fault with a number that is also in the log; the fault's own words may be about a person and stay out of both. */
export function answerFaults(log: Log, draw?: DrawFault): ErrorHandler {
  return (fault, c) => {
    if (fault instanceof HTTPException) return fault.getResponse();
    const number = randomUUID();
    log('error', 'fault', { number, kind: fault.name, code: codeOf(fault), where: whereOf(fault) });
    if (draw !== undefined) return draw(c, fault, number);
    return c.text(`Er ging bij ons iets mis. Probeer het later opnieuw.\nNoem dit nummer als u ons belt: ${number}\n`, 500);
  };
}

function codeOf(fault: Error): string | undefined {
  return 'code' in fault ? String(fault.code) : undefined;
}

/** The stack without its first lines: those hold the message. */
export function whereOf(fault: Error): string {
  const frames = (fault.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return frames
    .slice(0, 8)
    .map((line) => line.trim())
    .join(' | ');
}
