/** English words of the lists: work, cases, the post. */
import type { ListWords } from './lists-nl.ts';

export const listsEn: ListWords = {
  nav: {
    groups: { work: '', overview: 'Overview', office: 'Management' },
    mine: 'My work',
    team: 'Team',
    cases: 'Cases',
    appointments: 'Appointments',
    post: 'Post',
    workload: 'Workload',
    compliance: 'Compliance',
    improvement: 'Improvement',
    policy: 'Procedure',
    keeping: 'Keeping',
    register: 'Register',
    reports: 'Reports',
    people: 'People',
    tokens: 'Connections',
    settings: 'Settings',
  },
  work: {
    callLate: (name: string) => `Call ${name}: our answer is late`,
    noWords: 'The words of this complaint were destroyed.',
    target: 'aimed at',
    several: (count: number) => `${count} complainants`,
    nobody: 'team',
    when: 'When',
    always: 'Everything',
    whose: 'Whose',
    everybody: { mine: 'Mine and of my role', team: 'Everybody’s' },
    own: 'Mine',
    unassigned: 'Nobody’s yet',
    role: 'Role',
    everyRole: 'Every role',
  },
  cases: {
    heading: 'Cases',
    status: 'Status',
    handler: 'Handler',
    all: 'All',
    mine: 'Mine',
    nobody: 'Nobody’s',
    statuses: {
      appealed: 'In appeal',
      ruled: 'Ruled',
      open: 'Open',
      concluded: 'Answered',
      closed: 'Closed',
      redirected: 'Passed on',
      refused: 'Not taken up',
      withdrawn: 'Withdrawn',
    },
    nothing: 'There are no cases here.',
    nothingText: 'Nothing came in yet that you may see, or your filters leave nothing.',
    received: (day: string) => `received ${day}`,
  },
  post: {
    heading: 'Letters to post',
    lead: 'These letters are ready. Print them, post them, and say so here: only then the letter counts.',
    none: 'Nothing waits to be posted.',
    noneText: 'As soon as somebody gets a letter on paper, it stands here ready to print.',
    waiting: (count: number) => (count === 1 ? '1 letter is ready to be posted.' : `${count} letters are ready to be posted.`),
    toList: 'To the post',
    letter: 'Letter',
    printAndPost: (letter: string, to: string) =>
      to === '' ? `Print and post: ${letter}` : `Print and post to ${to}: ${letter}`,
    posted: 'This letter was posted',
    leavesAt: (act, at) => `${act}: this leaves at ${at}.`,
    print: 'Open the letter to print it (pdf)',
  },
  live: {
    refresh: 'Refresh',
    toCase: 'See the case',
    changed: (text: string, more: number) =>
      more === 0 ? `Just now: ${text}.` : `Just now: ${text}, and ${more === 1 ? 'one more thing' : `${more} more things`}.`,
    typing: (names: readonly string[]) =>
      names.length === 1
        ? `${names[0]} is typing here too. Agree who does it.`
        : `${names.slice(0, -1).join(', ')} and ${names.at(-1)} are typing here too. Agree who does it.`,
    alsoBusy: (names: readonly string[]) =>
      `${names.join(' and ')} began here too a short while ago and has sent nothing yet. Agree who does it.`,
    gone: 'You can no longer open this case. Copy what you still need, and go back to your work.',
  },
  help: { heading: 'With the keyboard' },
};
