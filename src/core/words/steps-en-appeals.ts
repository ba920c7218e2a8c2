/** English words of the steps of an appeal, of what follows from a ruling, and of cases at bodies outside. */
import type { AllStepWords } from './step-words.ts';

type Part = Pick<AllStepWords, 'appeal' | 'rule' | 'abandon' | 'execute' | 'escalate'>;

export const appeals: Part = {
  appeal: {
    act: 'Record an appeal',
    explain: 'Somebody else looks at the case again. Did the appeal come on paper or by telephone? Then give the day it came in.',
    done: '{party} asked for a new judgement',
    told: 'You asked for a new judgement: {tier}',
    fields: {
      party: { label: 'Who appeals?' },
      tier: { label: 'To whom?' },
      grounds: { label: 'Why?' },
      reason: { label: 'Explanation', hint: 'In the {complainant}’s own words, as far as possible.' },
      documents: { label: 'Documents' },
    },
    choices: {},
  },
  rule: {
    act: 'Give a ruling',
    explain: 'The {complainant} gets the ruling with the reasons and what happens now.',
    done: '{who} ruled on the appeal',
    told: 'There is a ruling on your appeal',
    fields: {
      verdicts: { label: 'Verdict' },
      reasoning: { label: 'Reasons', hint: 'Why is this the verdict?' },
      deviation: {
        label: 'Why do we deviate from the advice?',
        hint: 'Only needed when you judge otherwise than the committee.',
      },
      consequences: { label: 'Consequences', hint: 'What happens now, and who does it? Leave empty if nothing has to happen.' },
      executeBy: { label: 'Carried out by', hint: 'Leave this empty when you name no day.' },
      replaces: {
        label: 'This takes the place of what was promised earlier',
        hint: 'Leave this empty when the earlier promise is carried out as well.',
      },
      documents: { label: 'Documents' },
    },
    choices: {},
  },
  abandon: {
    act: 'Record that the appeal stops',
    explain: 'The answer from before the appeal then stands. When others appealed too, it goes on for them.',
    done: '{party} withdrew the appeal',
    told: 'You withdrew your appeal',
    fields: { party: { label: 'On behalf of whom?' }, reason: { label: 'Reason', hint: 'A reason is not needed.' } },
    choices: {},
  },
  execute: {
    act: 'Record that a ruling or agreement was carried out',
    explain: 'Write down what was done. The {complainant} can read this.',
    done: '{who} carried out the ruling',
    told: 'We carried out the ruling',
    agreed: { done: '{who} did what was agreed', told: 'We did what was agreed' },
    fields: {
      ruling: { label: 'Which ruling was carried out?' },
      done: { label: 'What was done?' },
      documents: { label: 'Documents' },
    },
    choices: {},
  },
  escalate: {
    act: 'Record a case at a body outside',
    explain: 'A body outside looks at the {complaint}, or said something about it. Only we see this.',
    done: '{who} recorded something of a body outside',
    fields: {
      forum: { label: 'Which body?' },
      what: { label: 'What happened?' },
      reference: { label: 'Their reference' },
      text: { label: 'What did they write?', hint: 'Summarise it, or add the document.' },
      answerBy: { label: 'Our answer by', hint: 'When they name a day.' },
      documents: { label: 'Documents' },
    },
    choices: {
      what: {
        began: 'A case began there',
        request: 'They ask us for information',
        intervention: 'They ask us to do something',
        report: 'Report',
        recommendation: 'Recommendation',
        ruling: 'Ruling',
        answer: 'What we answered them',
        ended: 'The case is finished there',
      },
    },
  },
};
