/** A letter of a case: composed, drawn, handed over, kept, and noted in the journal as sent. */

import { reachOfCase } from '#core/case/reach-of-case.ts';
import { say } from '#core/policy/label.ts';
import { letterKind } from '#core/policy/policy.ts';
import { appointmentIn, calendarForParty } from '#handling/appointment-calendar.ts';
import { prepare, type Ready } from '#handling/dispatch.ts';
import { markLeavingAnew } from '#handling/leaving.ts';
import { takeIn } from '#handling/take.ts';
import { asHtml } from '#letters/as-html.ts';
import { asText } from '#letters/as-text.ts';
import { headerText } from '#mail/address.ts';
import { type Attachment, buildMessage, type Draft, type Message } from '#mail/outgoing.ts';
import { keepFile, type StoredFile } from '#store/files/store-file.ts';
import { keepLetter } from '#store/post/kept-letter.ts';
import { finishOutbox, isInOutbox, type OutboxEntry, type Sending } from '#store/post/outbox.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import { mustNotRepeat, sendingAfter } from './attempts.ts';
import { documentsAlong } from './documents-along.ts';
import { senderOf } from './sender-of.ts';
import type { Workshop } from './workshop.ts';

interface Drawn {
  readonly html: string;
  readonly text: string;
  readonly pdf: Buffer;
  readonly replaced: readonly string[];
}

/** Delivers one letter; a crash at any point repeats it with the same Message-ID. */
export async function deliverLetter(workshop: Workshop, organisation: string, entry: OutboxEntry): Promise<void> {
  const { office } = workshop;
  const ready = await withOrganisation(office.pool, organisation, (tx) => prepare(office, tx, entry));
  if ('gone' in ready) return finish(workshop, organisation, entry, { status: 'failed', error: 'the case or addressee is gone' });
  if ('missing' in ready) {
    return finish(workshop, organisation, entry, { status: 'failed', error: `blocks are missing: ${ready.missing.join(', ')}` });
  }
  const drawn = await draw(workshop, ready);
  if (entry.medium === 'email') {
    const refused = await handOver(workshop, entry, ready, drawn);
    if (refused !== undefined) return finish(workshop, organisation, entry, refused);
  }
  await withOrganisation(office.pool, organisation, (tx) => keep(workshop, tx, entry, ready, drawn));
}

async function draw(workshop: Workshop, { letter, head }: Ready): Promise<Drawn> {
  const { pdf, replaced } = await workshop.pdf.write(letter, head);
  if (replaced.length > 0) workshop.log('warn', 'a letter holds signs without a font', { signs: replaced.length });
  return { html: asHtml(letter, head), text: asText(letter, head), pdf, replaced };
}

/** Undefined when the mail was accepted; otherwise how the entry must be noted. */
async function handOver(workshop: Workshop, entry: OutboxEntry, ready: Ready, drawn: Drawn): Promise<Sending | undefined> {
  if (mustNotRepeat(entry)) return { status: 'failed', error: 'uncertain: two copies may have arrived' };
  const documents = await documentsWith(workshop, ready, entry);
  if ('status' in documents) return documents;
  const message = await messageOf(workshop, entry, ready, drawn, documents);
  if (message === undefined) return { status: 'failed', error: 'refused: the address cannot be used' };
  const sent = await workshop.senderFor(ready.about.policy.policy).send(message);
  return 'accepted' in sent ? undefined : sendingAfter(entry, sent, workshop.office.clock());
}

async function messageOf(
  workshop: Workshop,
  entry: OutboxEntry,
  ready: Ready,
  { html, text, pdf }: Drawn,
  documents: readonly Attachment[],
): Promise<Message | undefined> {
  const { policy, state } = ready.about;
  const built = await buildMessage({
    ...senderOf(workshop, policy, reachOfCase(policy, state)),
    to: { address: ready.person?.email ?? '', ...(ready.person?.name === undefined ? {} : { name: ready.person.name }) },
    subject: ready.letter.subject,
    text,
    ...withLogo(ready, html, workshop.office.mailHost),
    ...calendarWith(workshop, ready, entry),
    attachments: [{ filename: fileName(ready, entry), content: pdf, contentType: 'application/pdf' }, ...documents],
    messageId: entry.messageId,
    delivery: entry.id,
    date: new Date(workshop.office.clock()),
    automatic: ready.acknowledges ? 'replied' : 'generated',
  });
  if ('raw' in built) return built;
  workshop.log('warn', 'a mail cannot be built', { field: built.fault.field });
  return undefined;
}

/** What goes along beside the letter itself, where the procedure says so of this letter. */
async function documentsWith(workshop: Workshop, { about, party }: Ready, { letter = '' }: OutboxEntry) {
  const { policy, state } = about;
  return letterKind(policy, letter)?.withDocuments === true ? documentsAlong(workshop, policy.policy, state, party.id) : [];
}

