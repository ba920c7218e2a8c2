/** What the page of one step is made from: the verb of the address, what was typed, colleagues, files that wait. */
import type { Verb } from '#core/case/lifecycle.ts';
import { lifecycle } from '#core/case/lifecycle.ts';
import { stepOf, stepOfNoun } from '#core/case/steps.ts';
import { shownTeams, type Team, teamFirst, teamOf } from '#core/office/team.ts';
import { teamsOf } from '#handling/teams/teams-kept.ts';
import { type Absence, absencesFrom, awayOn } from '#store/access/absence.ts';
import { listStaff, type StaffRecord } from '#store/access/staff.ts';
import { uploadsOf } from '#store/files/linked.ts';
import type { StoredFile } from '#store/files/store-file.ts';
import { loadDraft } from '#store/forms/draft.ts';
import { draftsBeside, type Tab, type TabDraft, tabDraftIn } from '#store/forms/tab-drafts.ts';
import { withOrganisation } from '#store/transaction.ts';
import { one, several, type Typed, typedFrom } from '../../forms/typed.ts';
import { KEY_FIELD } from '../../parts/form.tsx';
import { type Names, namesOf } from '../case/names.ts';
import type { CaseDesk } from '../visit.ts';

export interface StepRequest {
  readonly desk: CaseDesk;
  readonly verb: Verb;
  readonly names: Names;
  readonly staff: readonly StaffRecord[];
  /** who is away today, with the last day */
  readonly away: ReadonlyMap<string, Absence>;
  /** files that this colleague sent for this step and that wait for the rest; each form names its own */
  readonly waiting: readonly StoredFile[];
  readonly draft: Typed | undefined;
  /** which saving that is; what the form goes on from */
  readonly saving: string;
  /** what this colleague typed in the same form in other tabs */
  readonly beside: readonly TabDraft[];
  /** where the form goes */
  readonly action: string;
}

/** The step that the address names; undefined when there is none that colleagues can take in a case. */
export function verbIn({ c }: CaseDesk): Verb | undefined {
  return verbOf(c.req.param('noun') ?? '');
}

/** The step by its noun; undefined when there is none that colleagues can take in a case. */
export function verbOf(noun: string): Verb | undefined {
  const verb = stepOfNoun(noun)?.verb as Verb | undefined;
  const by: readonly string[] = verb === undefined ? [] : lifecycle[verb].by;
  return verb !== 'lodge' && by.includes('staff') ? verb : undefined;
}

/** Everything around the form, read at once. */
/** Who gives a case its handler thinks of the team to which it falls first; who hands one over, of the own team. */
function nearest({ me, open }: CaseDesk, verb: Verb, teams: readonly Team[]): readonly Team[] {
  const falling = verb === 'assign' ? teamOf(teams, open.state) : undefined;
  return falling === undefined ? teams.filter(({ members }) => members.includes(me.id)) : [falling];
}

export async function stepRequest(desk: CaseDesk, verb: Verb): Promise<StepRequest> {
  const { door, organisation, open, me, says } = desk;
  return withOrganisation(
    door.office.pool,
    organisation,
    async (tx) => {
      const staff = teamFirst(await listStaff(tx), nearest(desk, verb, shownTeams(await teamsOf(tx))));
      const away = awayOn(await absencesFrom(tx, desk.today), desk.today);
      const names = namesOf(open, new Map(staff.map((one) => [one.id, one.name])), me.id, says);
      const waiting = await uploadsOf(tx, uploadSession(desk, verb));
      const kept = tabDraftIn(await loadDraft(tx, me.id, draftName(desk, verb)));
      const draft = kept === undefined ? undefined : typedFrom(kept.pairs);
      const drafts = { draft, saving: kept?.saving ?? '', beside: await draftsBeside(tx, me.id, draftName(desk, verb)) };
      return { desk, verb, names, staff, away, waiting, ...drafts, action: `${desk.base}/${stepOf(verb).noun}` };
    },
    { readOnly: true },
  );
}

/** The fields of a step under which its form names documents that were sent with it. */
export function fileFields(verb: Verb): readonly string[] {
  return Object.entries(stepOf(verb).fields).flatMap(([name, { kind }]) => (kind === 'documents' ? [name] : []));
}

/** Of the documents that wait those that this form names: what was sent in another tab, or with another letter, is not its own. */
export function ownFiles({ verb, waiting }: Pick<StepRequest, 'verb' | 'waiting'>, typed: Typed): readonly FileOfForm[] {
  return fileFields(verb).flatMap((field) => {
    const named = several(typed, field);
    return waiting.filter(({ id }) => named.includes(id)).map((file) => ({ field, file }));
  });
}

export interface FileOfForm {
  readonly field: string;
  readonly file: StoredFile;
}

/** Files of one step of one colleague: nobody else can put them in a case, nor this colleague in another one. */
export function uploadSession({ me, open }: CaseDesk, verb: Verb): string {
  return `staff ${me.id} ${open.state.id} ${verb}`;
}

/** The key of a form as it is kept: one colleague's cannot be another's. */
export function formKey({ me }: CaseDesk, key: string): string {
  return `staff ${me.id} ${key}`;
}

/** Under which name the draft of this form is kept. */
export function draftName({ open }: CaseDesk, verb: Verb): string {
  return `${open.state.id} ${verb}`;
}

/** The hidden field that names the saving which a form went on from. */
export const GOES_ON_FROM = 'goesOnFrom';

/** In which tab a form stands: every page that is opened makes a key of its own. */
export function tabOf(typed: Typed): Tab {
  return { tab: one(typed, KEY_FIELD), from: one(typed, GOES_ON_FROM) };
}
