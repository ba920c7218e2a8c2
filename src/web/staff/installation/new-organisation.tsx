/** Adding an organisation: its name, the procedure it begins with, and who administers it first. */
import type { Fault } from '#core/policy/fault.ts';
import type { Folder } from '#core/version/folder.ts';
import { type AddingFault, addOrganisation } from '#handling/installation/add-organisation.ts';
import { filesOffered, proceduresOffered } from '#handling/installation/procedures.ts';
import { withOrganisation } from '#store/transaction.ts';
import { one, type Typed } from '../../forms/typed.ts';
import type { FormFault } from '../../parts/error-summary.tsx';
import type { FieldSpec, Option } from '../../parts/field-spec.ts';
import { type InstallationWords, installationWords } from '../../words/staff/installation-words.ts';
import { byMe } from '../administration/person.tsx';
import { forbidden } from '../faults.tsx';
import { frameIn } from '../frame.ts';
import { folderIn } from '../policy/folder-answer.ts';
import { newKey, type Posted, targetOf } from '../posted.ts';
import { OrganisingFormPage } from '../views/organising-form.tsx';
import { PolicyFile } from '../views/policy-file.tsx';
import type { Desk } from '../visit.ts';
import { ORGANISATIONS } from './organisations-page.tsx';

type Field = AddingFault['field'] | 'from' | 'procedure' | 'files';
type Wrong = Partial<Record<Field, string>>;

/** Where the procedure comes from, or what is wrong with the answer. */
type Chosen =
  | { readonly files: Folder; readonly ownDetails: boolean }
  | { readonly field: Field; readonly code: 'no-procedure' | 'no-file' | 'no-zip' | 'too-large' };

/** The empty form. */
export function newOrganisation(desk: Desk): Promise<Response> {
  return show(desk, new Map(), newKey());
}

/** Checks everything that was typed, the procedure to its last letter, and adds it. */
export async function organisationAdded(desk: Desk, posted: Posted): Promise<Response> {
  const { typed, key } = posted;
  const { faults: says } = installationWords(desk.language).new;
  const { office } = desk.door;
  const chosen = await chosenIn(desk, posted);
  const asked = {
    ...{ id: one(typed, 'id').trim(), name: one(typed, 'name'), key },
    ...{ reference: one(typed, 'reference').trim().toUpperCase(), administrator: one(typed, 'administrator') },
  };
  // with a faulty answer about the procedure the other answers are looked at all the same
  const outcome = await addOrganisation(office, byMe(desk), {
    ...asked,
    ...('files' in chosen ? chosen : { files: {}, onlyLook: true }),
  });
  if ('notYours' in outcome) return forbidden(desk);
  if ('added' in outcome) return desk.c.redirect(`${ORGANISATIONS}/${outcome.added}?gedaan=toegevoegd`, 303);
  const wrong: Wrong = 'code' in chosen ? { [chosen.field]: says[chosen.code] } : {};
  if ('faults' in outcome)
    return show(desk, typed, key, { ...wrong, ...Object.fromEntries(outcome.faults.map((it) => [it.field, says[it.code]])) });
  const field = one(typed, 'from') === 'own' ? 'files' : 'procedure';
  return 'unusable' in outcome
    ? show(desk, typed, key, { [field]: says.unusable(outcome.unusable.length) }, outcome.unusable)
    : show(desk, typed, key, { [field]: says[outcome.gaveUp] });
}

async function chosenIn({ door }: Desk, { typed, file, fileFaults }: Posted): Promise<Chosen> {
  if (one(typed, 'from') === 'own') {
    if (fileFaults.some(({ fault }) => fault === 'too-large')) return { field: 'files', code: 'too-large' };
    if (file === undefined) return { field: 'files', code: 'no-file' };
    const files = folderIn(file);
    return files?.['policy.yaml'] === undefined ? { field: 'files', code: 'no-zip' } : { files, ownDetails: true };
  }
  const files = await filesOffered(door.office, one(typed, 'procedure'));
  return files === undefined
    ? { field: one(typed, 'from') === '' ? 'from' : 'procedure', code: 'no-procedure' }
    : { files, ownDetails: false };
}

async function show(
  desk: Desk,
  typed: Typed,
  key: string,
  wrong: Wrong = {},
  unusable: readonly Fault[] = [],
): Promise<Response> {
  const { c, door, organisation, language } = desk;
  const says = installationWords(language);
  const procedures = (await proceduresOffered(door.office)).map(({ id, name, isSample }) => ({
    value: id,
    label: isSample ? says.new.sample(name) : name,
  }));
  const frame = await withOrganisation(door.office.pool, organisation, (tx) => frameIn(tx, desk, 'settings'), { readOnly: true });
  const faults: readonly FormFault[] = Object.entries(wrong).map(([field, message]) => ({ field, message }));
  return c.html(
    <OrganisingFormPage
      frame={frame}
      heading={says.new.heading}
      lead={says.new.lead}
      back={{ href: ORGANISATIONS, text: says.backToList }}
      faults={faults}
      form={targetOf(desk, `${ORGANISATIONS}/nieuw`, { key, files: true })}
      fields={fieldsOf(says, door.office.publicUrl, typed, procedures, wrong, unusable)}
      submit={says.new.submit}
    />,
    faults.length === 0 ? 200 : 422,
  );
}

function fieldsOf(
  { new: says }: InstallationWords,
  site: string,
  typed: Typed,
  procedures: readonly Option[],
  wrong: Wrong,
  unusable: readonly Fault[],
): readonly FieldSpec[] {
  const text = (name: 'name' | 'id' | 'reference', hint: string, width: 'short' | 'medium'): FieldSpec => ({
    ...({ kind: 'text', name, label: says[name], hint, width, value: one(typed, name), error: wrong[name] } as const),
    autocomplete: 'off',
  });
  return [
    text('name', says.nameHint, 'medium'),
    text('id', says.idHint(site.replace(/^https?:\/\//, '')), 'medium'),
    text('reference', says.referenceHint, 'short'),
    {
      ...({ kind: 'radios', name: 'from', label: says.procedure, error: wrong.from, value: one(typed, 'from') } as const),
      options: [
        {
          ...{ value: 'there', label: says.there },
          reveals: [
            {
              ...({ kind: 'select', name: 'procedure', label: says.which, hint: says.whichHint } as const),
              ...{ options: procedures, value: one(typed, 'procedure'), error: wrong.procedure },
            },
          ],
        },
        {
          ...{ value: 'own', label: says.own },
          reveals: [{ kind: 'shown', content: <PolicyFile name="files" says={says} error={wrong.files} unusable={unusable} /> }],
        },
      ],
    },
    {
      ...({ kind: 'email', name: 'administrator', label: says.administrator, hint: says.administratorHint } as const),
      ...{ value: one(typed, 'administrator'), error: wrong.administrator, autocomplete: 'off' },
    },
  ];
}
