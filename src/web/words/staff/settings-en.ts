/** English words of the settings that an administrator can change. */
import type { SettingsWords } from './settings-nl.ts';

export const settingsEn: SettingsWords = {
  heading: 'Settings',
  lead: 'How your organisation looks, can be reached and signs in.',
  begin: {
    heading: 'What you can set up',
    lead: 'You administer this, and handle no complaints yourself. You invite the colleagues who do.',
    people: 'Invite colleagues, and give them a role.',
    noHandlers: 'nobody handles complaints yet',
  },
  back: 'All settings',
  save: 'Save',
  saved: 'Saved.',
  signIn: {
    heading: 'Signing in',
    about: 'Whether everybody needs a second step.',
    step: 'Second step after the password',
    stepText:
      'With a second step, a password that somebody guessed or saw is of no use. Each colleague sets it up, with an app or a passkey.',
    stepOn: 'Everybody must have a second step.',
    stepOff: 'Each colleague chooses.',
    stepHave: (have, all) => `${have} of ${all} colleagues ${have === 1 ? 'has' : 'have'} one.`,
    stepRequire: 'Ask a second step of everybody',
    stepRequireMeans: 'Whoever has none can then do nothing but set one up. This holds at once, for you too.',
    stepRelease: 'Let each colleague choose',
    done: {
      verplicht: 'The second step is asked of everybody.',
      vrij: 'Each colleague chooses now.',
    },
  },
};
