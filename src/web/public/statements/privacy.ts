/** What happens with personal data: only what this software really does, so that every organisation can stand for it. */
import type { Statement } from './statement.ts';

export const privacyNl: Statement = (name, address) => {
  const say = (formal: string, informal: string) => (address === 'u' ? formal : informal);
  return {
    heading: say('Wat wij met uw gegevens doen', 'Wat we met je gegevens doen'),
    lead: say(
      `${name} gebruikt uw gegevens alleen om uw klacht te behandelen en ervan te leren.`,
      `${name} gebruikt je gegevens alleen om je klacht te behandelen en ervan te leren.`,
    ),
    parts: [
      {
        heading: 'Wat wij bewaren',
        text: [],
        points: [
          say('Uw verhaal en uw documenten.', 'Je verhaal en je documenten.'),
          say(
            'Uw naam en hoe wij u bereiken, als u die geeft. Zonder naam mag ook.',
            'Je naam en hoe we je bereiken, als je die geeft. Zonder naam mag ook.',
          ),
          say(
            'Wat wij met uw klacht doen, met de datum en wie het deed.',
            'Wat we met je klacht doen, met de datum en wie het deed.',
          ),
          'De brieven die wij sturen.',
        ],
      },
      {
        heading: 'Wie het ziet',
        text: [
          say(
            'De medewerkers die uw klacht behandelen. Gaat de klacht over een medewerker, dan kan die haar niet behandelen en niet zelf opzoeken. Die medewerker krijgt alleen wat de regeling zegt.',
            'De medewerkers die je klacht behandelen. Gaat de klacht over een medewerker, dan kan die haar niet behandelen en niet zelf opzoeken. Die medewerker krijgt alleen wat de regeling zegt.',
          ),
          say(
            'Wij leggen vast wie uw klacht opent. Uw gegevens gaan niet naar andere bedrijven en niet naar een computer die beslist.',
            'We leggen vast wie je klacht opent. Je gegevens gaan niet naar andere bedrijven en niet naar een computer die beslist.',
          ),
        ],
      },
      {
        heading: 'Cookies',
        text: [
          say(
            'Wij gebruiken alleen cookies die nodig zijn: om formulieren veilig te houden, om uw eigen pagina open te houden en om uw taal te onthouden. Wij volgen u niet.',
            'We gebruiken alleen cookies die nodig zijn: om formulieren veilig te houden, om je eigen pagina open te houden en om je taal te onthouden. We volgen je niet.',
          ),
          say(
            'Wat u typt, houdt uw browser vast tot u het verstuurt, zodat er niets verloren gaat. Sluit u het tabblad, dan is dat weg.',
            'Wat je typt, houdt je browser vast tot je het verstuurt, zodat er niets verloren gaat. Sluit je het tabblad, dan is dat weg.',
          ),
          say(
            'Zolang u een klacht invult, bewaren wij haar ook, zodat u terug kunt bladeren. Dat kunnen wij zelf niet lezen: alleen uw browser kan het openen. Het is weg als u de klacht verstuurt of wist, en anders na een halve dag.',
            'Zolang je een klacht invult, bewaren we haar ook, zodat je terug kunt bladeren. Dat kunnen we zelf niet lezen: alleen je browser kan het openen. Het is weg als je de klacht verstuurt of wist, en anders na een halve dag.',
          ),
        ],
      },
      {
        heading: say('Uw rechten', 'Je rechten'),
        text: [
          say(
            'U mag uw gegevens inzien, laten verbeteren of laten wissen, en bezwaar maken. Op uw eigen pagina leest u al wat voor u bedoeld is. Voor de rest vraagt u het ons. Komt u er met ons niet uit, dan kunt u naar de Autoriteit Persoonsgegevens.',
            'Je mag je gegevens inzien, laten verbeteren of laten wissen, en bezwaar maken. Op je eigen pagina lees je al wat voor jou bedoeld is. Voor de rest vraag je het ons. Kom je er met ons niet uit, dan kun je naar de Autoriteit Persoonsgegevens.',
          ),
        ],
        contact: true,
      },
    ],
  };
};

export const privacyEn: Statement = (name) => ({
  heading: 'What we do with your data',
  lead: `${name} uses your data only to handle your complaint and to learn from it.`,
  parts: [
    {
      heading: 'What we keep',
      text: [],
      points: [
        'Your story and your documents.',
        'Your name and how we reach you, if you give them. Without a name is fine too.',
        'What we do with your complaint, with the date and who did it.',
        'The letters that we send.',
      ],
    },
    {
      heading: 'Who sees it',
      text: [
        'The employees who handle your complaint. If the complaint is about an employee, that person cannot handle it or look it up, and only gets what the procedure says.',
        'We record who opens your complaint. Your data do not go to other companies, nor to a computer that decides.',
      ],
    },
    {
      heading: 'Cookies',
      text: [
        'We only use cookies that are needed: to keep forms safe, to keep your own page open and to remember your language. We do not track you.',
        'Your browser holds on to what you type until you send it, so that nothing is lost. When you close the tab, that is gone.',
        'While you fill in a complaint we keep it too, so that you can go back a page. We cannot read that ourselves: only your browser can open it. It is gone when you send or erase the complaint, and otherwise after half a day.',
      ],
    },
    {
      heading: 'Your rights',
      text: [
        'You may see your data, have them corrected or erased, and object. Your own page already shows what is meant for you. For the rest, ask us. If we cannot agree, you can go to the Dutch data protection authority (Autoriteit Persoonsgegevens).',
      ],
      contact: true,
    },
  ],
});
