/** English words of the steps by which a complaint is looked into, heard, judged and closed. */
import type { AllStepWords } from './step-words.ts';

type Part = Pick<
  AllStepWords,
  | 'contact'
  | 'ask'
  | 'answer'
  | 'propose'
  | 'accept'
  | 'decline'
  | 'invite'
  | 'choose'
  | 'waive'
  | 'hear'
  | 'extend'
  | 'consent'
  | 'deviate'
  | 'find'
  | 'conclude'
  | 'debrief'
  | 'close'
>;

export const handling: Part = {
  contact: {
    act: 'Record a conversation',
    explain: 'A failed attempt is part of the story too. An e-mail or letter is no talk. The summary is for us alone.',
    done: '{who} contacted {party}',
    telling: '{who} told {party} what our letters say',
    told: '{who} contacted you',
    fields: {
      party: { label: 'With whom?' },
      medium: { label: 'How?' },
      result: { label: 'How did it go?' },
      summary: { label: 'What was said?', hint: 'Listen, sum up, ask what would help, and agree what happens now.' },
      promised: { label: 'Next contact', hint: 'The day you will be in touch again: as you agreed, or to try once more.' },
      told: {
        label: 'I told what our letters say',
        hint: 'Only where the letters do not arrive. What we promised with them is then done.',
      },
    },
    choices: {
      medium: { phone: 'Telephone', visit: 'At the office or a visit', email: 'E-mail', letter: 'Letter', video: 'Video call' },
      result: { reached: 'Spoke to them', voicemail: 'Left a voicemail', 'no-answer': 'No answer', written: 'Written' },
    },
  },
  ask: {
    act: 'Ask a question',
    explain: 'The question goes by letter or e-mail and stands on the own page. The term keeps running.',
    done: 'Question put to {party}',
    told: 'We asked you a question',
    fields: {
      party: { label: 'To whom?' },
      question: { label: 'Question' },
      answerBy: { label: 'Answer by' },
      repair: { label: 'The {complaint} lacks this', hint: 'Without an answer we may not have to take up the {complaint}.' },
    },
    choices: {},
  },
  answer: {
    act: 'Record an answer',
    explain: 'The answer joins the question in the story.',
    done: '{party} answered question {number}',
    told: 'You answered our question',
    fields: {
      question: { label: 'Which question?' },
      answer: { label: 'Answer' },
      documents: { label: 'Documents' },
      authority: { label: 'This is the authorisation of' },
    },
    choices: {},
  },
  propose: {
    act: 'Propose a solution',
    explain: 'The {complainant} can say whether this solves it.',
    done: 'Solution proposed',
    told: 'We proposed a solution',
    fields: { solution: { label: 'Your proposal' }, answerBy: { label: 'Answer by' } },
    choices: {},
  },
  accept: {
    act: 'Record that the {complainant} is satisfied',
    explain: 'Only the {complainant} can say so. Other {complainants} in this case keep their own say.',
    done: '{party} says it is solved',
    told: 'You told us it is solved',
    agreed: { done: '{party} finds the solution good', told: 'You told us that you find the solution good' },
    fields: {
      party: { label: 'On behalf of whom?' },
      yes: { label: 'The {complainant} confirms' },
      words: { label: 'In their own words' },
    },
    choices: {},
  },
  decline: {
    act: 'Record that it is not solved',
    explain: 'The handling goes on.',
    done: '{party} says it is not solved',
    told: 'You told us it is not solved yet',
    fields: { party: { label: 'On behalf of whom?' }, reason: { label: 'What is still missing?' } },
    choices: {},
  },
  invite: {
    act: 'Offer a talk or hearing',
    explain: 'The {complainant} and the {subject} may tell their side. Name a few moments: the other chooses one.',
    done: '{party} may tell their side, answer asked by {day}',
    told: 'You may explain your complaint',
    fields: {
      party: { label: 'Who?' },
      replyBy: { label: 'Please answer by' },
      first: { label: 'First moment' },
      second: { label: 'Second moment' },
      third: { label: 'Third moment' },
      medium: { label: 'How?' },
      way: { label: 'Kind of talk' },
      minutes: { label: 'How many minutes?' },
      where: { label: 'Where?', hint: 'The address, the telephone number or the link.' },
      text: { label: 'Addition to the invitation' },
    },
    choices: { medium: { place: 'In person', phone: 'By telephone', video: 'By video call' } },
  },
  choose: {
    act: 'Record how somebody wants to be heard',
    explain: 'Nobody has to be heard who does not want to.',
    done: '{party} chose: {way}',
    told: 'You chose: {way}',
    fields: { party: { label: 'Who?' }, way: { label: 'How?' }, moments: { label: 'When is convenient?' } },
    choices: {},
  },
  waive: {
    act: 'Leave out hearing',
    explain: 'Only on a ground of the procedure or the law, and only for {a complainant}.',
    done: '{party} will not be heard',
    fields: { party: { label: '{Complainant}' }, ground: { label: 'On which ground?' }, reason: { label: 'Explanation' } },
    choices: {},
  },
  hear: {
    act: 'Record a talk or hearing',
    explain: 'A hearing has a report in the case.',
    done: '{party} heard: {way}',
    told: 'We talked with you: {way}',
    fields: {
      party: { label: 'Who was heard?' },
      way: { label: 'How?' },
      place: { label: 'Where?' },
      report: { label: 'Report', hint: 'The {complainant} and the {subject} each read the report of their own talk.' },
      documents: { label: 'Report as a file' },
    },
    choices: {},
  },
  extend: {
    act: 'Say that it takes longer',
    explain: 'The new date counts only when the notice about it has left.',
    done: 'Extended to {day}',
    told: 'We need more time: until {day}',
    asking: { done: 'Asked for more time, until {day}', told: 'We asked whether it may take longer: until {day}' },
    fields: {
      clause: { label: 'What takes longer?' },
      until: { label: 'New date' },
      hindrance: { label: 'What stands in the way?', hint: 'Only for this it may become later. This goes into the notice.' },
      reason: { label: 'Why is more time needed?', hint: 'This goes into the notice.' },
    },
    choices: {},
  },
  consent: {
    act: 'Record whether the {complainant} agrees to a delay',
    explain: 'Without a yes in writing from every {complainant} the date does not change.',
    done: '{party} answered our request for more time',
    told: 'You answered our request for more time',
    fields: {
      party: { label: 'On behalf of whom?' },
      agrees: { label: 'Agrees with the new date?' },
      how: { label: 'How was this said?' },
      words: { label: 'Explanation' },
    },
    choices: {
      agrees: { yes: 'Yes, agrees', no: 'No, does not agree' },
      how: { 'own-page': 'On the own page', letter: 'By letter', email: 'By e-mail', oral: 'Orally' },
    },
  },
  deviate: {
    act: 'Deviate from an own promise',
    explain: 'Only from what we promise ourselves. What the law demands stands. The reason stays visible in the file.',
    done: '{who} deviated from an own promise',
    fields: { clause: { label: 'What we do not do' }, reason: { label: 'Why not' } },
    choices: {},
  },
  find: {
    act: 'Judge a point',
    explain: 'Write what you found and what you think of it. The answer can leave only when each point has its verdict.',
    done: 'Point {number} judged',
    fields: {
      element: { label: 'Which point?' },
      finding: { label: 'What did the investigation show?' },
      verdict: { label: 'Verdict' },
      shows: { label: 'What must happen?' },
    },
    choices: {
      shows: {
        'improper-treatment': 'An employee did not treat the {complainant} properly',
        'change-administration': 'Something in the administration must change',
        'change-process': 'Something in the way we work must change',
      },
    },
  },
  conclude: {
    act: 'Write the answer',
    explain: 'The letter leaves only when every mandatory part is there.',
    done: 'The answer is ready',
    told: 'Our answer to your complaint',
    fields: {
      explanation: { label: 'What is the {complaint} about?', hint: 'Sum it up in the {complainant}’s words.' },
      solution: { label: 'Which solution do we offer?' },
      verdict: { label: 'Verdict on the whole {complaint}' },
      judgement: { label: 'How do we come to this verdict?' },
      consequences: { label: 'What happens now?' },
      deviation: {
        label: 'Why do we deviate from the advice?',
        hint: 'Only needed when you judge otherwise than the committee.',
      },
      use: { label: 'What do we do with what you told us?' },
      executeBy: { label: 'Done by', hint: 'The day by which we have done what the answer promises.' },
    },
    choices: {},
  },
  debrief: {
    act: 'Record the talk with the employee',
    explain: 'This talk is confidential. The {complainant} does not see it.',
    done: 'Talked over with {party}',
    fields: { party: { label: 'With whom?' }, summary: { label: 'What was talked about?' } },
    choices: {},
  },
  close: {
    act: 'Close the case',
    explain: 'Nothing happens after this, unless somebody reopens the case.',
    done: 'The case was closed',
    told: 'We closed your complaint',
    fields: {
      manner: { label: 'Why can the case be closed?' },
      solution: { label: 'What was the solution?' },
      carriedOut: { label: 'What was agreed has been done' },
      lesson: { label: 'What do we learn from this?' },
    },
    choices: {
      manner: {
        satisfied: 'The {complainant} says they are satisfied',
        concluded: 'Our answer was sent',
        noted: 'Nothing more needs to be done',
      },
    },
  },
};
