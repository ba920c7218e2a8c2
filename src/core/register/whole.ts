/** A step that ends the work on a case is refused while its row in the register lacks something that the procedure demands. */
import type { Verb } from '#core/case/lifecycle.ts';
import { cited, type Refusal, type Refused } from '#core/case/refusal.ts';
import { clauseOf } from '#core/policy/policy.ts';
import { isRegistered, lacking, type RegisteredCase } from './row.ts';

/** The refusal with each column that is still empty; undefined when the row is whole, or need not be for this step. */
export function notWhole(about: RegisteredCase, verb: Verb): Refused | undefined {
  const { policy, state } = about;
  const { register } = policy;
  if (register === undefined || !register.completeBefore.includes(verb) || !isRegistered(register, state.record))
    return undefined;
  const clause = register.clause === undefined ? undefined : clauseOf(policy, register.clause);
  const [first, ...others] = lacking(register, about).map(
    (field): Refusal => ({
      code: 'register-incomplete',
      ...(clause === undefined ? {} : { clause: cited(clause) }),
      data: { column: field.name.nl, source: field.source.join(', ') },
    }),
  );
  return first === undefined ? undefined : { refused: [first, ...others] };
}
