/** Somebody calls or writes, and a colleague writes it down by the form for that. */
import { expect } from 'vitest';
import { type PlayedProcedure, read } from '../journeys/a-procedure.ts';
import type { Person } from '../journeys/a-visitor.ts';

const isTheForm = (form: string) => form.includes('name="story"');

/** Sends the form; where other cases look like it, once more. Answers the page that it led to. */
export async function triesToWriteDown(who: Person, told: Record<string, string>): Promise<string> {
  await who.get('/werk/nieuw');
  const first = await who.send(told, isTheForm);
  const sent = first.status === 409 ? await who.send({}, isTheForm) : first;
  return read(sent);
}

/** As above, and lets the letters leave; answers the number of the case. */
export async function writesDown(
  played: PlayedProcedure,
  organisation: string,
  who: Person,
  told: Record<string, string>,
): Promise<string> {
  const page = await triesToWriteDown(who, told);
  await played.house.mails(organisation);
  const found = /[A-Z]+-\d{4}-\d{5}/.exec(who.last?.path ?? '')?.[0] ?? /[A-Z]+-\d{4}-\d{5}/.exec(page)?.[0];
  expect(found, page).toBeDefined();
  return found as string;
}
