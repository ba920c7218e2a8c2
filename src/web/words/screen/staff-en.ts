/** The English words of the pages for the people who handle complaints. */
import { counted, type StaffWords } from './staff-nl.ts';

/** English words of the staff pages. */
export function staffEn(): StaffWords {
  return {
    work: {
      register: 'Register a complaint',
      groups: { late: 'Late', today: 'Today', week: 'This week', later: 'Later' },
      summary: (late, today, week, later) =>
        [
          late > 0 ? `${counted(late)} late` : 'nothing late',
          today > 0 ? `${counted(today)} today` : 'nothing today',
          week > 0 ? `${counted(week)} this week` : '',
          later > 0 ? `${counted(later)} later` : '',
        ]
          .filter((part) => part !== '')
          .join(', '),
      browse: 'browse',
      open: 'open',
      all: 'all keys',
      nothingHeading: 'Nothing is waiting for you.',
      nothing: 'As soon as someone needs an answer, a call or a decision from you, it stands here.',
      noneFound: 'Nothing matches these filters.',
      more: (count: number, atLeast = false) => (atLeast ? 'Show all the others' : `Show the other ${count}`),
      count: counted,
      alsoOwed: (acts: readonly string[]) =>
        `then: ${acts.slice(0, 2).join(' · ')}${acts.length > 2 ? ` · and ${acts.length - 2} more` : ''}`,
      noDate: 'as soon as possible',
      still: 'the term stands still',
      owner: { staff: 'handler', person: 'to be done by', role: 'role' },
      you: 'you',
    },
    case: {
      about: 'About:',
      wants: 'Wants:',
      silence: (span) => `Heard nothing from us for ${span}.`,
      nextHeading: 'What is owed now',
      nothingOwed: 'Nothing is owed now.',
      alsoOwed: 'Also',
      story: 'Story',
      points: 'Points',
      tools: 'Do quickly',
      notNow: 'Not possible now',
      closed: 'Closed',
    },
    step: {
      why: 'Why this step?',
      backToCase: (reference) => `Back to ${reference}`,
      seenBy: 'Who sees this?',
      about: 'What it is about',
    },
    search: {
      heading: 'Search',
      found: (count) => `${count} found`,
      foundMore: (count) => `The newest ${count}; there are more. Add a word to find fewer.`,
      alike: 'Sounds almost like it',
      inFile: (name) => `In ${name}:`,
      nothing: (query) => `Nothing found for “${query}”.`,
      help: 'Try a name, a telephone number, a part of a case number or a word from the complaint. You only find what you may see.',
    },
    signIn: {
      heading: 'Sign in',
      email: 'E-mail address',
      password: 'Password',
      submit: 'Sign in',
      forgotten: 'Forgotten your password?',
      demonstrationHeading: 'Who do you want to be?',
      demonstrationLead: 'Choose a member of staff. The demonstration needs no password.',
      enterAs: 'Continue as',
    },
    mailbox: {
      heading: 'Mailbox of the demonstration',
      lead: 'Everything that would otherwise leave by e-mail can be read here.',
      empty: 'Nothing has been sent yet. Make a complaint and the confirmation arrives here.',
      underway: (count) =>
        `${count === 1 ? 'One message is' : `${count} messages are`} still on the way. What a colleague writes waits a moment: until then it can be taken back.`,
      again: 'Look again',
      to: 'To',
      from: 'From',
      sent: 'Sent',
      attachments: 'Attachments',
      back: 'Back to the mailbox',
    },
    refusal: {
      heading: 'That is not possible now.',
      because: 'This rule says so',
      instead: 'What is possible',
      back: 'Back to the case',
      typed: 'What you typed',
    },
    conflict: {
      heading: 'A colleague was just ahead of you.',
      text: 'The case changed while you typed. What you typed is still below. Read what happened first.',
      changed: 'What happened meanwhile',
      again: 'Do it anyway',
      drop: 'Leave it',
    },
  };
}
