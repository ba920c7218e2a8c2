/** The addresses of a look: a letter before it leaves, as a page and as PDF, from what the form holds. Nothing is kept. */
import type { Verb } from '#core/case/lifecycle.ts';
import { say } from '#core/policy/label.ts';
import type { Typed } from '../../forms/typed.ts';
import { one } from '../../forms/typed.ts';
import { fileHeaders } from '../../parts/file-headers.ts';
import { notFound } from '../faults.tsx';
import type { StaffRoute } from '../route.ts';
import type { CaseDesk } from '../visit.ts';
import { type Look, lettersIn, lookAt, WHICH } from './look.ts';
import { lookDocument, lookHeaders } from './look-document.ts';
import type { SpecialPages } from './special-page.ts';
import { stepRequest, verbIn } from './step-request.ts';

/** The button beside the page sends this: what lacks stands on the page already. */
const BESIDE = 'look';

/** The routes, for the pages of this table. */
export function lookRoutes(pages: SpecialPages): readonly StaffRoute[] {
  const look = (desk: CaseDesk, typed?: Typed) => answer(desk, pages, typed);
  return [
    { access: 'case', method: 'get', path: '/werk/zaken/:case/:noun/voorbeeld', answer: (desk) => look(desk) },
    { access: 'case', method: 'post', path: '/werk/zaken/:case/:noun/voorbeeld', answer: (desk, { typed }) => look(desk, typed) },
    {
      access: 'case',
      method: 'post',
      path: '/werk/zaken/:case/:noun/voorbeeld.pdf',
      answer: (desk, { typed }) => answerPdf(desk, pages, typed),
    },
  ];
}

interface Looked {
  readonly verb: Verb;
  readonly look: Look;
}

/** What the form of this step would send; without a form what its page would hold when it is opened. */
async function looked(desk: CaseDesk, pages: SpecialPages, typed: Typed | undefined): Promise<Looked | undefined> {
  const verb = verbIn(desk);
  if (verb === undefined) return undefined;
  const held = typed ?? (await opened(desk, verb, pages));
  return { verb, look: await lookAt(desk, verb, pages[verb]?.received?.(held, desk.open.policy) ?? held) };
}

/** What the page of the step holds when it is opened: what it begins with, and what this colleague typed before. */
async function opened(desk: CaseDesk, verb: Verb, pages: SpecialPages): Promise<Typed> {
  const { names, draft } = await stepRequest(desk, verb);
  return new Map([...(pages[verb]?.initial?.({ desk, verb, names }) ?? []), ...(draft ?? [])]);
}

async function answer(desk: CaseDesk, pages: SpecialPages, typed: Typed | undefined): Promise<Response> {
  const found = await looked(desk, pages, typed);
  if (found === undefined || 'absent' in found.look) return notFound(desk);
  const beside = typed === undefined || typed.has(BESIDE);
  return new Response(lookDocument(found.look, found.verb, desk, beside), { headers: lookHeaders });
}

async function answerPdf(desk: CaseDesk, pages: SpecialPages, typed: Typed): Promise<Response> {
  const found = await looked(desk, pages, typed);
  if (found === undefined || 'absent' in found.look) return notFound(desk);
  const letters = lettersIn(found.look);
  const wanted = letters[Number(one(typed, WHICH)) || 0] ?? letters[0];
  // without a letter there is only the page that says why
  if (wanted === undefined) return new Response(lookDocument(found.look, found.verb, desk), { headers: lookHeaders });
  const { pdf } = await desk.door.pdf.write(wanted.letter, wanted.head);
  const name = `${desk.open.state.reference} ${say(wanted.name, desk.language)}.pdf`;
  return new Response(new Uint8Array(pdf), { headers: fileHeaders(name, 'application/pdf', pdf.byteLength) });
}
