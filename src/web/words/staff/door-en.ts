/** English words around signing in, and of what cannot be shown. */
import type { DoorWords } from './door-nl.ts';

export const doorEn: DoorWords = {
  door: {
    wrong: 'This e-mail address and password do not belong together. Please check them.',
    chooseHeading: 'Where will you work?',
    chooseLead: 'You work for more than one organisation. Choose one.',
    openLink: 'Open your link',
    openLinkLead: 'Your link is being opened.',
    openLinkByHand: 'Does nothing happen? Then paste everything after the # sign of the link here.',
    linkSecret: 'The part after the #',
    openIt: 'Continue',
    chooseHeadingPassword: 'Choose a password',
    choosePasswordLead: (name: string) => `For ${name}. At least 12 characters; a sentence is easy to remember.`,
    newPassword: 'New password',
    again: 'Once more',
    setPassword: 'Keep the password',
    notTheSame: 'This is not the same as above.',
    passwordFaults: {
      'too-short': 'This password is too short: take at least 12 characters.',
      'too-long': 'This password is too long: take at most 500 characters.',
      'too-common': 'This password is among the first to be guessed. Choose something else, a sentence for instance.',
    },
    linkWrong: 'This link does not work (any more).',
    linkWrongText: 'A link works once: an invitation for 72 hours, a new password for an hour. Ask for a new one.',
    resetHeading: 'Ask for a new password',
    resetLead: 'Fill in your e-mail address. You get a mail with a link that works for an hour.',
    resetSubmit: 'Send the mail',
    resetSent: 'Look in your mail.',
    resetSentText:
      'If we know this address, you get a mail with a link within a few minutes. Nothing came? Ask your administrator.',
  },
  roles: { administrator: 'administrator' },
  faults: {
    forbidden: {
      heading: 'This page is not for your role.',
      text: 'Do you need it for your work? Ask your administrator for another role.',
    },
    elsewhere: {
      heading: 'This form did not come from this website.',
      text: 'So nothing was kept or changed. Go back to your work and start there again.',
    },
    tooLarge: {
      heading: 'This is too much at once.',
      text: 'Nothing was kept. Go back: what you typed is still there. Send fewer or smaller files at a time: each at most 25 MB.',
    },
    broken: {
      heading: 'This did not come across well.',
      text: 'Nothing was kept. Go back: what you typed is still there. Then send it again.',
    },
    keptWhenSignedOut: {
      heading: 'You are signed out. Your text is kept.',
      text: 'Nothing was recorded or sent yet. Sign in again: then everything you typed stands in the form again.',
    },
    choiceKept: {
      heading: 'You are signed out. Your choice is waiting.',
      text: 'Sign in again: the same cases stand there. What was done is done; the rest is as it was.',
    },
    signInAgain: 'Sign in again',
    signedOut: {
      heading: 'You are signed out.',
      text: 'Nothing was recorded. What you typed stands below: copy it, sign in again and then send it.',
    },
    stepFirst: {
      heading: 'Set up a second step first.',
      text: 'Your organisation asks it of everybody. Nothing was kept or changed.',
      way: 'To your access',
    },
    provenLongAgo: {
      heading: 'First confirm that it is you.',
      text: 'This form stood open for long. Nothing was kept or changed. Copy what you typed, and start again.',
      way: 'Confirm that it is you',
    },
    wait: (seconds: number): string => (seconds <= 90 ? 'a minute' : `${Math.ceil(seconds / 60)} minutes`),
  },
};
