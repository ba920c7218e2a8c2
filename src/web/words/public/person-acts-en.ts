/** The English words of what concerns the person on the own page: who speaks for them, what they take back, how they look back. */
import type { ActWords } from './act-words.ts';

export const personActsEn = {
  involve: {
    label: 'Let somebody speak for you',
    heading: 'Who will speak for you?',
    explain:
      'This person gets an own page. You keep your page as well, and choose to whom our letters go. You can stop this at any time.',
    send: 'Let this person speak for me',
    done: 'We know who speaks for you.',
    fields: {
      people: { label: 'Details of this person' },
      letters: { label: 'To whom do we write?' },
      authority: { label: 'Authorisation', hint: 'A note with your signature in which you agree. You can also send it later.' },
    },
    choices: { letters: { both: 'To both of you', representative: 'Only to this person', complainant: 'Only to you' } },
  },
  revoke: {
    label: 'End an authorisation',
    heading: 'Do you want somebody to stop speaking for you?',
    explain: 'The page of this person closes. What they did before still counts.',
    send: 'End the authorisation',
    done: 'The authorisation has ended.',
    fields: {
      representative: { label: 'Who no longer speaks for you?' },
      reason: { label: 'Explanation' },
    },
  },
  retract: {
    label: 'Take back a document',
    heading: 'Which document do you want to take back?',
    explain: 'Nobody can open it any more then, not you either. We do not use it for your complaint.',
    send: 'Take back the document',
    done: 'The document was taken back. We no longer use it.',
    fields: {
      documents: { label: 'Which document?' },
      reason: { label: 'Explanation' },
    },
  },
  rate: {
    label: 'Tell us how we did',
    heading: 'Tell us how we did',
    explain: 'Whether you were right makes no difference. It is about how we treated you. We learn from it.',
    send: 'Send your opinion',
    done: 'Thank you. We learn from this.',
    fields: {
      score: { label: 'How was the handling of your complaint?' },
      words: { label: 'What went well, and what can be better?' },
    },
    choices: {
      score: { 'very-good': 'Very good', good: 'Good', fair: 'Fair', poor: 'Poor', 'very-poor': 'Very poor' },
    },
  },
} as const satisfies Readonly<Record<string, ActWords>>;
