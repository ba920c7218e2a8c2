/** The demonstration's mailbox: every mail that would have left, to be read in the browser. Outside the demonstration it does not exist. */
import type { Context, Hono } from 'hono';
import { dayOf, momentAt } from '#core/time/moment.ts';
import { openOwnPage } from '#handling/open-case.ts';
import { accessByCode } from '#store/access/party-access.ts';
import { typedCode } from '#store/access/party-code.ts';
import { mailQueue } from '#store/post/mail-queue.ts';
import { listMail, type MailboxItem, mailById } from '#store/post/mailbox.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import { demonstrationOf } from '../../demonstration-of.ts';
import type { Door } from '../../door.ts';
import { languageOf } from '../../language-of.ts';
import { fileHeaders, letterHeaders } from '../../parts/file-headers.ts';
import { MailboxPage, MailPage } from '../../staff/views/mailbox.tsx';
import type { DoorFrame } from '../../staff/views/sign-in.tsx';
import { type Matter, saidOf } from '../../words/public/matter.ts';
import { screenWords } from '../../words/screen/screen.ts';
import { notFound } from '../faults.tsx';
import { matterOf } from '../mine/own.ts';
import { HOUSE, houseSays, visitOf } from '../visit.ts';

const AT = '/post';

/** Adds the pages. */
export function mailboxPages(app: Hono, door: Door): void {
  const only = (answer: (c: Context) => Promise<Response>) => (c: Context) =>
    door.mode === 'demonstration' ? answer(c) : notFound(c, door);
  app.get(
    AT,
    only((c) => list(c, door)),
  );
  app.get(
    `${AT}/:organisation/:id`,
    only((c) => withMail(c, door, mailPage)),
  );
  app.get(
    `${AT}/:organisation/:id/html`,
    only((c) => withMail(c, door, asHtml)),
  );
  app.get(
    `${AT}/:organisation/:id/bijlage/:number`,
    only((c) => withMail(c, door, attachment)),
  );
}

function frame(c: Context, door: Door): DoorFrame {
  const words = screenWords(languageOf(c, door.cookies));
  const assets = { styles: door.assets.url('look.css'), script: door.assets.url('start.js'), icon: door.assets.url('icon.svg') };
  const { mailboxHref: _here, ...elsewhere } = demonstrationOf(door) ?? {};
  return { words, assets, name: HOUSE, homeHref: '/', demonstration: elsewhere };
}

async function list(c: Context, door: Door): Promise<Response> {
  const { pool, policies, clock } = door.office;
  const all: { readonly organisation: string; readonly mail: MailboxItem }[] = [];
  let underway = 0;
  for (const organisation of policies.organisations) {
    const look = async (tx: Tx) => ({ mails: await listMail(tx), queue: await mailQueue(tx) });
    const { mails, queue } = await withOrganisation(pool, organisation, look, { readOnly: true });
    underway += queue.waiting;
    all.push(...mails.map((mail) => ({ organisation, mail })));
  }
  all.sort((a, b) => b.mail.at.getTime() - a.mail.at.getTime());
  const mails = all.slice(0, 100).map(({ organisation, mail }) => ({
    href: `${AT}/${organisation}/${mail.id}`,
    to: mail.recipient,
    subject: mail.subject,
    sent: momentAt(mail.at.getTime()),
  }));
  return c.html(<MailboxPage frame={frame(c, door)} today={dayOf(clock())} mails={mails} underway={underway} hereHref={AT} />);
}

type Answer = (c: Context, door: Door, mail: MailboxItem, at: string) => Response | Promise<Response>;

async function withMail(c: Context, door: Door, answer: Answer): Promise<Response> {
  const organisation = c.req.param('organisation') ?? '';
  const id = c.req.param('id') ?? '';
  const known = door.office.policies.organisations.includes(organisation) && /^[\w-]{1,60}$/.test(id);
  const mail = known
    ? await withOrganisation(door.office.pool, organisation, (tx) => mailById(tx, id), { readOnly: true })
    : undefined;
  return mail === undefined ? notFound(c, door) : answer(c, door, mail, `${AT}/${organisation}/${id}`);
}

async function mailPage(c: Context, door: Door, mail: MailboxItem, at: string): Promise<Response> {
  return c.html(
    <MailPage
      frame={frame(c, door)}
      subject={mail.subject}
      from={mail.sender}
      to={mail.recipient}
      sent={momentAt(mail.at.getTime())}
      text={mail.text}
      src={mail.html === undefined ? undefined : `${at}/html`}
      links={await linksIn(c, door, mail.text)}
      attachments={mail.attachments.map(({ name, content }, number) => ({
        href: `${at}/bijlage/${number}`,
        name,
        bytes: Buffer.byteLength(content ?? '', 'base64'),
      }))}
      backHref={AT}
    />,
  );
}

interface MailLink {
  readonly href: string;
  readonly text: string;
}

/** Links to our own pages: the mail itself stands in a frame that opens nothing. */
async function linksIn(c: Context, door: Door, text: string): Promise<readonly MailLink[]> {
  const { publicUrl } = door.office;
  const found = text.split(/[\s<>"]+/).filter((word) => word.startsWith(`${publicUrl}/`));
  const hrefs = [...new Set(found.map((word) => word.replace(/[.,;:)]+$/, '')))];
  // the link with the secret makes the one without it superfluous
  const open = hrefs.filter((href) => href.includes('#'));
  if (open.length === 0) return hrefs.map((href) => ({ href, text: href }));
  return Promise.all(open.map(async (href) => ({ href, text: await sayingOf(c, door, href) })));
}

/** What the link opens: the complaint as it is to whoever gets the mail, or where a colleague chooses a password. */
async function sayingOf(c: Context, door: Door, href: string): Promise<string> {
  const { password } = houseSays(c, door).sayings.mailbox;
  const [, place = ''] = /\/werk\/uitnodiging#([a-z0-9-]+)\./.exec(href) ?? [];
  const policy = door.office.policies.current(place, dayOf(door.office.clock()));
  if (policy !== undefined) return password(policy.organisation.name);
  // the mail is the organisation's, and so is its form of address
  const { mine } = (visitOf(c, door)?.says ?? houseSays(c, door)).sayings;
  return saidOf(await matterAt(door, c.req.param('organisation') ?? '', href), languageOf(c, door.cookies), mine);
}

async function matterAt({ office }: Door, organisation: string, href: string): Promise<Matter> {
  const [, reference = '', secret = ''] = /#([^.]+)\.(.+)$/.exec(href) ?? [];
  const code = typedCode(secret);
  if (code === undefined) return 'complaint';
  return withOrganisation(
    office.pool,
    organisation,
    async (tx) => {
      const access = await accessByCode(tx, code, reference);
      const open = access === undefined ? undefined : await openOwnPage(office, tx, access.caseId, access.party);
      return open === undefined ? 'complaint' : matterOf(open);
    },
    { readOnly: true },
  );
}

function asHtml(c: Context, door: Door, { html }: MailboxItem): Response | Promise<Response> {
  return html === undefined ? notFound(c, door) : c.body(html, 200, letterHeaders);
}

function attachment(c: Context, door: Door, { attachments }: MailboxItem): Response | Promise<Response> {
  const found = attachments[Number(c.req.param('number'))];
  if (found?.content === undefined) return notFound(c, door);
  const content = Buffer.from(found.content, 'base64');
  return c.body(new Uint8Array(content), 200, fileHeaders(found.name, found.type, content.length));
}
