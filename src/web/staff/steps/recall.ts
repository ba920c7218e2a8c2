/** What was taken back stands in its form again, so that it can be put right and sent anew. */
import type { Verb } from '#core/case/lifecycle.ts';
import type { CaseEvent } from '#core/case/step.ts';
import { stepOf } from '#core/case/steps.ts';
import { saveTabDraft } from '#store/forms/tab-drafts.ts';
import { loadCase } from '#store/journal/events.ts';
import { withOrganisation } from '#store/transaction.ts';
import type { CaseDesk } from '../visit.ts';
import { draftName } from './step-request.ts';

/** Keeps the words of the entry as the draft of this colleague; answers the address of the form, with its name in the query. */
export async function writeAgain(desk: CaseDesk, entry: number, verb: Verb): Promise<string> {
  const { door, organisation, open, me, base } = desk;
  await withOrganisation(door.office.pool, organisation, async (tx) => {
    const taken = (await loadCase(tx, open.state.id))?.events.find((one) => one.sequence === entry);
    if (taken !== undefined)
      await saveTabDraft(tx, me.id, draftName(desk, verb), { tab: `recalled ${entry}`, from: '' }, typedOf(verb, taken));
  });
  return `${base}/${stepOf(verb).noun}?teruggehaald=${entry}`;
}

/** The values of an entry as its form holds them. */
function typedOf(verb: Verb, { facts, personal, party }: CaseEvent): readonly (readonly [string, string])[] {
  const values: CaseEvent['facts'] = { ...(party === undefined ? {} : { party }), ...facts, ...personal };
  return Object.entries(stepOf(verb).fields).flatMap(([name, field]) => {
    const value = values[name];
    if (field.kind === 'flag') return value === true ? [[name, 'yes'] as const] : [];
    // a moment to come is asked in two controls: its day, and its time
    if (field.kind === 'moment' && typeof value === 'string')
      return [[name, value.slice(0, 10)] as const, [`${name}.time`, value.slice(11, 16)] as const];
    return [value ?? []]
      .flat()
      .flatMap((one) => (typeof one === 'string' || typeof one === 'number' ? [[name, String(one)] as const] : []));
  });
}
