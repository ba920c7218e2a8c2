/** Two people acted on one case: the second sees what the first did, with everything that was typed, and can do it all the same. */
import type { CaseEvent } from '#core/case/step.ts';
import { stepOf } from '#core/case/steps.ts';
import { wordsOf } from '#core/words/words-of-steps.ts';
import { withOrganisation } from '#store/transaction.ts';
import type { Typed } from '../../forms/typed.ts';
import { pastItem } from '../case/story.ts';
import { typedValues } from '../faults.tsx';
import { frameIn } from '../frame.ts';
import { newKey, targetOf } from '../posted.ts';
import { ConflictPage } from '../views/conflict.tsx';
import { GOES_ON_FROM, type StepRequest } from './step-request.ts';

/** The page; `request` knows the case as it is now. */
export async function conflict(request: StepRequest, typed: Typed, events: readonly CaseEvent[]): Promise<Response> {
  const { desk, verb, names, action, saving } = request;
  const { c, door, organisation, open, language, policy, words, base, says } = desk;
  const { fields } = stepOf(verb);
  const labels = wordsOf(verb, { language, policy }).fields;
  const isText = (name: string) => /long-text|text|elements|people/.test(fields[name.split('.')[0] ?? '']?.kind ?? '');
  const all = typedValues(typed, (name) => labels[name.split('.')[0] ?? '']?.label ?? name);
  const telling = { desk, policy: open.policy, language, words, names, letters: new Map() };
  const frame = await withOrganisation(door.office.pool, organisation, (tx) => frameIn(tx, desk), { readOnly: true });
  const page = (
    <ConflictPage
      frame={frame}
      changes={events.map((event) => pastItem(event, telling))}
      typed={all.filter(({ name }) => isText(name))}
      carried={all.filter(({ name }) => !isText(name))}
      form={targetOf(desk, action, {
        key: newKey(),
        carries: [
          { name: 'seen', value: String(open.state.sequence) },
          { name: GOES_ON_FROM, value: saving },
        ],
      })}
      again={says.step.again}
      caseHref={base}
    />
  );
  return c.html(page, 409);
}
