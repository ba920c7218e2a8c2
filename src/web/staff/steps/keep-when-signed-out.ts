/** A session that ended in the middle of a form: what was typed is kept as the draft of whoever typed it, for after signing in. */
import { stepOf } from '#core/case/steps.ts';
import { instantOf } from '#core/time/moment.ts';
import { checkFormToken } from '../../forms/form-token.ts';
import { one, type Typed } from '../../forms/typed.ts';
import { TOKEN_FIELD } from '../../parts/form.tsx';
import { caseDesk, type DoorVisit, leftDesk } from '../visit.ts';
import { keepDraft } from './draft.ts';
import { verbIn } from './step-request.ts';

/**
 * The page of the step on which the words stand again, once they were kept; undefined when it was no form of a step, not made
 * for this session, or the session was swept away already. Nothing of the case is shown.
 */
export async function keepWhenSignedOut(visit: DoorVisit, typed: Typed): Promise<string | undefined> {
  const left = await leftDesk(visit);
  if (left === undefined) return undefined;
  const ours = checkFormToken(visit.door.formKey, left.session, one(typed, TOKEN_FIELD), instantOf(visit.now)) === 'good';
  const desk = ours ? await caseDesk(left, visit.c.req.param('case') ?? '') : undefined;
  const verb = desk === undefined ? undefined : verbIn(desk);
  if (desk === undefined || verb === undefined) return undefined;
  await keepDraft(desk, verb, typed);
  return `${desk.base}/${stepOf(verb).noun}`;
}
