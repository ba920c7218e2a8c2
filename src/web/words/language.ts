/** The two languages of the screens, and the two ways in which Dutch addresses a reader. */

/** Dutch comes first; English is the second language of the screens. */
export type Language = 'nl' | 'en';

/** How an organisation addresses people in Dutch: its policy's `voice.address`. */
export type Address = 'u' | 'je';
