/** Invented words for sample cases: what people complain about, and what they are called. No sentence is anybody's own. */

export interface SampleStory {
  readonly story: string;
  readonly wish: string;
}

export const stories: readonly SampleStory[] = [
  {
    story:
      'Ik zou binnen een week worden teruggebeld over mijn betaling. Dat is nooit gebeurd. Daarna belde ik drie keer en moest ik elke keer mijn verhaal opnieuw doen.',
    wish: 'Ik wil dat iemand mij belt en uitlegt hoe het zit.',
  },
  {
    story:
      'De brief die ik kreeg was niet te begrijpen. Er stonden drie bedragen in en nergens stond welk bedrag ik moest betalen. Mijn dochter kwam er ook niet uit.',
    wish: 'Een duidelijke brief in gewone taal.',
  },
  {
    story:
      'De medewerker aan de telefoon viel mij steeds in de rede en zei dat ik beter moest lezen. Ik voelde mij niet serieus genomen en heb het gesprek zelf beëindigd.',
    wish: 'Excuses, en dat met deze medewerker wordt gesproken.',
  },
  {
    story:
      'Mijn aanvraag ligt er al elf weken. Op de website stond dat het vier weken zou duren. Niemand kan mij zeggen waar het op wacht.',
    wish: 'Een datum waarop ik antwoord krijg.',
  },
  {
    story:
      'Ik ben verhuisd en heb dat twee keer doorgegeven. Toch ging de post weer naar mijn oude adres. De nieuwe bewoner heeft een brief over mijn gezondheid geopend.',
    wish: 'Dat mijn adres klopt en dat dit niet weer gebeurt.',
  },
  {
    story:
      'Bij de afspraak op kantoor zat niemand klaar. Na vijftig minuten wachten werd ik weggestuurd. Ik had er een vrije dag voor genomen en reiskosten gemaakt.',
    wish: 'Vergoeding van mijn reiskosten.',
  },
  {
    story:
      'Er is twee keer afgeschreven van mijn rekening. Toen ik belde zei de één dat het vanzelf goed kwam en de ander dat ik een formulier moest insturen.',
    wish: 'Mijn geld terug.',
  },
  {
    story:
      'Het formulier op de website gaf elke keer een fout bij de laatste stap. Alles wat ik had ingevuld was weg. Ik heb een visuele beperking en dit kostte mij een hele avond.',
    wish: 'Een formulier dat ik zelf kan invullen.',
  },
  {
    story:
      'Ik heb met iemand afgesproken dat ik in drie keer mocht betalen. Nu krijg ik een aanmaning voor het hele bedrag. Van de afspraak is niets opgeschreven.',
    wish: 'Dat de afspraak alsnog geldt.',
  },
  {
    story:
      'Mijn moeder is overleden en ik heb dat gemeld. Toch kwamen er nog vier brieven op haar naam, één met een dreigende toon. Dat deed pijn.',
    wish: 'Dat de brieven stoppen, en een persoonlijk bericht.',
  },
];

export const firstNames: readonly string[] =
  'Anna Bram Chantal Daan Emine Fatima Gerrit Hanna Ibrahim Jolanda Kees Lotte Mohammed Nina Omar Petra Quinten Roos Sanne Thijs Ursula Vera Willem Xandra Yusuf Zeynep Aaltje Bas Carla Dirk Els Femke Gijs Hilde Ineke Jan Koen Lies Marijke Noor'.split(
    ' ',
  );

export const lastNames: readonly string[] =
  'Aalbers Bakker Claassen Dekker Evers Fransen Groen Hendriks Imkamp Jansen Kaya Lammers Meijer Nijhuis Oosterhof Peters Quist Ramdas Scholten Timmer Uiterwijk Verhoeven Wiersma Yilmaz Zandstra Aksoy Boersma Cornelissen Dijkstra Elzinga Ferwerda Gerritsen Hoogland Iding Jacobs Kuipers Lubbers Mulder Nauta Ozturk Postma Roelofs Sluiter Terpstra Ubels Visser Wolters Ypma Zwart Achterberg Brouwer Clement Doornbos Eising Folkerts Groot Huisman Jonker Keizer Limburg'.split(
    ' ',
  );

export const findings = {
  text: 'Uit het belregister en het dossier blijkt wat er is gebeurd. Wij hebben de medewerker en de klager gehoord.',
  explanation: 'U heeft gelijk dat dit beter had gemoeten. Wij leggen hieronder uit wat er misging en wat wij eraan doen.',
  solution: 'Wij hebben u gebeld, uitgelegd hoe het zit en de fout hersteld.',
};
