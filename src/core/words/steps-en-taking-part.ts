/** English words of the steps in which others than the handler take part: panels, signatures, drafts, handing over. */
import type { AllStepWords } from './step-words.ts';

type Part = Pick<
  AllStepWords,
  | 'transcribe'
  | 'approve'
  | 'circulate'
  | 'comment'
  | 'remark'
  | 'hand-over'
  | 'take-over'
  | 'seat'
  | 'challenge'
  | 'settle'
  | 'advise'
  | 'sign'
  | 'promote'
  | 'split'
  | 'merge'
  | 'absorb'
  | 'relate'
  | 'revoke'
  | 'retract'
  | 'redact'
  | 'quarantine'
  | 'rate'
>;

export const takingPart: Part = {
  transcribe: {
    act: 'Write down what somebody told',
    explain: 'The {complainant} reads it on the own page and says whether it is right. Then it counts as a written complaint.',
    done: 'Written down what {party} told',
    told: 'We wrote down what you told us',
    fields: {
      party: { label: 'Who told it?' },
      text: { label: 'What was told?', hint: 'Stay close to the {complainant}’s own words.' },
    },
    choices: {},
  },
  approve: {
    act: 'Record whether it is written down right',
    explain: 'After a call, for example. When it is not right, write it down again.',
    done: '{party} read what we wrote down',
    told: 'You read what we wrote down',
    fields: {
      party: { label: 'On whose behalf?' },
      right: { label: 'Is it written down right?' },
      correction: { label: 'What must change?' },
    },
    choices: { right: { yes: 'Yes, this is right', no: 'No, it must change' } },
  },
  circulate: {
    act: 'Submit a draft for comment',
    explain: 'Somebody reads the draft and can comment. After the day we go on.',
    done: 'Draft submitted to {party}, comments before {day}',
    told: 'We sent you a draft, please comment before {day}',
    fields: {
      party: { label: 'To whom?' },
      text: { label: 'Draft' },
      documents: { label: 'Draft as a file' },
      replyBy: { label: 'Comments before' },
    },
    choices: {},
  },
  comment: {
    act: 'Record comments on a draft',
    explain: 'The comments join the draft in the story.',
    done: '{party} commented on draft {number}',
    told: 'You commented on our draft',
    fields: { draft: { label: 'On which draft?' }, comment: { label: 'Comments' }, documents: { label: 'Documents' } },
    choices: {},
  },
  remark: {
    act: 'Record a remark on a report',
    explain: 'The remark stands with the report in the story. Who answers sees it beside the answer.',
    done: 'Remark by {party} on the report',
    told: 'You made a remark on the report',
    fields: { hearing: { label: 'On which report?' }, words: { label: 'Remark' }, documents: { label: 'Documents' } },
    choices: {},
  },
  'hand-over': {
    act: 'Hand over and ask to confirm',
    explain: 'The case goes to a colleague or a role, who confirms to have taken it over.',
    done: '{who} handed the case over',
    fields: {
      staff: { label: 'To which colleague?' },
      role: { label: 'Or to which role?' },
      summary: { label: 'What must the other know?', hint: 'What was done, what was agreed, and what remains?' },
    },
    choices: {},
  },
  'take-over': {
    act: 'Take the case over',
    explain: 'You confirm that you have the case. From now on you handle it.',
    done: 'Taken over by {who}',
    told: '{staff} now handles your complaint',
    fields: { remark: { label: 'Remark' } },
    choices: {},
  },
  seat: {
    act: 'Compose the panel',
    explain: 'Somebody who is concerned by the {complaint}, or stepped back from it, cannot be a member.',
    done: 'The panel was composed',
    told: 'We composed the panel that looks at your complaint',
    fields: { body: { label: 'Which committee?' }, chamber: { label: 'Which chamber?' }, members: { label: 'Who sit on it?' } },
    choices: {},
  },
  challenge: {
    act: 'Record a challenge of a member',
    explain: 'Somebody doubts that a member of the panel is impartial. That is decided apart.',
    done: '{party} challenged a member of the panel',
    told: 'You challenged a member of the panel',
    fields: { party: { label: 'Who challenges?' }, member: { label: 'Which member?' }, reason: { label: 'Why?' } },
    choices: {},
  },
  settle: {
    act: 'Decide on a challenge',
    explain: 'When it is granted, the member no longer takes part in this case. A deputy can step in.',
    done: 'The challenge of {staff} was decided on',
    told: 'We decided on your challenge of a member of the panel',
    fields: {
      challenge: { label: 'Which challenge?' },
      decision: { label: 'Decision' },
      reason: { label: 'Why?' },
      deputy: { label: 'Who steps in?' },
    },
    choices: { decision: { granted: 'Granted: the member leaves', dismissed: 'Dismissed: the member stays' } },
  },
  advise: {
    act: 'Record an advice',
    explain: 'Whoever concludes otherwise than was advised, says why.',
    done: 'The committee advised',
    fields: {
      body: { label: 'Which committee?' },
      tierVerdict: { label: 'Verdict in the advice on the appeal' },
      verdict: { label: 'Verdict in the advice' },
      text: { label: 'Advice' },
      documents: { label: 'Advice as a file' },
    },
    choices: {},
  },
  sign: {
    act: 'Sign',
    explain: 'You stand for how the {complaint} was handled. Each signature is another person’s.',
    done: 'Signed by {who}',
    told: 'You signed',
    fields: { signature: { label: 'What do you sign for?' }, remark: { label: 'Remark' } },
    choices: {},
  },
  promote: {
    act: 'Make it another kind of record',
    explain: 'The first date stays. What it was at first remains visible.',
    done: 'This is another kind of record now',
    told: 'We now handle your message in another way. The first date stays',
    fields: { record: { label: 'What is it?' }, reason: { label: 'Why?' } },
    choices: {},
  },
  split: {
    act: 'Split the case',
    explain: 'A part becomes a case of its own with the same first date. The two cases refer to each other.',
    done: 'A part became a case of its own',
    told: 'We handle a part of your message as a case of its own, with the same first date',
    fields: {
      record: { label: 'What is the other part?' },
      story: { label: 'What did the {complainant} write about it?', hint: 'Use the {complainant}’s own words.' },
      reason: { label: 'Why?' },
    },
    choices: {},
  },
  merge: {
    act: 'Merge into another case',
    explain:
      'Did the same {complaint} come in twice? This case closes and goes on in the oldest one. Who complains and who is concerned take part and read along there.',
    done: 'Merged into {case}',
    told: 'Your complaint goes on in case {case}',
    fields: {
      into: { label: 'Number of the case that goes on', hint: 'That is the case that came in first.' },
      reason: { label: 'Why?' },
      unsign: { label: 'The signatures in that case may fall. It is signed again there' },
    },
    choices: {},
  },
  relate: {
    act: 'Connect with another case',
    explain:
      'Was there a talk or another case before this? Then the two cases point to each other. Whoever may not see one of them does not see that it is there.',
    done: 'Belongs with {case}',
    fields: {
      other: { label: 'Number of the other case', hint: 'For example the talk that came before this.' },
      reason: { label: 'Why?' },
    },
    choices: {},
  },
  absorb: {
    act: 'Take in a double case',
    explain: 'A case about the same {complaint} goes on here.',
    done: 'Case {case} goes on here',
    told: 'Your complaint with number {case} goes on here',
    fields: {
      from: { label: 'Case' },
      story: { label: 'What did the {complaint} say?' },
      documents: { label: 'Documents' },
    },
    choices: {},
  },
  revoke: {
    act: 'Record that somebody no longer speaks for the {complainant}',
    explain: 'The representative’s own page closes. What they did before still counts.',
    done: '{party} no longer speaks for the {complainant}',
    told: '{party} no longer speaks for you',
    fields: { representative: { label: 'Who no longer speaks for the {complainant}?' }, reason: { label: 'Explanation' } },
    choices: {},
  },
  retract: {
    act: 'Record that somebody takes back a document',
    explain: 'We no longer use the document, and nobody can open it any more. That it was here stays known.',
    done: '{party} took back a document',
    told: 'You took back a document',
    fields: {
      party: { label: 'Who takes it back?' },
      documents: { label: 'Which document?' },
      reason: { label: 'Explanation' },
    },
    choices: {},
  },
  redact: {
    act: 'Redact a document',
    explain: 'You make a copy in which parts cannot be read any more. The original stays as it is.',
    done: '{who} made a redacted copy of a document',
    told: 'We added a document in which parts were made unreadable',
    fields: {
      original: { label: 'Which document?' },
      documents: { label: 'The copy' },
      reason: { label: 'Why are parts unreadable?', hint: 'Whoever gets the copy reads this as well.' },
      audience: { label: 'Who may see the copy?' },
      party: { label: 'Which person?' },
      forum: { label: 'Which body?' },
    },
    choices: {
      audience: {
        us: 'Only us',
        complainants: 'We and the {complainant}',
        subjects: 'We and the {subject}',
        all: 'We, the {complainant} and the {subject}',
        party: 'One person in this case, and we',
        outside: 'A body outside, to which we give it',
      },
    },
  },
  quarantine: {
    act: 'Set a document with a virus apart',
    explain: 'The virus scanner found something in the document. Nobody can open it any more. That it is here stays known.',
    done: 'There is a virus in a document. Nobody can open it: ask for it to be sent again, without the virus',
    told: 'There is a virus in a document, so nobody can open it. Do you have it without the virus? Then send it once more',
    fields: { documents: { label: 'In which document?' }, found: { label: 'What is the virus called?' } },
    choices: {},
  },
  rate: {
    act: 'Record how the {complainant} found the handling',
    explain: 'After a call, for example. The {complainant} can also do this on the own page.',
    done: '{party} told how the handling was',
    told: 'You told us how you found the handling',
    fields: {
      party: { label: 'On whose behalf?' },
      score: { label: 'How was the handling?' },
      words: { label: 'In their own words' },
    },
    choices: {
      score: { 'very-good': 'Very good', good: 'Good', fair: 'Fair', poor: 'Poor', 'very-poor': 'Very poor' },
    },
  },
};
