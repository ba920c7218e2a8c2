/** The doors and the mailbox of the demonstration in the gallery. */
import { DemoSignInPage } from '../staff/views/demo-sign-in.tsx';
import { MailboxPage, MailPage } from '../staff/views/mailbox.tsx';
import { SignInPage } from '../staff/views/sign-in.tsx';
import type { GalleryPage } from './gallery-page.ts';
import { doorFrame, LONG_WORD, TODAY } from './sample.ts';

/** The pages, in their states. */
export const doorPages: readonly GalleryPage[] = [
  {
    path: 'inloggen',
    render: (assets) => (
      <SignInPage
        frame={doorFrame(assets)}
        email="m.dewit@waterdam.example"
        faults={[{ message: 'Dit e-mailadres en wachtwoord horen niet bij elkaar.' }]}
        form={{ action: '/werk/inloggen', token: 'x' }}
        forgottenHref="/werk/wachtwoord-vergeten"
      />
    ),
  },
  {
    path: 'inloggen-demonstratie',
    render: (assets) => (
      <DemoSignInPage
        frame={doorFrame(assets)}
        organisations={['Waterdam', 'Zonneveld'].map((name) => ({
          id: name.toLowerCase(),
          name,
          people: [
            {
              name: 'Marijke de Wit',
              role: 'behandelaar',
              hint: 'heeft klachten in behandeling',
              enter: { action: '/werk/als/dewit', token: 'x' },
            },
            { name: 'Joris Bakker', role: 'coördinator', enter: { action: '/werk/als/bakker', token: 'x' } },
            {
              name: 'Emre Aksoy',
              role: 'medewerker, betrokken bij een klacht',
              enter: { action: '/werk/als/aksoy', token: 'x' },
            },
            { name: 'Hanna Jansma', role: 'eigenaar', enter: { action: '/werk/als/jansma', token: 'x' } },
          ],
        }))}
      />
    ),
  },
  {
    path: 'postvak',
    render: (assets) => (
      <MailboxPage
        frame={doorFrame(assets)}
        today={TODAY}
        underway={2}
        hereHref="/postvak"
        mails={[
          {
            href: '/postvak/2',
            to: 's.yilmaz@voorbeeld.nl',
            subject: 'Wij hebben uw klacht: WD-2026-00412',
            sent: '2026-12-29T10:43',
          },
          { href: '/postvak/1', to: 'm.dewit@waterdam.example', subject: LONG_WORD, sent: '2026-12-28T09:05' },
        ]}
      />
    ),
  },
  {
    path: 'postvak-leeg',
    render: (assets) => <MailboxPage frame={doorFrame(assets)} today={TODAY} mails={[]} hereHref="/postvak" />,
  },
  {
    path: 'bericht',
    render: (assets) => (
      <MailPage
        frame={doorFrame(assets)}
        subject="Wij hebben uw klacht: WD-2026-00412"
        from="Waterdam <klachten@waterdam.example>"
        to="s.yilmaz@voorbeeld.nl"
        sent="2026-12-29T10:43"
        text={'Geachte mevrouw Yilmaz,\n\nWij hebben uw klacht. U hoort van ons uiterlijk maandag 4 januari 2027.'}
        links={[{ href: '/waterdam/mijn-klacht', text: 'Open mijn klacht' }]}
        attachments={[{ href: '/brief', name: 'bevestiging.pdf', bytes: 84_000 }]}
        backHref="/postvak"
      />
    ),
  },
];
