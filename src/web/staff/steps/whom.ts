/** The pages on which somebody else gets or gives something in the case: who handles it, who was consulted, who takes it over. */
import { isLetIn, mustStayOut } from '#core/case/insider.ts';
import type { Named } from '#core/case/named-colleagues.ts';
import { rolesThatCount } from '#core/case/standing-in.ts';
import { subjects } from '#core/case/state.ts';
import { isAskedAsRole, isOnlyTheirs, mustBeNamed } from '#core/case/steps/consult.ts';
import { say } from '#core/policy/label.ts';
import { fieldSpecs } from '../../forms/field-specs.ts';
import type { FieldSpec } from '../../parts/field-spec.ts';
import { namedWords } from '../../words/staff/named-words.ts';
import { specialStepWords } from '../../words/staff/special-step-words.ts';
import { namedIn } from '../case/named-notice.tsx';
import type { Names } from '../case/names.ts';
import type { CaseDesk } from '../visit.ts';
import { lastCheck } from './last-check.tsx';
import type { SpecialPage } from './special-page.ts';

/** Who is not among the colleagues is named, and why; where who is concerned may handle the complaint, how that colleague is told. */
export const assign: SpecialPage = {
  fields(asking, { desk, names }) {
    const able = asking.colleagues.map(({ id }) => ({ id, name: id === desk.me.id ? desk.me.name : names.staff(id) }));
    const hints = [keptOut(desk, names) ?? howTold(desk), namedHint(desk, able)].filter((one) => one !== undefined);
    const hint = hints.length === 0 ? undefined : hints.join(' ');
    return fieldSpecs(asking).map(
      (spec): FieldSpec => (hint !== undefined && 'options' in spec && spec.name === 'staff' ? { ...spec, hint } : spec),
    );
  },
  below: lastCheck,
};

/** Which colleagues may not handle this complaint, with the source that says so: who looks for them in the list must know. */
function keptOut({ open: { policy, state }, language, policy: called }: CaseDesk, names: Names): string | undefined {
  const taking = [...state.recused, ...state.parties.flatMap(({ staff }) => staff ?? [])];
  const out = [...new Set(taking)].filter((one) => mustStayOut(policy, state, one)).map((one) => names.staff(one));
  if (out.length === 0) return undefined;
  const clause = policy.clauses.find(({ guard }) => guard?.steps.includes('assign') && guard.forbids?.concerned === 'assignee');
  const source = clause === undefined ? '' : ` (${clause.source.join(', ')})`;
  return specialStepWords({ language, policy: called }).involve.keptOut(out.join(', '), source);
}

/** Who may be chosen, but whose name stands in what was told: whoever assigns looks once more. */
function namedHint(desk: CaseDesk, able: readonly Named[]): string | undefined {
  const named = namedIn(desk, able);
  return named.length === 0 ? undefined : namedWords(desk).hint(named.map(({ name }) => name));
}

function howTold({ open: { policy, state }, language, policy: called }: CaseDesk): string | undefined {
  const untold = policy.concerned !== undefined && subjects(state).length === 0;
  return untold ? specialStepWords({ language, policy: called }).involve.addToo : undefined;
}

/** Who steps back, or is taken off, is nearly always who handles it. */
export const recuse: SpecialPage = {
  initial: ({ desk: { open } }) => new Map(open.state.handler === undefined ? [] : [['staff', [open.state.handler]]]),
};

/** The role that the procedure wants to be consulted is chosen already; without it the talk would fulfil nothing. */
export const consult: SpecialPage = {
  initial({ desk }) {
    const role = toConsult(desk);
    return new Map(role === undefined ? [] : [['role', [role]]]);
  },
  fields(asking, { desk }) {
    const named = mustBeNamed(asking) !== undefined;
    const { policy } = desk.open;
    const says = specialStepWords(desk).consult;
    const asRole = consultable(desk).filter((role) => isAskedAsRole(policy, role));
    const names = asRole.map((role) => say(policy.roles[role]?.name ?? { nl: role }, desk.language));
    const hints = [says.staysOut, ...(names.length === 0 ? [] : [says.asRole(desk.words.format.list(names))])];
    return fieldSpecs({ ...asking, only: { role: consultable(desk) } }).map((spec): FieldSpec => {
      if (spec.kind !== 'select' && spec.kind !== 'radios') return spec;
      if (named && spec.name === 'staff') return { ...spec, optional: asRole.length > 0, hint: hints.join(' ') };
      // where somebody must stay out of the case later, it is the name that counts; else the role
      return !named && spec.name === 'role' ? { ...spec, optional: false } : spec;
    });
  },
};

/** Only who can take a case over can be given one; the first of those roles is chosen already. */
export const handOver: SpecialPage = {
  initial: ({ desk }) =>
    new Map([
      [
        'role',
        receivers(desk)
          .filter((role) => !isReplaced(desk, role))
          .slice(0, 1),
      ],
    ]),
  fields: (asking, { desk }) => fieldSpecs({ ...asking, only: { role: receivers(desk) } }),
};

/** Not who only stands in for somebody whom this case is not about, nor the role of the one whom it is about. */
function consultable({ open: { policy, state } }: CaseDesk): readonly string[] {
  return rolesThatCount(policy, state, Object.keys(policy.roles)).filter((role) => !isOnlyTheirs(policy, state, role));
}

function receivers({ open: { policy, state } }: CaseDesk): readonly string[] {
  const takeOver = Object.entries(policy.roles).flatMap(([id, role]) => (role.may.includes('take-over') ? [id] : []));
  return rolesThatCount(policy, state, takeOver);
}

/** What a clause still owed asks for: `consulted:<role>`, of the roles of which nobody is concerned. */
function toConsult(desk: CaseDesk): string | undefined {
  const { policy, duties } = desk.open;
  const owed = duties.filter(({ status }) => status === 'open').map(({ clause }) => clause);
  const asked = policy.clauses
    .filter(({ id, duty }) => duty !== undefined && owed.includes(id))
    .flatMap(({ duty }) => duty?.doneBy ?? [])
    .filter((milestone) => milestone.startsWith('consulted:'))
    .map((milestone) => milestone.slice('consulted:'.length));
  return asked.find((role) => !isReplaced(desk, role));
}

/** Whether the complaint is about somebody of this role, whose work is then the deputy's. */
function isReplaced({ open: { policy, state } }: CaseDesk, role: string): boolean {
  return policy.roles[role]?.deputy !== undefined && subjects(state).some(({ roles }) => roles?.includes(role));
}

/** Whether the handler goes on when it turns out that the complaint is about the handler. */
export function goesOn({ open: { policy, state, events } }: CaseDesk, handler: string): boolean {
  const roles = events.findLast(({ name, facts }) => name === 'assigned' && facts.staff === handler)?.facts.roles;
  const subject = {
    ...{ id: handler, person: handler, capacity: 'subject' as const, staff: handler, language: 'nl' as const },
    ...{ reach: [], heard: [], roles: Array.isArray(roles) ? roles.map(String) : [] },
  };
  return isLetIn(policy, { ...state, parties: [...state.parties, subject] }, handler);
}
