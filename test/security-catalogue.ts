/** The catalogue of threats in our own words: what is tried, where it is stopped, and what is not proven. The tests that prove it are found by its id. */

export interface Threat {
  /** tests carry it in their names */
  readonly id: string;
  readonly what: string;
  /** files and folders of the project in which the defence stands */
  readonly where: readonly string[];
  /** what nobody tries here, honestly; empty: all of it is tried */
  readonly not: string;
}

/** A heading of the page with what stands below it. */
export interface Part {
  readonly about: string;
  readonly threats: readonly Threat[];
}

/** Mail is only sent: whoever mails is answered by a colleague, who enters what was written. */
const NO_MAILBOX =
  'Nothing of ours opens a mailbox, so nothing of it can be tried; whoever builds an intake by mail begins here.';
const NO_WEBHOOK = 'Nothing of ours calls the servers of others when something happens.';
const intake = ['src/mail'];

/** All of it, in the order of the ids. */
export const catalogue: readonly Part[] = [
  {
    about: 'Mail that comes in',
    threats: [
      { id: 'B-01', what: 'Two machines that answer each other without end', where: intake, not: NO_MAILBOX },
      {
        id: 'B-02',
        what: 'Mail of a machine that is answered by a machine',
        where: ['src/mail/outgoing.ts', 'src/mail/classify.ts'],
        not: 'A bounce that comes later, as a mail, is read by a person; what a server refuses at once is seen.',
      },
      { id: 'B-03', what: 'Getting into a case by its number in a subject', where: intake, not: NO_MAILBOX },
      {
        id: 'B-04',
        what: 'A mail that pretends to be a colleague',
        where: intake,
        not: `${NO_MAILBOX} Colleagues act through pages and programs only.`,
      },
      { id: 'B-06', what: 'Headers that mean something to our own machinery', where: intake, not: NO_MAILBOX },
      {
        id: 'B-07',
        what: 'A mail in HTML that runs something with whoever reads it',
        where: ['src/web/parts/file-headers.ts', 'src/letters/as-html.ts'],
        not: `${NO_MAILBOX} A mail that is kept as a document is text or is downloaded.`,
      },
      {
        id: 'B-08',
        what: 'Plain text that becomes a link that runs',
        where: ['src/web/jsx', 'src/letters/as-html.ts'],
        not: 'Nothing makes links of what people write.',
      },
      {
        id: 'B-09',
        what: 'A picture from elsewhere that tells who reads',
        where: ['src/handling/pictures', 'src/web/parts/headers.ts', 'src/web/parts/file-headers.ts'],
        not: 'No server of ours listens in a test whether something is fetched; the policies forbid it and the browser obeys.',
      },
      {
        id: 'B-12',
        what: 'Mails in mails, thousands of parts, archives that grow',
        where: ['src/store/files/unzip.ts', 'src/handling/file-text'],
        not: NO_MAILBOX,
      },
      { id: 'B-13', what: 'A header of a megabyte', where: intake, not: NO_MAILBOX },
      { id: 'B-16', what: 'One mail to two organisations', where: intake, not: NO_MAILBOX },
      {
        id: 'B-17',
        what: 'A name or subject that adds recipients or commands to our mail',
        where: ['src/mail/outgoing.ts', 'src/mail/address.ts', 'src/mail/smtp.ts'],
        not: '',
      },
      { id: 'B-18', what: 'A forged bounce', where: intake, not: NO_MAILBOX },
      { id: 'B-19', what: 'Mail that no program can read, and that is a complaint all the same', where: intake, not: NO_MAILBOX },
    ],
  },
  {
    about: 'Forms and documents',
    threats: [
      {
        id: 'B-21',
        what: 'Fields that nobody asked for, in every body that is taken',
        where: ['src/core/case/field.ts', 'src/web/forms/raw-from-typed.ts', 'src/api/read-body.ts', 'src/api/retention.ts'],
        not: 'On pages of colleagues such a field is not read at all: by how forms are read, without a walk through every page.',
      },
      {
        id: 'B-22',
        what: 'Names and values that mean something to JavaScript',
        where: ['src/web/forms/typed.ts', 'src/web/forms/receive-form.ts', 'src/core/case/field.ts'],
        not: '',
      },
      {
        id: 'B-23',
        what: 'Forms made to make the reader fall over',
        where: ['src/web/forms/receive-multipart.ts', 'src/listen.ts'],
        not: '',
      },
      {
        id: 'B-25',
        what: 'File names that are paths, headers or disguises',
        where: ['src/store/files/store-file.ts', 'src/web/parts/file-headers.ts'],
        not: '',
      },
      {
        id: 'B-26',
        what: 'A document that runs as a page of ours',
        where: ['src/store/files/file-kind.ts', 'src/web/parts/file-headers.ts'],
        not: 'Documents come from the same origin as the pages, sandboxed; there is no second one without cookies. A PDF stands in the viewer of the browser, without a sandbox, for browsers draw none in it.',
      },
      {
        id: 'B-27',
        what: 'A few kilobytes that become gigabytes',
        where: ['src/handling/pictures', 'src/handling/file-text', 'src/store/files/unzip.ts'],
        not: 'A picture of a million frames is not tried by itself: time and memory end every one.',
      },
      {
        id: 'B-28',
        what: 'Using up disk, memory and connections',
        where: [
          'src/api/upload.ts',
          'src/store/files/store-file.ts',
          'src/store/files/disk.ts',
          'src/web/forms/receive-multipart.ts',
          'src/listen.ts',
        ],
        not: 'Five gigabytes at every door over a real connection: `node test/soak/five-gigabytes.ts`, a command of its own. Whether others are served as fast meanwhile is measured by `bench/`, not asserted. Forms that are begun and never sent are swept, ten thousand of them are not tried.',
      },
      {
        id: 'B-29',
        what: 'Sending along a document that another one uploaded',
        where: ['src/store/files/linked.ts', 'src/store/files/of-session.ts'],
        not: '',
      },
      {
        id: 'B-30',
        what: 'A fault in a form that loses the documents with it',
        where: ['src/web/forms', 'src/store/files/held.ts', 'src/store/forms/unsent.ts'],
        not: '',
      },
      {
        id: 'B-31',
        what: 'One form that becomes two complaints',
        where: ['src/store/forms/idempotency.ts', 'src/handling/lodge.ts'],
        not: '',
      },
      {
        id: 'B-32',
        what: 'Text that a template, database, page or sheet takes for its own',
        where: ['src/web/jsx', 'src/letters/values.ts', 'src/core/report/csv.ts', 'src/api/csv.ts'],
        not: 'There is no export to the format of a spreadsheet program, only CSV.',
      },
      {
        id: 'B-33',
        what: 'A limit on attempts that turns real complaints away',
        where: ['src/handling/lodge.ts', 'src/web/public/complaint'],
        not: 'Complaining is not limited at all: a flood is for the proxy in front, and each complaint costs a read of the form first.',
      },
    ],
  },
  {
    about: 'The own page of who complained',
    threats: [
      {
        id: 'B-34',
        what: 'Trying numbers of cases one after another',
        where: ['src/web/public/mine/enter-routes.tsx', 'src/store/access/party-code.ts', 'src/store/access/throttle.ts'],
        not: 'Times are measured by `node bench/secrets.ts` and not asserted. A number with its right code, of a case that was destroyed, says so: whoever has the code was there.',
      },
      {
        id: 'B-36',
        what: 'Guessing a secret by how long the answer takes',
        where: ['src/store/access/token.ts', 'src/store/access/party-code.ts', 'src/handling/password.ts'],
        not: 'Times are measured by `node bench/secrets.ts` and not asserted.',
      },
      {
        id: 'B-37',
        what: 'A scanner of mail that opens the link first',
        where: ['src/web/public/mine/enter-routes.tsx', 'src/web/forms/form-token.ts'],
        not: 'A scanner that presses buttons too does what a person could do.',
      },
      {
        id: 'B-38',
        what: 'A key to one thing that opens another, and addresses with signs at the end',
        where: ['src/core/plain-address.ts', 'src/web/public/mine/own.ts', 'src/handling/renew-code.ts'],
        not: '',
      },
      {
        id: 'B-40',
        what: 'What stays behind in a browser, and our pages inside those of others',
        where: ['src/web/parts/headers.ts', 'src/web/staff/door/sign-out.ts', 'src/web/public/mine/enter-routes.tsx'],
        not: 'Only Chromium is tried.',
      },
    ],
  },
  {
    about: 'Signing in',
    threats: [
      {
        id: 'B-41',
        what: 'A host in the request that ends up in our links',
        where: ['src/web/operation/known-host.ts'],
        not: '',
      },
      {
        id: 'B-42',
        what: 'Finding out who has an account',
        where: ['src/handling/sign-in.ts', 'src/web/staff/door'],
        not: 'Times are measured by `node bench/secrets.ts`. Who works at two organisations with one address waits for two passwords to be compared, which tells that they do.',
      },
      {
        id: 'B-43',
        what: 'Links for a new password or an invitation, used twice, late or by another',
        where: ['src/store/access/staff-token.ts', 'src/handling/choose-password.ts'],
        not: '',
      },
      {
        id: 'B-44',
        what: 'A session that somebody set before, and rights that are gone already',
        where: ['src/store/access/staff-session.ts', 'src/handling/manage-people.ts', 'src/web/documents/while-allowed.ts'],
        not: '',
      },
      {
        id: 'B-45',
        what: 'Headers in which only a proxy may be believed',
        where: ['src/web/address-of.ts'],
        not: 'Whatever stands on this very machine counts as the proxy.',
      },
      {
        id: 'B-47',
        what: 'Guessing on and on, and shutting a colleague out by it',
        where: ['src/web/staff/door/attempts.ts', 'src/handling/second-step', 'src/store/access/throttle.ts'],
        not: 'Fewer attempts than a thief would make: the bounds are tried, not ten thousand passwords.',
      },
      {
        id: 'B-48',
        what: 'Another site that lets our visitors do something',
        where: ['src/web/forms/same-site.ts', 'src/web/forms/form-token.ts'],
        not: '',
      },
    ],
  },
  {
    about: 'Who may do and see what',
    threats: [
      {
        id: 'B-49',
        what: 'Asking for what is of another: every address, by everybody',
        where: ['src/core/access.ts', 'src/store/viewer.ts', 'src/web/staff/routes.ts', 'src/store/grants.ts'],
        not: '',
      },
      {
        id: 'B-50',
        what: 'Naming something of another in a step of one’s own',
        where: [
          'src/handling/take.ts',
          'src/handling/merge-into.ts',
          'src/handling/relate-there.ts',
          'src/store/files/linked.ts',
        ],
        not: '',
      },
      {
        id: 'B-52',
        what: 'Searches and filters that tell what one may not see',
        where: ['src/store/cases/search.ts', 'src/store/cases/case-list.ts', 'src/api/read-cases.ts'],
        not: 'How long a search takes by what it may not find is not measured.',
      },
      {
        id: 'B-53',
        what: 'Giving oneself more rights',
        where: ['src/handling/manage-people.ts', 'src/handling/people-of-office.ts'],
        not: '',
      },
      {
        id: 'B-54',
        what: 'Keys of programs: taken back, of others, or for more than they may',
        where: ['src/api/identify.ts', 'src/store/access/api-token.ts', 'src/handling/manage-tokens.ts'],
        not: '',
      },
      {
        id: 'B-55',
        what: 'Going round the procedure',
        where: ['src/core/case/decide.ts', 'src/core/case/lifecycle.ts', 'src/handling/take.ts'],
        not: '',
      },
    ],
  },
  {
    about: 'What leaves us',
    threats: [
      {
        id: 'B-57',
        what: 'Letting our server ask at an address inside',
        where: ['src/handling/provider/set-provider.ts', 'src/handling/provider/provider-connection.ts'],
        not: `${NO_WEBHOOK} The one address that is typed is that of the provider of an organisation, by an administrator, with https: one inside the network is allowed, for that is where some stand, and no answer of it is shown.`,
      },
      {
        id: 'B-59',
        what: 'A cell that a spreadsheet reckons with',
        where: ['src/core/report/csv.ts', 'src/api/csv.ts'],
        not: 'No spreadsheet program opens the files in a test.',
      },
      { id: 'B-60', what: 'Calls to others that are repeated or changed', where: ['src/mail'], not: NO_WEBHOOK },
      {
        id: 'B-61',
        what: 'Text that writes its own line in the log',
        where: ['src/core/log-line.ts', 'src/web/operation/request-log.ts'],
        not: '',
      },
      {
        id: 'B-62',
        what: 'An error that tells of our insides',
        where: ['src/web/operation/faults.ts', 'src/api/problem.ts'],
        not: '',
      },
    ],
  },
  {
    about: 'Procedures and privacy',
    threats: [
      {
        id: 'B-63',
        what: 'A procedure that is made to hurt',
        where: ['src/core/policy/read/read-tree.ts', 'src/letters/try-letters.ts', 'src/handling/version/studying.ts'],
        not: '',
      },
      {
        id: 'B-64',
        what: 'A new version that moves the dates of running cases',
        where: ['src/handling/version', 'src/store/versions'],
        not: 'A thousand cases are replayed by `node bench/replay.ts`.',
      },
      {
        id: 'B-66',
        what: 'What is shared without names, and tells them all the same',
        where: ['src/core/report/suppress.ts', 'src/handling/redact.ts', 'src/handling/pictures/hide.ts'],
        not: 'Only numbers leave without names, and copies in which a person hid what points at somebody: what they overlook is there.',
      },
      {
        id: 'B-68',
        what: 'Somebody’s data for somebody else',
        where: ['src/handling/overview-of-person.ts', 'src/core/access.ts'],
        not: 'Who asks by letter is known by a person.',
      },
      {
        id: 'B-69',
        what: 'Something that stays after destruction',
        where: ['src/handling/keep-by-rule.ts', 'src/store/retention', 'src/core/case/steps/destroy.ts'],
        not: 'Copies that an operator made of the data folder, and the pages of the database before they are used again.',
      },
    ],
  },
];
