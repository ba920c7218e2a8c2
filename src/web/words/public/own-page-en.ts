/** The English words of a complainant's own page and of the small pages that belong to it. */
import type { ActWords, OwnPageWords, OwnVerb } from './own-page-nl.ts';

/** Sentences of the page. */
export function ownPageEn(): OwnPageWords {
  return {
    status: {
      received: 'We have your complaint.',
      receivedTip: 'We have your message.',
      handling: 'We are looking into your complaint.',
      proposed: 'We have proposed a solution.',
      satisfied: 'You told us that your complaint is solved.',
      concluded: 'We have answered your complaint.',
      solved: 'Your complaint is solved and closed.',
      closed: 'Your complaint is closed.',
      closedTip: 'We have closed your message.',
      redirected: 'We have passed your message on.',
      refused: 'We will not handle your complaint.',
      destroyed: 'We destroyed your data. The time in which we could keep them is over.',
      withdrawn: 'You have withdrawn your complaint.',
      subject: 'You are named in a complaint. There is no judgement yet.',
      subjectEnded: 'The complaint in which you are named has been handled.',
    },
    subjectLead:
      'Somebody has made a complaint in which you are named. Here you can read what is meant for you, and tell your side.',
    late: (day) => `We are late: you should have heard this from us by ${day}. Do call us.`,
    aboutOther: (name) => `A complaint to ${name}`,
    youAreNamed: 'You are named in this complaint',
    lodgedByOther: 'A complaint was made',
    unnamed: 'somebody without a name',
    someoneOfUs: 'An employee',
    document: (kind, size) => `${kind}, ${size}`,
    letter: 'Read the letter',
    letterPdf: 'Letter (pdf)',
    forum: (name, until) => `Do you disagree? Then you can go to ${name}${until === undefined ? '' : `, until ${until}`}.`,
    call: (phone, hours) => `Call ${phone}, ${hours}.`,
    requests: {
      framing: 'Did we understand you well?',
      proposal: 'This is what we propose',
      consent: 'May we take longer?',
      until: (day) => `The new date would then be ${day}.`,
      hearing: 'Do you want to tell your side?',
      hearingText: 'You need not. You choose how.',
      replyBy: (day) => `Let us know before ${day}, if you wish.`,
    },
    yes: 'Yes',
    no: 'No',
    changed: {
      heading: 'Something has changed in the meantime.',
      text: 'Read it below first. What you typed is still here. Is it still right? Then send it again.',
    },
    notNow: { heading: 'This is no longer possible.', text: 'Nothing was changed. Your own page shows what you can do.' },
    back: 'Back to your complaint',
    acts,
  };
}

const documents = { label: 'Documents', hint: 'At most 25 MB a file.' };

const acts: Readonly<Record<OwnVerb, ActWords>> = {
  answer: {
    label: 'Answer the question',
    heading: 'Answer our question',
    explain: 'You may also send a document.',
    send: 'Send the answer',
    done: 'We have your answer.',
    fields: { question: { label: 'Which question?' }, answer: { label: 'Your answer' }, documents },
  },
  confirm: {
    label: 'Check our summary',
    heading: 'Is our summary right?',
    explain: 'This is how we understood your complaint. If you do not answer, we simply go on.',
    send: 'Send',
    done: 'We have your reaction.',
    fields: { right: { label: 'Is this right?' }, correction: { label: 'What must be different?' } },
    choices: { right: { yes: 'Yes, this is right', no: 'No, it must be different' } },
  },
  accept: {
    label: 'My complaint is solved',
    heading: 'Is your complaint solved?',
    explain: 'If everything is yes, we stop handling your complaint. You can change your mind.',
    send: 'Send',
    done: 'We know that your complaint is solved.',
    fields: { yes: { label: '' }, words: { label: 'Do you want to add anything?' } },
  },
  decline: {
    label: 'It is not solved yet',
    heading: 'What is still missing?',
    explain: 'We go on with your complaint.',
    send: 'Tell us that it is not solved',
    done: 'We know that it is not solved yet, and go on.',
    fields: { reason: { label: 'What is still missing?', hint: 'You need not fill this in.' } },
  },
  choose: {
    label: 'Choose how to tell it',
    heading: 'How do you want to tell your side?',
    explain: 'You can still change your choice later.',
    send: 'Send the choice',
    done: 'We have your choice.',
    fields: {
      way: { label: 'How?' },
      moments: { label: 'When does it suit you?', hint: 'For example: on Tuesday or Thursday, after four o’clock.' },
    },
    choices: { way: { none: 'I need not explain it' } },
  },
  consent: {
    label: 'Say whether you agree',
    heading: 'May we take longer?',
    explain: 'Only if you say yes does the date change. If you say no, the date that holds now stays.',
    send: 'Send',
    done: 'We have your answer.',
    fields: { agrees: { label: 'Do you agree?' }, words: { label: 'Do you want to add anything?' } },
    choices: { agrees: { yes: 'Yes, I agree', no: 'No, I want the answer by the date that holds now' } },
  },
  attach: {
    label: 'Add something',
    heading: 'What do you want to add?',
    explain: 'Only you and we can see this.',
    send: 'Add it',
    done: 'We have what you added.',
    fields: {
      words: { label: 'Your text', hint: 'You can also add a document alone.' },
      documents,
      description: { label: 'Which document is it?', hint: 'For example: the letter of 3 November.' },
    },
  },
  withdraw: {
    label: 'Stop my complaint',
    heading: 'Do you want to stop your complaint?',
    explain: 'We will not handle your complaint any further. You can change your mind.',
    send: 'Yes, stop my complaint',
    done: 'Your complaint has been withdrawn.',
    fields: { reason: { label: 'Why do you stop?', hint: 'You need not fill this in.' } },
  },
  reopen: {
    label: 'Ask us to go on',
    heading: 'Do you want us to go on?',
    explain: 'The day on which you complained still counts. You get our answer in a letter.',
    send: 'Ask us to go on',
    done: 'We go on with your complaint.',
    fields: { reason: { label: 'Why should we go on?' } },
  },
};
