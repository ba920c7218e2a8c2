/** Letters that somebody else reads before they leave: put before a colleague, read there, and back with comments or on their way. */
import type { Verb } from '#core/case/lifecycle.ts';
import { isRefused, readValues } from '#core/case/read-values.ts';
import { asksSecondLook, contentOf } from '#core/case/second-look.ts';
import { stepOf } from '#core/case/steps.ts';
import { dayOf } from '#core/time/moment.ts';
import type { Outcome } from '#handling/take.ts';
import { type TakenBefore, takeOnce } from '#handling/take-once.ts';
import { staffById } from '#store/access/staff.ts';
import { withOrganisation } from '#store/transaction.ts';
import { type Typed, typedFrom } from '../../forms/typed.ts';
import { LetterPreview } from '../../parts/letter-preview.tsx';
import type { NoticeProps } from '../../parts/notice.tsx';
import { Typed as TypedText } from '../../parts/typed.tsx';
import { secondLookWords } from '../../words/staff/second-look-words.ts';
import type { Names } from '../case/names.ts';
import { situationOf } from '../case/situation.ts';
import { notFound } from '../faults.tsx';
import type { StaffRoute } from '../route.ts';
import type { CaseDesk } from '../visit.ts';
import { lookAt } from './look.ts';
import { lookDocument, lookHeaders } from './look-document.ts';
import type { SpecialPage } from './special-page.ts';
import { formKey, type StepRequest } from './step-request.ts';

/** What is told above a step whose letter somebody else reads first. */
export function secondLookNotices({ desk, verb, names }: StepRequest): readonly NoticeProps[] {
  if (!asksSecondLook(situationOf(desk), verb)) return [];
  const { presented } = desk.open.state;
  const says = secondLookWords(desk.language);
  if (presented?.step !== verb) return [{ meaning: 'info', heading: says.asked }];
  const { vetted, at } = presented;
  if (vetted === undefined) return [{ meaning: 'info', heading: says.waits(desk.words.format.day(dayOf(at))) }];
  if (vetted.verdict === 'good') return [{ meaning: 'done', heading: says.good(names.staff(vetted.by)) }];
  const text = vetted.comments === undefined ? undefined : <TypedText text={vetted.comments} />;
  return [{ meaning: 'soon', heading: says.change(names.staff(vetted.by)), text }];
}

/** The words on the button, as long as somebody else must read it first. */
export function secondLookSubmit(desk: CaseDesk, verb: Verb): string | undefined {
  const { presented } = desk.open.state;
  const good = presented?.step === verb && presented.vetted?.verdict === 'good';
  return asksSecondLook(situationOf(desk), verb) && !good ? secondLookWords(desk.language).submit : undefined;
}

/** Puts what was typed before a colleague, instead of sending it. */
export function presentFirst(
  { desk, verb, waiting }: StepRequest,
  raw: Readonly<Record<string, unknown>>,
  typed: Typed,
  key: string,
): Promise<Outcome | TakenBefore> | undefined {
  const { open, now, organisation, actor, door } = desk;
  const { policy, state } = open;
  const files = new Map([...state.documents, ...waiting].map((one) => [one.id, one]));
  const read = readValues(stepOf(verb).fields, raw, { policy, now, document: (id) => files.get(id) });
  if (isRefused(read)) return undefined;
  const pairs = [...typed].filter(([name]) => name in stepOf(verb).fields || name.includes('.'));
  const flat = pairs.flatMap(([name, values]) => values.map((value) => [name, value]));
  const content = contentOf(read.values);
  const values = { step: verb, content, typed: JSON.stringify(flat) };
  return takeOnce(
    door.office,
    { organisation, caseId: state.id, actor, verb: 'present', raw: values },
    `${formKey(desk, key)} read`,
  );
}

/** What was presented, as the form of the step holds it. */
export function presentedTyped({ open }: CaseDesk, verb: string): Typed | undefined {
  const { presented } = open.state;
  if (presented?.step !== verb || presented.typed === undefined) return undefined;
  return typedFrom(JSON.parse(presented.typed) as [string, string][]);
}

export const vet: SpecialPage = {
  submit: ({ desk }) => secondLookWords(desk.language).send,
  intro({ desk, names }) {
    const { presented } = desk.open.state;
    if (presented === undefined) return undefined;
    const says = secondLookWords(desk.language);
    return (
      <>
        <p>{told(desk, names)}</p>
        <LetterPreview title={says.letter} src={`${desk.base}/wachtende-brief`} words={desk.words} />
      </>
    );
  },
};

function told({ open, words, language }: CaseDesk, names: Names): string {
  const { presented } = open.state;
  return secondLookWords(language).presented(
    names.staff(presented?.by ?? ''),
    words.format.day(dayOf(presented?.at ?? open.state.received)),
  );
}

/** The letter that waits, drawn as it would leave by the hand of who presented it. */
async function waitingLetter(desk: CaseDesk): Promise<Response> {
  const { door, organisation, c, open } = desk;
  const { presented } = open.state;
  const typed = presented === undefined ? undefined : presentedTyped(desk, presented.step);
  if (presented === undefined || typed === undefined) return notFound(desk);
  const writer = await withOrganisation(door.office.pool, organisation, (tx) => staffById(tx, presented.by), { readOnly: true });
  const actor = { kind: 'staff', id: presented.by, roles: writer?.roles ?? [] } as const;
  const verb = presented.step as Verb;
  return c.body(lookDocument(await lookAt({ ...desk, actor }, verb, typed), verb, desk), 200, lookHeaders);
}

export const secondLookRoutes: readonly StaffRoute[] = [
  { access: 'case', method: 'get', path: '/werk/zaken/:case/wachtende-brief', answer: waitingLetter },
];
