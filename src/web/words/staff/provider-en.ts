/** English words of signing in at the organisation's own provider. */
import type { ProviderWords } from './provider-nl.ts';

export const providerEn: ProviderWords = {
  door: {
    ways: 'Do you work at one of these organisations?',
    way: (organisation) => `Sign in via ${organisation}`,
    toDoor: 'Back to signing in',
    toAccount: 'To your access',
    toWork: 'Back to your work',
    left: {
      heading: 'You are signed out here.',
      text: 'You may still be signed in at your organisation. On a shared computer the next person could then come in under your name.',
      way: (organisation) => `Sign out at ${organisation} too`,
    },
    providerFirst: {
      heading: 'You sign in via your organisation',
      text: 'Your account is tied to it. A password of this place therefore no longer works.',
    },
    faulty: {
      down: {
        heading: 'Your organisation does not answer',
        text: 'We could not find out who you are. Try again in a few minutes. If it stays like this, call your administrator, who has another way in.',
      },
      denied: {
        heading: 'Your organisation did not let you through',
        text: 'You may have stopped signing in yourself. Try again, or ask your administrator for access.',
      },
      wrong: {
        heading: 'The answer of your organisation is not right',
        text: 'We did not let you in, for we could not be sure who you are. Begin again. If it happens again, warn your administrator.',
      },
    },
    no: {
      'no-role': {
        heading: 'You have no work here',
        text: 'At your organisation you are in no group that gives access here. Ask your administrator to put you in the right group.',
      },
      'no-address': {
        heading: 'Your e-mail address is missing',
        text: 'Your organisation gives us no e-mail address of yours. Ask your administrator to turn that on.',
      },
      'doubtful-address': {
        heading: 'Your e-mail address is not confirmed',
        text: 'First confirm your e-mail address at your organisation. Then try again.',
      },
      'address-known': {
        heading: 'There is an account with your e-mail address already',
        text: 'An e-mail address does not prove that the account is yours. Sign in once with the password of that account and choose to tie it, under Your access. From then on you always sign in this way.',
      },
      'let-go': {
        heading: 'You no longer work here',
        text: 'An administrator closed your account. If that is wrong, ask your administrator to open it again.',
      },
      'groups-left-out': {
        heading: 'Your organisation does not name your groups',
        text: 'You are in so many groups that your organisation no longer sends them along. So we do not know which work you have here. Ask your administrator to send only the groups that belong to this application.',
      },
      'begun-too-long-ago': {
        heading: 'This way in no longer works',
        text: 'It took too long, was used already, or began in another browser. Begin again.',
      },
      'other-person': {
        heading: 'This is somebody else',
        text: 'Somebody else signed in at your organisation than who works here. Nothing was changed.',
      },
      'somebody-else': {
        heading: 'This account belongs to somebody else',
        text: 'Who you are at your organisation is tied to another colleague here. Ask your administrator to untie that.',
      },
    },
  },
  link: {
    heading: (organisation) => `Tie your account to ${organisation}`,
    lead: (who) => `At your organisation you are signed in as ${who}. Is that you?`,
    means: 'Once it is tied you always sign in via your organisation. Your password of this place then no longer works.',
    submit: 'Yes, this is me: tie it',
    back: 'Your access',
  },
  account: {
    heading: 'Signing in via your organisation',
    linked: 'Your account is tied. When you no longer work there, your access here ends within a few minutes.',
    can: 'You can tie your account. Then there is no password of this place to remember.',
    link: 'Tie your account',
  },
  person: {
    heading: 'Signing in via the organisation',
    linked: 'This account is tied. Roles that belong to a group are brought up to date at every sign-in.',
    rests: (since) =>
      `Since ${since} the organisation no longer knows this colleague, or they signed out there. Everything in this name stands still until the next sign-in.`,
    unlink: 'Untie',
    unlinkMeans: 'The colleague is signed out everywhere at once and signs in with a password from then on.',
    unlinked: 'The account is untied.',
  },
  settings: {
    heading: 'Signing in via your organisation',
    about: 'By OpenID Connect: colleagues use the account they have already, and whoever leaves is out at once.',
    back: 'All settings',
    lead: 'Colleagues sign in with the account of your organisation. When somebody no longer works there, every access here ends within half a minute. If your provider gives no refresh token, within ten minutes.',
    off: 'This is not turned on yet.',
    isOn: (linked, all) =>
      `This is turned on. ${linked} of ${all} colleagues ${linked === 1 ? 'is' : 'are'} tied; the others sign in with their password until they tie their account.`,
    tell: 'Give these addresses to your provider',
    wayBack: 'Redirect URI',
    logout: 'Back-channel logout URI',
    afterLogout: 'Post logout redirect URI',
    provider: 'Your provider',
    issuer: 'Address of the provider (issuer)',
    issuerHint: 'For example: https://signin.yourorganisation.nl/realms/work',
    clientId: 'Our name at the provider (client id)',
    secret: 'Secret (client secret)',
    secretHint: 'We keep it encrypted and never show it again.',
    secretKept: 'A secret is kept. Leave this empty to keep it.',
    roles: 'Groups and roles',
    rolesHint: 'Which groups at your provider give which role? Put more groups after each other with a comma.',
    claim: 'Name of the claim with groups',
    claimHint: 'Often groups. When it lies deeper, with dots: realm_access.roles',
    role: (name) => `Groups with the role ${name}`,
    without: 'Who is in none of these groups',
    withoutNone: 'does not come in',
    withoutRole: (role) => `gets the role ${role}`,
    step: 'Second step',
    secondStep: 'Values of amr or acr that prove a second step',
    secondStepHint:
      'For example: mfa, otp, hwk. When your provider tells one, we do not ask again. Empty: we always ask our own second step.',
    on: 'Signing in via your organisation',
    onYes: 'is on',
    onNo: 'is off',
    save: 'Check and save',
    saved: 'Saved. The provider gave a good answer.',
    savedOff: 'Saved. Signing in via your organisation is off.',
    next: 'Now tie your own account, to see whether it works. Keep one administrator with a password and a second step untied: that is the way in when the provider is down.',
    toLink: 'To your access',
    faults: {
      missing: 'Fill this in.',
      'no-address': 'This is not a web address. Copy the address from your provider, without a question mark or hash.',
      'not-https': 'This address is not safe. It must begin with https.',
      'no-group': 'Give at least one role a group, or choose a role for who has no group.',
      'unknown-role': 'This role is not possible. Choose one from the list.',
      'no-way-back':
        'First there must be a way in for when the provider is down: an administrator with a password and a second step who is not tied.',
      unreachable: 'Nobody answers at this address. Check the address, and whether our server can reach it.',
      'no-provider': 'There is no OpenID Connect provider at this address. Copy the address exactly, without /.well-known.',
      'issuer-differs': 'The provider calls itself something else. Copy the address exactly, with or without a slash at the end.',
      cannot: 'This provider cannot do what is needed: a code with PKCE (S256) over https.',
      'client-refused': 'The provider does not know this name or this secret.',
      'redirect-refused': 'The provider does not know our redirect URI. Fill it in there.',
      denied: 'The provider refused.',
      'wrong-answer': 'The answer of the provider is not right.',
      ended: 'The provider refused.',
      'secret-lost': 'The secret that was kept can no longer be read. Fill it in again.',
    },
  },
};
