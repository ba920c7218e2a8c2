/** The English words of the complaint form. */
import type { ComplaintFormWords } from './complaint-form-nl.ts';

/** Headings, questions and sentences of the form. */
export function complaintFormEn(): ComplaintFormWords {
  return {
    story: {
      heading: 'What happened?',
      lead: 'Tell it in your own words. It need not be neat or complete.',
      headingTip: 'What do you want to tell us?',
      label: 'Your story',
      kind: 'What is it?',
      kindHint: 'If you do not know, leave it as it is. We look at it too.',
      missing: 'Tell us in a few words what happened.',
    },
    about: {
      heading: 'What is it about?',
      lead: 'Fill in what you know. It helps us to search faster.',
      subject: 'Subject',
      about: 'Whom or what is it about?',
      aboutHint: 'A name, a department, a letter or a number. If you do not know, leave it empty.',
      conduct: 'When did it happen?',
      conductHint: 'A rough date will do. If it took longer, choose the last day.',
    },
    wish: {
      heading: 'What should happen now?',
      label: 'What do you want to achieve?',
      hint: 'For example an explanation, an apology, or something that is put right. If you do not know yet, leave it empty.',
    },
    who: {
      heading: 'Who are you, and how do we reach you?',
      lead: 'We use your details for this complaint only.',
      leadTip: 'We use your details for this message only.',
      who: 'For whom do you complain?',
      whoTip: 'May we know who writes this?',
      self: 'For myself',
      other: 'For somebody else',
      otherHint:
        'Or somebody else speaks for you. Under ‘The complaint is from’ say whom it concerns, and under ‘Who speaks for this person’ who keeps in touch with us.',
      otherHintTip:
        'Or somebody else speaks for you. Under ‘The message is from’ say whom it concerns, and under ‘Who speaks for this person’ who keeps in touch with us.',
      unnamed: 'Without a name',
      unnamedHint: 'We cannot call or write to you then. With a number and a code you can follow what we do yourself.',
      person: 'The complaint is from',
      personTip: 'The message is from',
      helper: 'Who speaks for this person',
      letters: 'To whom do we write?',
      lettersHint: 'The confirmation always goes to both.',
      lettersTo: {
        both: 'To both',
        representative: 'Only to who speaks for this person',
        complainant: 'Only to this person',
      },
      name: 'Name',
      email: 'E-mail address',
      phone: 'Telephone number',
      address: 'Postal address',
      reach: 'Fill in at least one of these three, so that we can tell you how it goes.',
      missingName: 'Fill in your name, or choose ‘Without a name’.',
      missingHelper: 'Fill in who speaks for this person.',
      missingReach:
        'Fill in an e-mail address, a telephone number or a postal address so that we can reach you. Or choose ‘Without a name’.',
    },
    documents: {
      heading: 'Do you have documents that help?',
      lead: 'For example a letter, a photograph or a screenshot. If you have nothing, simply go on.',
      label: 'Files',
      authorityHere: 'The note is among the files',
      missing: 'Add the note, or remove the tick.',
      authority:
        'Do you speak for somebody else? Then also send a note in which that person agrees, with a signature. You can do that later as well.',
    },
    check: {
      story: 'What happened',
      about: 'What it is about',
      wish: 'What should happen now',
      who: 'Who you are',
      documents: 'Documents',
      authority: 'Authorisation',
      authorityIs: (here) => (here ? 'Among the files' : 'Comes later'),
      none: 'None',
      sendTip: 'Send',
      representing: 'Speaks for this person',
      means: (day) => `You will hear from us ${day}.`,
    },
    rather: (phone) => `Would you rather tell somebody? Call ${phone}.`,
    expired: {
      heading: 'This page was open for too long.',
      text: 'For safety we ask you to send it once more. What you typed is still here. Your complaint has not been sent yet.',
    },
    notKept: {
      heading: 'We could not save your complaint just now.',
      text: 'Your complaint has not been sent yet. What you typed is still below. Try again in a few minutes.',
    },
    gone: {
      heading: 'What you filled in here is no longer there.',
      text: 'We keep a complaint that was not sent for half a day, and only for the browser in which you began. You can begin again here.',
    },
    changed: {
      heading: 'You have changed something in the meantime.',
      text: 'You did that in another window. Below you see everything as it is now. If it is right, send it.',
    },
    stop: {
      button: 'Stop, and erase what I filled in',
      heading: 'Do you want to stop?',
      text: 'Everything that you filled in and added will be gone. We do not have your complaint yet.',
      erase: 'Erase everything',
      goOn: 'No, go on',
    },
    erased: {
      heading: 'Everything has been erased.',
      text: 'Nothing was sent, and we kept nothing of yours. If you want to tell us something later after all, you always can.',
      front: 'To the front page',
    },
    sentBefore: {
      back: 'We have your complaint. On your own page you see how it stands, and you can add something.',
      another: 'Begin a new complaint',
      heading: 'You already sent this complaint.',
      text: 'We kept the first version. What you changed after that was not kept. To add something, use your own page.',
    },
  };
}
