/** The languages by Grafana's code: their own names, and how their catalogues are loaded. A language is a catalogue and a line here. */
export const languages = {
  'en-US': {
    name: 'English',
    load: async () => (await import('./catalogues/en-US')).english,
    loadAnswers: async () => (await import('./catalogues/en-US/answers')).answerTexts,
  },
  'ko-KR': {
    name: '한국어',
    load: async () => (await import('./catalogues/ko-KR')).korean,
    loadAnswers: async () => (await import('./catalogues/ko-KR/answers')).answerTexts,
  },
} as const;

export type Language = keyof typeof languages;

/** The codes, in the order in which a choice shows them. */
export const languageCodes = Object.keys(languages) as [Language, ...Language[]];

export const defaultLanguage: Language = 'en-US';

/** The language of that code, or one that begins alike ('ko' is 'ko-KR'); English where there is none. */
export function pickLanguage(code: string | undefined): Language {
  const exact = languageCodes.find((one) => one === code);
  return exact ?? languageCodes.find((one) => one.split('-')[0] === code?.split('-')[0]) ?? defaultLanguage;
}
