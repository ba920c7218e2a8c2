/** An appeal that came in on paper: entered by the body of the tier, which sees the case from then on and not before. */
import { ownTiers } from '#core/access.ts';
import { isRefused } from '#core/case/read-values.ts';
import type { Refusal } from '#core/case/refusal.ts';
import { say } from '#core/policy/label.ts';
import { refusalInWords } from '#core/words/refusals.ts';
import { enterPaperAppeal } from '#handling/paper-appeal.ts';
import { withOrganisation } from '#store/transaction.ts';
import { one, several, type Typed } from '../../forms/typed.ts';
import type { FieldSpec } from '../../parts/field-spec.ts';
import { paperAppealWords } from '../../words/staff/paper-appeal-words.ts';
import { forbidden } from '../faults.tsx';
import { frameIn } from '../frame.ts';
import { bringsAppeals } from '../menu.ts';
import { type Posted, targetOf } from '../posted.ts';
import { worded } from '../steps/refusals-in-words.ts';
import { whenTyped } from '../steps/when-it-happened.ts';
import { OrganisingFormPage } from '../views/organising-form.tsx';
import type { Desk } from '../visit.ts';

const HERE = '/werk/beroep';

type Faults = Readonly<Record<string, string>>;

/** The page, for the people of a body. */
export function paperAppealPage(desk: Desk): Promise<Response> | Response {
  return bringsAppeals(desk) ? show(desk, new Map(), {}) : forbidden(desk);
}

/** Enters it; what is wrong with it is said where it is asked, and nothing typed is lost. */
export async function paperAppealSent(desk: Desk, { typed }: Posted): Promise<Response> {
  const { c, door, organisation, me } = desk;
  if (!bringsAppeals(desk)) return forbidden(desk, typed);
  const when = whenTyped(typed, desk.today);
  const asked = {
    reference: one(typed, 'reference').trim(),
    name: one(typed, 'name').trim(),
    reason: one(typed, 'reason').trim(),
  };
  const empty = Object.entries(asked).flatMap(([field, text]): Refusal[] => (text === '' ? [{ code: 'missing', field }] : []));
  const wrong = [...empty, ...when.refusals];
  if (wrong.length > 0) return show(desk, typed, inWords(desk, wrong));
  const outcome = await enterPaperAppeal(door.office, {
    ...{ organisation, staff: { id: me.id, roles: me.roles }, ...asked, grounds: several(typed, 'grounds') },
    ...(when.at === undefined ? {} : { at: when.at }),
  });
  if (isRefused(outcome)) return show(desk, typed, inWords(desk, outcome.refused));
  if (!('events' in outcome)) throw new Error('an appeal on paper was neither entered nor refused');
  const { state, events } = outcome;
  return c.redirect(`/werk/zaken/${state.reference}?gedaan=${events.at(-1)?.sequence}`, 303);
}

/** Under the question that it is about, or above all of them. */
function inWords(desk: Desk, refusals: readonly Refusal[]): Faults {
  const { language, policy } = desk;
  const shown = new Set(['reference', 'name', 'grounds', 'reason', 'at']);
  return Object.fromEntries(
    worded(refusals, desk).map((refusal) => {
      const { field = '', code } = refusal;
      const says = code === 'unknown-case' ? paperAppealWords(desk).unknown : refusalInWords(refusal, { language, policy });
      return [shown.has(field) ? field : 'reference', says];
    }),
  );
}

async function show(desk: Desk, typed: Typed, faults: Faults): Promise<Response> {
  const { c, door, organisation } = desk;
  const says = paperAppealWords(desk);
  const frame = await withOrganisation(door.office.pool, organisation, (tx) => frameIn(tx, desk, 'appeal'), { readOnly: true });
  return c.html(
    <OrganisingFormPage
      frame={frame}
      heading={says.heading}
      lead={says.lead}
      faults={Object.entries(faults).map(([field, message]) => ({ field, message }))}
      form={targetOf(desk, HERE)}
      fields={fieldsOf(desk, typed, faults)}
      submit={says.submit}
    />,
    Object.keys(faults).length > 0 ? 422 : 200,
  );
}

function fieldsOf(desk: Desk, typed: Typed, faults: Faults): readonly FieldSpec[] {
  const { policy, me, language } = desk;
  const says = paperAppealWords(desk);
  const grounds = ownTiers(policy, me.roles).flatMap((id) => Object.entries(policy.tiers[id]?.grounds ?? {}));
  const options = grounds.map(([value, { name }]) => ({ value, label: say(name, language) }));
  const text = (name: 'reference' | 'name'): FieldSpec => ({
    ...{ kind: 'text', name, label: says[name], hint: says[`${name}Hint`], value: one(typed, name), error: faults[name] },
  });
  return [
    text('reference'),
    text('name'),
    { kind: 'date', name: 'at', label: says.at, hint: says.atHint, value: one(typed, 'at'), error: faults.at, optional: true },
    ...(options.length === 0
      ? []
      : [
          {
            ...({ kind: 'checkboxes', name: 'grounds', label: says.grounds, options } as const),
            ...{ values: several(typed, 'grounds'), error: faults.grounds },
          },
        ]),
    {
      ...{ kind: 'long', name: 'reason', label: says.reason, hint: says.reasonHint, maxLength: 20_000 },
      ...{ value: one(typed, 'reason'), error: faults.reason },
    },
  ];
}
