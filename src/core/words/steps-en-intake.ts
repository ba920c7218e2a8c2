/** English words of the steps that bring a complaint in, name its people and put things right. */
import type { AllStepWords } from './step-words.ts';

type Part = Pick<
  AllStepWords,
  | 'lodge'
  | 'frame'
  | 'confirm'
  | 'redirect'
  | 'refuse'
  | 'involve'
  | 'assign'
  | 'recuse'
  | 'correct'
  | 'move'
  | 'attach'
  | 'note'
  | 'send'
  | 'bounce'
  | 'withdraw'
  | 'reopen'
>;

export const intake: Part = {
  lodge: {
    act: 'Make a complaint',
    explain: 'This starts the handling. All terms run from the day of receipt.',
    done: '{Complaint} made',
    doneAs: 'Lodged: {record}',
    told: 'You made your complaint',
    fields: {
      record: { label: 'What is it?' },
      channel: { label: 'How did it reach us?' },
      story: { label: 'What happened?', hint: 'Tell it in your own words.' },
      wish: { label: 'What should happen now?', hint: 'For example: an explanation, an apology, or something put right.' },
      about: { label: 'Who or what is it about?', hint: 'A name, a department or a letter. Leave it empty if you do not know.' },
      subject: { label: 'Subject' },
      conduct: { label: 'When did it happen?', hint: 'If it took longer, choose the last day.' },
      receivedAt: { label: 'Received when?', hint: 'The day and time it reached us, not when you enter it.' },
      filedOn: { label: 'Date of filing', hint: 'The date on the letter or of sending.' },
      anonymous: { label: 'Complain without a name' },
      unreachable: { label: 'How the {complainant} can be reached is not known' },
      people: { label: 'Who is complaining?' },
      details: { label: 'Details' },
      documents: { label: 'Documents' },
      authority: { label: 'The authorisation is among the documents' },
      solved: { label: 'Solved at once' },
    },
    choices: {},
  },
  frame: {
    act: 'Sum up the {complaint} in points',
    explain:
      'Each point gets its own verdict. The {complainant} sees the points and can correct them; without an answer the handling goes on.',
    done: 'The {complaint} summed up in {count|point|points}',
    told: 'We summed up your complaint in {count|point|points}',
    fields: {
      elements: { label: 'Points of the {complaint}', hint: 'One matter per point, with what the {complainant} wants.' },
      subject: { label: 'Subject' },
      confirmed: { label: 'Did the {complainant} confirm the points?' },
    },
    choices: { confirmed: { 'by-phone': 'Yes, by telephone', 'not-yet': 'Not yet: ask the {complainant}' } },
  },
  confirm: {
    act: 'Record whether the points are right',
    explain: 'If they are not, the handler changes them.',
    done: '{party} responded to the points of the {complaint}',
    told: 'You responded to our summary',
    fields: {
      party: { label: 'On behalf of whom?' },
      right: { label: 'Is our summary right?' },
      correction: { label: 'What should change?' },
    },
    choices: { right: { yes: 'Yes, this is right', no: 'No, it should change' } },
  },
  redirect: {
    act: 'Send on',
    explain: 'The {complainant} is told. If it turns out to be for us after all, it goes on with the old date.',
    done: 'Sent on: {way}',
    told: 'We sent your message on: {way}',
    spoken: { done: 'This is something else: {way}', told: 'This is something else: {way}' },
    fields: {
      way: { label: 'Where to?' },
      reason: { label: 'Why do we send this on?', hint: 'This goes into the letter to the {complainant}.' },
    },
    choices: {},
  },
  refuse: {
    act: 'Do not take up',
    explain: 'Only on a ground of the procedure or the law. The {complainant} gets a letter with the reason.',
    done: 'Not taken up',
    told: 'We do not take up your complaint',
    fields: {
      ground: { label: 'On which ground?' },
      reason: { label: 'Explanation to the {complainant}', hint: 'In plain words. This goes into the letter.' },
      informed: {
        label: 'Whom is it about?',
        hint: 'The {complaint} then goes there by itself, with what came with it and its first day. Not on the list? Then fill in below who it is.',
      },
      passedTo: {
        label: 'We pass the {complaint} on to',
        hint: 'Only if you know whom it is about. This goes into the letter.',
      },
      passedToEmail: {
        label: 'Their e-mail address',
        hint: 'With an e-mail address the {complaint} goes there by itself. Without one you pass it on yourself.',
      },
    },
    choices: {},
  },
  involve: {
    act: 'Add a person',
    explain: '{A subject} sees only what the procedure grants, and cannot handle the {complaint}.',
    done: '{party} added to the case',
    told: '{party} is involved in your complaint',
    fields: {
      capacity: { label: 'In which capacity?' },
      staff: { label: 'Colleague', hint: 'Only when this person works here.' },
      represents: { label: 'Speaks for' },
      engagement: { label: 'How does this person work for us?', hint: 'Not known yet? Leave it empty; it can be told later.' },
      letters: { label: 'Who gets our letters?' },
      informed: { label: 'Which body?', hint: 'We know its name and address. Below, fill in only what differs.' },
      people: { label: 'Details' },
      authority: { label: 'Authorisation' },
    },
    choices: {
      capacity: {
        subject: 'The {complaint} is about this person',
        representative: 'Representative',
        witness: 'Witness',
        informed: 'Gets a copy',
        complainant: 'Another {complainant}',
      },
      letters: {
        both: 'Both',
        representative: 'Only who speaks for the {complainant}',
        complainant: 'Only the {complainant}',
      },
    },
  },
  assign: {
    act: 'Appoint a handler',
    explain: 'The {complainant} is told who handles the {complaint}.',
    done: '{staff} became the handler',
    told: '{staff} handles your complaint',
    fields: {
      staff: { label: 'Handler' },
      beside: { label: 'Beside the handler there is' },
      notInvolved: { label: 'This colleague was not involved in the subject of the {complaint}' },
    },
    choices: {},
  },
  recuse: {
    act: 'Take the handler off the case',
    explain: 'This colleague cannot handle the case after this.',
    done: '{staff} no longer handles this {complaint}',
    fields: { staff: { label: 'Colleague' }, reason: { label: 'Reason' } },
    choices: {},
  },
  correct: {
    act: 'Correct something',
    explain: 'The dates are computed again. The old value stays in the journal.',
    done: 'Something was corrected',
    fields: {
      what: { label: 'What is wrong?' },
      moment: { label: 'Right moment of receipt' },
      day: { label: 'Right date' },
      subject: { label: 'Right subject' },
      channel: { label: 'Right channel' },
      party: { label: 'Who is it about?' },
      people: { label: 'Right details' },
      engagement: { label: 'How does this person work for us?' },
      reason: { label: 'Why?' },
    },
    choices: {
      what: {
        received: 'The date of receipt',
        filed: 'The date of filing',
        conduct: 'The date of the event',
        subject: 'The subject',
        channel: 'The channel',
        person: 'Somebody’s name or contact details',
        engagement: 'How somebody works for us',
        'not-a-party': 'Somebody does not belong to this case',
      },
    },
  },
  move: {
    act: 'Remove a misfiled document',
    explain: 'Nobody can see the document here after this. That it was here stays in the journal.',
    done: 'A misfiled document was removed',
    fields: {
      documents: { label: 'Document' },
      to: { label: 'Belongs to case', hint: 'The reference of the other case.' },
      reason: { label: 'Reason' },
    },
    choices: {},
  },
  attach: {
    act: 'Add text or a document',
    explain: 'Also choose for whom it is. Otherwise only we see it.',
    done: 'Added to the case',
    told: 'Added to the case',
    fields: {
      words: { label: 'Text', hint: 'Text alone will do, and so will a document alone.' },
      documents: { label: 'Documents', hint: 'Each file can be 25 MB.' },
      description: { label: 'Short description of the documents' },
      audience: { label: 'Who may see this?' },
      authority: {
        label: 'This is the authorisation of',
        hint: 'Only choose this if it shows that this person may speak for somebody else. Is the authorisation in the file already? Then say in the text where.',
      },
    },
    choices: {
      audience: {
        us: 'Only us',
        complainants: 'Us and the {complainant}',
        subjects: 'Us and the {subject}',
        all: 'Everybody in this case',
      },
    },
  },
  note: {
    act: 'Make a note',
    explain: 'A note is for us alone, unless you choose otherwise.',
    done: 'Note',
    told: 'Message from us',
    fields: { text: { label: 'Note' }, audience: { label: 'Who may see this?' } },
    choices: { audience: { us: 'Only us', complainants: 'Us and the {complainant}' } },
  },
  send: {
    act: 'Record that a letter has left',
    explain: 'The letter counts from this moment.',
    done: '{letter} sent to {party}',
    unread: {
      'to-tell': '{letter} is ready and does not reach {party}: no address is known',
      'no-address': '{letter} is ready and does not reach {party}: no address or telephone number is known',
    },
    told: 'We sent you a letter: {letter}',
    fields: {
      party: { label: 'To whom?' },
      letter: { label: 'Which letter?' },
      because: { label: 'Because of' },
      medium: { label: 'How?' },
      documents: { label: 'The letter itself' },
    },
    choices: { medium: { email: 'By e-mail', post: 'By post', page: 'On the own page' } },
  },
  bounce: {
    act: 'Record that a letter did not arrive',
    explain: 'Find another way: call, or send the letter by post.',
    done: '{letter} did not reach {party}',
    fields: { party: { label: 'To whom?' }, letter: { label: 'Which letter?' }, reason: { label: 'What went wrong?' } },
    choices: {},
  },
  withdraw: {
    act: 'Record that the {complainant} stops',
    explain: 'If there are other {complainants}, the case goes on for them.',
    done: '{party} withdrew the {complaint}',
    told: 'You withdrew your complaint',
    fields: { party: { label: 'On behalf of whom?' }, reason: { label: 'Reason', hint: 'A reason is not needed.' } },
    choices: {},
  },
  reopen: {
    act: 'Reopen the case',
    explain: 'The first date of receipt still holds.',
    done: 'The case was reopened',
    told: 'The handling of your complaint goes on',
    fields: { party: { label: 'At the request of' }, reason: { label: 'Why?' } },
    choices: {},
  },
};
