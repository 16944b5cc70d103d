import { english } from './catalogues/en-US';
import { korean } from './catalogues/ko-KR';

/** The languages by Grafana's code: their own names and catalogues. A language is a catalogue and a line here. */
export const languages = {
  'en-US': { name: 'English', catalogue: english },
  'ko-KR': { name: '한국어', catalogue: korean },
} as const;

export type Language = keyof typeof languages;

export const defaultLanguage: Language = 'en-US';

/** The language of that code, or one that begins alike ('ko' is 'ko-KR'); English where there is none. */
export function pickLanguage(code: string | undefined): Language {
  const known = Object.keys(languages) as Language[];
  const exact = known.find((one) => one === code);
  return exact ?? known.find((one) => one.split('-')[0] === code?.split('-')[0]) ?? defaultLanguage;
}
