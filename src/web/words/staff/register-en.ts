/** English words of the page on which a colleague writes down a complaint. */
import type { RegisterWords } from './register-nl.ts';

/** English words; the colleague is addressed, the complainant is told about. */
export function registerEn(): RegisterWords {
  return {
    heading: 'Write down a complaint',
    lead: 'For what you hear on the telephone, at the desk, by letter or by mail.',
    channel: 'How did it come in?',
    oral: 'Offer to write the complaint down together. Read out what you type below, and ask whether it is right.',
    oralLaw:
      'The fixed rules of the law are for a complaint in writing. We also handle what somebody tells us, but offer to make a letter or mail of it together: read out what you type below and ask whether it is right.',
    filedOn: { letter: 'Which date is on the letter?', other: 'When was it sent?' },
    filedOnHint: 'If that day is earlier than the day of receipt.',
    received: 'When did it come in?',
    receivedHint: 'Not when you write it down, but when it reached us. The terms count from then.',
    day: 'Day',
    time: 'Time',
    who: 'Who has the complaint?',
    name: 'Name',
    phone: 'Telephone number',
    email: 'E-mail address',
    address: 'Postal address',
    addressHint: 'Street and number, and below that postcode and place.',
    reach: 'Ask for at least one way to reach the {complainant}. With an e-mail address the confirmation leaves at once.',
    more: 'Particulars',
    helper: 'Somebody else calls or writes for the {complainant}',
    helperGroup: 'Who calls or writes?',
    anonymous: 'The {complainant} does not want to give a name',
    language: 'In which language do we write?',
    languages: { nl: 'Dutch', en: 'English' },
    story: 'What happened?',
    storyHint: 'In the words of the {complainant}. If you have a letter or mail, copy the main points and add it below.',
    wish: 'What does the {complainant} want to happen?',
    subject: 'Subject',
    about: 'Whom or what is it about?',
    conduct: 'When did it happen?',
    conductHint: 'If it went on for longer, choose the last day.',
    record: 'What is it?',
    documents: 'Documents',
    submit: 'Register the complaint',
    anyway: 'Register it anyway',
    fillWho: 'Fill in the name. If the {complainant} gives no name, choose that below.',
    fillHelper: 'Fill in who calls or writes.',
    fillReach:
      'Fill in a telephone number, e-mail address or postal address. If the {complainant} gives none, choose below that no name is given.',
    fillChannel: 'Choose how the complaint came in.',
    fillStory: 'Write down what happened.',
    duplicates: (count) =>
      count === 1
        ? 'This complaint may be running already.'
        : `This complaint may be running already. ${count} cases look like it.`,
    duplicatesText:
      'First look whether it belongs there. What you typed stays. Is it about something else? Then choose “Register it anyway” below.',
    duplicateBy: { email: 'same e-mail address', phone: 'same telephone number', name: 'same name' },
    duplicateSince: (day) => `received ${day}`,
    newTab: 'opens in a new tab',
    restored: 'We have put back what you typed before.',
    restoredEmpty: 'Begin with an empty form',
    done: (reference) => `The complaint is written down: ${reference}.`,
    doneAtOnce: (reference) => `Recorded: ${reference}.`,
    doneAtOnceText: 'Nothing more needs to happen: it is finished at once.',
    doneText: 'A colleague who may handle it now sees it in the work list. Your role gives no access to the case itself.',
    tell: 'Tell the {complainant}',
    tellNumber: (reference) => `The number of the complaint is ${reference}.`,
    tellMail: 'The confirmation leaves by mail now.',
    tellPost: 'The confirmation comes by post.',
    tellNothing: 'We cannot send a confirmation: there is no e-mail or postal address.',
    again: 'Write down another complaint',
    toWork: 'To my work',
    notYours: 'Your role does not give the right to write down a complaint.',
  };
}
