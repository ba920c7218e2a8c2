/** The English words of the pages for people who complain. */
import type { PublicWords } from './public-nl.ts';

/** English words of the public pages. */
export function publicEn(): PublicWords {
  return {
    front: {
      heading: 'Are you unhappy with us? Tell us.',
      complain: 'Make a complaint',
      mine: (lodged = 'complaint') => `How is my ${lodged} doing?`,
      today: 'If you complain today',
      ways: 'Complaint, objection or suggestion?',
      waysLink: 'Three questions help you choose',
      channels: 'Rather call or write?',
      procedure: 'How we handle complaints',
      procedureLink: 'Read the whole procedure',
      procedurePaper: 'You can also ask us for the procedure on paper.',
    },
    procedure: {
      contents: 'On this page',
      source: 'Source',
      howWeSayIt: 'As the procedure puts it',
      own: 'Our own rule',
      complain: 'Make a complaint',
    },
    check: {
      heading: 'Is this right?',
      lead: 'Please read it once more. You can still change everything.',
      send: 'Send the complaint',
    },
    done: {
      heading: 'We have your complaint.',
      headingTip: 'We have your message.',
      hearBy: (day) => `You will hear from us ${day}.`,
      reference: 'Your number',
      code: 'Your code',
      codeMeans: 'With the number and the code you can always see how it is doing. Keep them well: we show the code only once.',
      unreached: 'We cannot call or write to you. You can read our answer only with this number and this code.',
      mailed: (...addresses) => `We also send a message to ${addresses.join(' and ')}.`,
      print: 'Keep as PDF',
      next: 'What happens now',
      toMine: 'See your complaint',
      toMineTip: 'See your message',
    },
    enter: {
      heading: (lodged = 'complaint') => `How is my ${lodged} doing?`,
      lead: 'Fill in the number and the code. You find them in our letter or e-mail. The e-mail also has a link that saves you typing.',
      reference: 'Number',
      referenceHint: (example) => `For example ${example}.`,
      code: 'Code',
      show: (lodged = 'complaint') => `See my ${lodged}`,
      lost: 'I no longer have a code',
      opening: (lodged = 'complaint') => `We are opening your ${lodged}…`,
    },
    mine: {
      about: (subject) => `Your complaint: ${subject}`,
      handler: (name) => `Your complaint is handled by ${name}.`,
      can: 'What you can do now',
      story: 'What happened, and what is still to come',
      documents: 'Letters and documents',
      noDocuments: 'There are no letters or documents yet.',
      questionFrom: (name) => `${name} has a question`,
      answer: 'Answer the question',
      answerBy: (day) => `Let us know ${day}, if you wish.`,
      answerByPassed: (day) => `We asked you to let us know ${day}. You can still answer.`,
      outcome: 'What we think of your complaint',
      contact: 'Rather speak to someone?',
    },
    fault: {
      backToStart: 'To the start page',
      typed: 'This is what you typed',
      typedMeans: 'It is not lost. Copy it, or send it again.',
      text: (number) => `Text ${number}`,
      lost: 'Choose these documents again',
      lostMeans: 'We could not keep these documents. They are still on your own device.',
      chooseAgain: 'Documents',
      sendAgain: 'Send it again',
      reference: (code) => `If you call us about this, mention ${code}.`,
      notFound: {
        heading: 'This page does not exist.',
        text: 'The address may have been copied wrongly, or you may not see this page.',
      },
      tooMany: {
        heading: 'That is a little too fast.',
        text: (wait = 'a minute') => `Please try again in ${wait}. Nothing is lost.`,
      },
      fault: {
        heading: 'Something went wrong on our side.',
        text: 'It is not your fault. Please try again later, or call us and we will go through it with you.',
      },
      expired: {
        heading: 'This page was open for a long time.',
        text: 'For safety we ask you to send it once more. What you typed is still there.',
      },
      unavailable: {
        heading: 'We cannot keep your message just now.',
        text: 'Please try again in a few minutes. If it still fails, call us or send a letter.',
      },
    },
  };
}
