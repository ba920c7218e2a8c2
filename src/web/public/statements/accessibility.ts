/** How accessible these pages are, and how we know: what is tested automatically is said, and so is what is not. */
import type { Statement } from './statement.ts';

export const accessibilityNl: Statement = (name, address) => {
  const say = (formal: string, informal: string) => (address === 'u' ? formal : informal);
  return {
    heading: 'Toegankelijkheid',
    lead: say(
      `Iedereen moet een klacht kunnen indienen bij ${name}. Lukt het niet? Dan helpen wij u op een andere manier.`,
      `Iedereen moet een klacht kunnen indienen bij ${name}. Lukt het niet? Dan helpen we je op een andere manier.`,
    ),
    parts: [
      {
        heading: 'Waar deze website aan wil voldoen',
        text: ['Aan WCAG 2.2, niveau A en AA. Dat zijn de internationale afspraken over toegankelijke websites.'],
      },
      {
        heading: 'Wat is getest',
        text: ['Bij elke wijziging van de software worden alle pagina’s in een echte browser gecontroleerd, met deze uitkomst:'],
        points: [
          'De automatische controle (axe, regels van WCAG 2.2 A en AA) vindt geen fouten.',
          'De pagina’s werken met het toetsenbord en zonder JavaScript.',
          'Ze passen op een scherm van 390 pixels breed zonder opzij te schuiven.',
        ],
      },
      {
        heading: 'Wat nog niet is getest',
        text: [
          'Een automatische controle vindt niet alles. Een onafhankelijk onderzoek, en een test met mensen die een schermlezer gebruiken, zijn nog niet gedaan. De status is daarom: voldoet gedeeltelijk.',
          say(
            'Documenten die u of anderen meesturen, kunnen wij niet toegankelijk maken. Vraag ons om de tekst, dan lezen wij hem voor of typen wij hem over.',
            'Documenten die jij of anderen meesturen, kunnen we niet toegankelijk maken. Vraag ons om de tekst, dan lezen we hem voor of typen we hem over.',
          ),
        ],
      },
      {
        heading: 'Werkt er iets niet?',
        text: [
          say(
            'Laat het ons weten. U hoeft daarvoor geen formulier in te vullen.',
            'Laat het ons weten. Je hoeft daarvoor geen formulier in te vullen.',
          ),
        ],
        contact: true,
      },
    ],
  };
};

export const accessibilityEn: Statement = (name) => ({
  heading: 'Accessibility',
  lead: `Everybody must be able to complain to ${name}. If it does not work, we will help you in another way.`,
  parts: [
    {
      heading: 'What this website wants to meet',
      text: ['WCAG 2.2, levels A and AA: the international agreements on accessible websites.'],
    },
    {
      heading: 'What has been tested',
      text: ['At every change of the software all pages are checked in a real browser, with this outcome:'],
      points: [
        'The automatic check (axe, rules of WCAG 2.2 A and AA) finds no faults.',
        'The pages work with the keyboard and without JavaScript.',
        'They fit on a screen 390 pixels wide without sideways scrolling.',
      ],
    },
    {
      heading: 'What has not been tested yet',
      text: [
        'An automatic check does not find everything. An independent audit, and a test with people who use a screen reader, have not been done yet. So the status is: partially compliant.',
        'We cannot make documents accessible that you or others send. Ask us for the text and we will read it out or type it over.',
      ],
    },
    {
      heading: 'Does something not work?',
      text: ['Let us know. You need not fill in a form for that.'],
      contact: true,
    },
  ],
});
