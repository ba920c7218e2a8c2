/** The English sentences of the pages around the form. */
import { capital } from '#core/words/capital.ts';
import type { Sayings } from './sayings-nl.ts';

/** Sentences. */
export function sayingsEn(): Sayings {
  return {
    organisations: {
      heading: 'Whom do you want to complain to?',
      lead: 'Choose the organisation. There you first read what it does with your complaint, and when you will hear something.',
      demonstration: 'Try it out',
      steps: [
        'Choose an organisation above and make a complaint. Everything you type stays on this computer.',
        'Read the confirmation in the mailbox.',
        'Work as an employee: one click and you are signed in.',
      ],
      mailbox: 'Open the mailbox',
      staff: 'Work as an employee',
      none: 'No organisation takes up complaints here now.',
    },
    channels: {
      heading: (phone) => (phone ? 'Would you rather call or write?' : 'Would you rather do it another way?'),
      phone: (number, hours) => `Call ${number}, ${hours}. We will then write it down together with you.`,
      letter: (addressee) => `Send a letter to ${addressee}.`,
      email: (mail) => `Send an e-mail to ${mail}.`,
      aboutTheReader: (role, mail) =>
        `One person reads that mail: ${role}. Is your complaint about that person? Then send it to ${mail}.`,
      organisationClosed: 'We take up no new complaints any more.',
      organisationClosedMeans: 'Do you have a complaint with us already? We go on handling it.',
      also: (name) => `Also possible: ${name}.`,
      closedWay: (name, until, why) =>
        `${capital(name)}: not possible until ${until} inclusive${why === undefined ? '' : ` (${why})`}.`,
      closed: (from, to, why) =>
        `${to === undefined ? `On ${from}` : `From ${from} up to and including ${to}`} we are closed (${why}).`,
      others: 'We also handle a complaint that reaches us in another way.',
    },
    triage: {
      heading: (objection) => (objection ? 'Complaint, objection or tip?' : 'A complaint or something else?'),
      text: 'Not sure? It does not matter: if you choose wrongly, it still ends up in the right place.',
      link: (questions) => (questions === 1 ? 'One question helps you choose' : 'A few questions help you choose'),
      again: 'Start again',
      anyway: 'Make a complaint all the same',
      send: (name) => `Go on: ${name.toLowerCase()}`,
    },
    talk: { heading: 'Talk first?', rather: 'I would rather not, make a complaint' },
    procedure: {
      lead: 'This is what you may expect from us. What it says is exactly what we do.',
      since: (day) => `since ${day}`,
      notCounted: (name) => `Days that do not count: ${name}`,
      span: (from, to) => `${from} up to and including ${to}`,
      eachYear: (from, to) => `each year from ${from} up to and including ${to}`,
      version: (version, since) => `Version ${version}, in force since ${since}.`,
      comesFrom: (version, from) => `Version ${version}, in force from ${from}.`,
      wasUntil: (version, from, until) => `Version ${version}, was in force from ${from} until ${until}.`,
      versions: 'All versions',
      versionsText: 'We handle a complaint by the version of the day on which it came in.',
      notNow: (version) => `This is not the version that is in force now. Read version ${version}.`,
      examples: 'How it goes: examples, step by step',
    },
    examples: {
      heading: 'How it goes',
      lead: 'These complaints are invented. The system plays them by the rules of our procedure, as it does with a real one. So the days and the letters are right.',
      notPossible: 'That is not possible',
      toProcedure: 'To the whole procedure',
    },
    enter: {
      wrong:
        'This number and this code do not belong together. Check them once more. If you received a new code later, the old one no longer works.',
      missingReference: 'Fill in the number of your complaint.',
      missingCode: 'Fill in the code.',
      left: 'You are signed out.',
      leftText: 'Your complaint can no longer be seen on this computer.',
      ended: 'For safety you were signed out.',
      endedText: 'Fill in the number and the code again.',
      destroyed: 'Your data were destroyed.',
      destroyedText: (day: string) =>
        `The time in which we could keep them is over. So we destroyed them on ${day}. Your code no longer opens anything.`,
      toProcedure: 'To the complaints procedure',
    },
    newCode: {
      heading: 'Ask for a new code',
      lead: 'Fill in the number of your complaint and the e-mail address that we have of you. After that the old code no longer works.',
      email: 'E-mail address',
      send: 'Ask for a new code',
      missingEmail: 'Fill in your e-mail address.',
      sentHeading: 'Look in your mail.',
      sentText:
        'If this number and this e-mail address belong together, you get a new code within a few minutes. If nothing comes, let us know: we will send a new code by post.',
      otherwise: 'Did you lose the number, or do we have no e-mail address of you? Let us know. We will help you.',
    },
    refusals: {
      elsewhereHeading: 'This form did not come from this website.',
      elsewhereText: 'So we kept and changed nothing. Go to the website and start there again.',
      tooLargeHeading: 'This is too much at once.',
      tooLargeText:
        'We kept nothing. Go back: what you typed is still there. Send fewer or smaller files at a time: 25 MB each at most.',
      brokenHeading: 'This did not come across well.',
      brokenText: 'We kept nothing. Go back: what you typed is still there. Then send it again.',
      cookies:
        'Does this keep failing? Perhaps cookies are switched off. We use one, only to keep forms safe. You can also call or write to us.',
      seconds: (seconds) => (seconds <= 90 ? 'a minute' : `${Math.ceil(seconds / 60)} minutes`),
    },
    mine: 'See your complaint',
    mailbox: { password: (name) => `Choose a password at ${name}` },
  };
}