/** The logo goes along as a part of the mail: programs that show no picture from elsewhere show this one, and data in the text they drop. */
function withLogo({ letter, head }: Ready, html: string, host: string): Pick<Draft, 'html' | 'pictures'> {
  const { logo } = head.organisation;
  if (logo === undefined) return { html };
  const id = `logo@${host}`;
  const picture = { id, filename: 'logo.png', content: Buffer.from(logo.png), contentType: 'image/png' };
  return { html: asHtml(letter, head, `cid:${id}`), pictures: [picture] };
}

/** A letter about an appointment carries it for the calendar of its reader. */
function calendarWith({ office }: Workshop, { about, party, person }: Ready, { because }: OutboxEntry) {
  const one = appointmentIn(
    about.state,
    about.events.find(({ sequence }) => sequence === because),
  );
  if (one === undefined) return {};
  const who = {
    ...(person?.name === undefined ? {} : { name: person.name }),
    ...(person?.email === undefined ? {} : { address: person.email }),
  };
  return { calendar: calendarForParty(office, about, party, one, who) };
}

function fileName({ about, head }: Ready, entry: OutboxEntry): string {
  const kind = letterKind(about.policy, entry.letter ?? '');
  const name = kind === undefined ? 'brief' : say(kind.name, head.language);
  return `${about.state.reference} ${name}.pdf`;
}

/** What left is kept as it left. A letter for the post is kept ready; that it was posted is for a person to say. */
async function keep(workshop: Workshop, tx: Tx, entry: OutboxEntry, ready: Ready, drawn: Drawn): Promise<void> {
  const { state } = ready.about;
  // a case that was destroyed while its letter was on the way keeps nothing of it
  if (!(await isInOutbox(tx, entry.id))) return;
  const file = await keepFile(
    tx,
    workshop.dataDir,
    state.id,
    { name: fileName(ready, entry), type: 'application/pdf' },
    drawn.pdf,
  );
  const now = new Date(workshop.office.clock());
  await keepLetter(tx, {
    id: entry.id,
    caseId: state.id,
    party: ready.party.id,
    letter: entry.letter as string,
    medium: entry.medium,
    at: now,
    ...recipientOf(entry, ready),
    subject: ready.letter.subject,
    html: drawn.html,
    text: drawn.text,
    pdf: file.id,
    replaced: drawn.replaced,
  });
  if (entry.medium !== 'post') await noteSent(workshop, tx, entry, ready, file);
  await finishOutbox(tx, entry, { status: 'sent', at: now });
  // what it did not do after all, such as for somebody else, is work again
  await markLeavingAnew(workshop.office, tx, state.id);
}

/** Where it goes: whoever puts a letter in an envelope must be able to read it. */
function recipientOf({ medium }: OutboxEntry, { head, person }: Ready): { readonly recipient?: string } {
  if (medium === 'post') return { recipient: head.addressee.join('\n') };
  return medium === 'email' && person?.email !== undefined ? { recipient: person.email } : {};
}

async function noteSent({ office }: Workshop, tx: Tx, entry: OutboxEntry, ready: Ready, file: StoredFile): Promise<void> {
  const outcome = await takeIn(office, tx, {
    organisation: tx.organisation,
    caseId: ready.about.state.id,
    actor: { kind: 'system' },
    verb: 'send',
    raw: { party: ready.party.id, letter: entry.letter, because: entry.because, medium: entry.medium, documents: [file.id] },
    uploads: { session: '', documents: [file] },
  });
  if (!('state' in outcome) || 'changed' in outcome) throw new Error('a letter that has left could not be noted in its case');
}

async function finish(workshop: Workshop, organisation: string, entry: OutboxEntry, end: Sending): Promise<void> {
  if (end.status !== 'sent')
    workshop.log(end.status === 'failed' ? 'error' : 'warn', 'a letter did not leave', { status: end.status, entry: entry.id });
  await withOrganisation(workshop.office.pool, organisation, async (tx) => {
    await finishOutbox(tx, entry, end);
    // what the letter would have done is work again
    if (entry.caseId !== undefined) await markLeavingAnew(workshop.office, tx, entry.caseId);
    if (end.status === 'failed') await noteBounced(workshop, tx, entry, end.error);
  });
}

/** How a mail ended that its receiver's server does not take: no later attempt helps, so the case must know. */
const NOT_TAKEN = /^(?:refused|too-long): /;

/** A letter that did not arrive stands in the story of its case, with what the other server said: somebody must find another way. */
async function noteBounced({ office, log }: Workshop, tx: Tx, entry: OutboxEntry, error: string): Promise<void> {
  if (entry.caseId === undefined || !NOT_TAKEN.test(error)) return;
  const reason = headerText(error.replace(NOT_TAKEN, ''), 500);
  const outcome = await takeIn(office, tx, {
    organisation: tx.organisation,
    caseId: entry.caseId,
    actor: { kind: 'system' },
    verb: 'bounce',
    raw: { party: entry.party, letter: entry.letter, reason },
  });
  if (!('state' in outcome)) log('error', 'a letter that did not arrive could not be noted', { entry: entry.id });
}
