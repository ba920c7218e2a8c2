/** English words of the pages of steps. */
import type { StepPageWords } from './step-pages-nl.ts';

export const stepPagesEn: StepPageWords = {
  step: {
    at: 'Did this happen earlier than now?',
    atHint: 'Then fill in when it really was. Otherwise it is now.',
    day: 'Day',
    time: 'Time',
    guardHeading: 'This is not possible yet.',
    recalled: 'Taken back. Nothing has left.',
    recalledText: 'Your text is below. Put right what you want, and send it again.',
    draftRestored: 'We put back what you typed before.',
    dropDraft: 'Start again',
    again: 'Record it all the same',
    lateBound: (day: string) => `This should have been done by ${day}.`,
    lateBoundText: 'It is still possible, but it is late. That stays visible.',
    bound: (day: string) => `This must be done by ${day}.`,
    clauseSays: (says: string, source: string) => `${says} (${source})`,
    seen: {
      us: 'Only we.',
      complainants: 'We and the complainant.',
      both: 'We, the complainant and the person concerned.',
      party: 'We and the person it is about.',
    },
    blocks: {
      explanation: 'what the complaint is about',
      findings: 'what we found',
      judgement: 'how we come to our judgement',
      solution: 'which solution we offer',
      consequences: 'what happens now',
      use: 'what we do with the information',
      forum: 'where the complainant can go next',
      reason: 'the reason',
      ground: 'the ground',
      until: 'the new date',
      choice: 'how somebody can be heard',
      'reply-by': 'before when we would like an answer',
      reopening: 'how somebody can still ask for an answer',
      received: 'the day of receipt',
      dates: 'the dates',
    },
  },
};
