/** Whether what left us also arrived, as far as the journal tells: a mail server or the post can bring a letter back. */
import type { CaseEvent } from '#core/case/step.ts';

/** The entry that says that this letter did not arrive: the first one about the same letter to the same person, before it left anew. */
export function bounceOf(events: readonly CaseEvent[], sequence: number): CaseEvent | undefined {
  const sent = events.find((one) => one.sequence === sequence && one.name === 'sent');
  if (sent === undefined) return undefined;
  const same = (one: CaseEvent) =>
    one.sequence > sequence &&
    one.facts.letter === sent.facts.letter &&
    (one.party ?? one.facts.party) === (sent.party ?? sent.facts.party);
  const next = events.find((one) => (one.name === 'bounced' || one.name === 'sent') && same(one));
  return next?.name === 'bounced' ? next : undefined;
}
