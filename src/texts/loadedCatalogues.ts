import { english } from './catalogues/en-US';
import { languageCodes, languages, type Language } from './languages';
import type { TextCode } from './message';
import type { Template } from './template';

/** Every text in a language. */
export type Catalogue = Readonly<Record<TextCode, Template>>;

/** English is there from the beginning; a browser needs one more at most, and loads it. */
const loaded = new Map<Language, Catalogue>([['en-US', english]]);

/** The catalogue of a language; the English one where that is not loaded. */
export function findCatalogue(language: Language): Catalogue {
  return loaded.get(language) ?? english;
}

/** Whether texts are in this language by now. */
export function isLanguageLoaded(language: Language): boolean {
  return loaded.has(language);
}

/** Resolves when texts are in this language. */
export async function loadLanguage(language: Language): Promise<void> {
  if (!loaded.has(language)) {
    loaded.set(language, await languages[language].load());
  }
}

/** Resolves when texts are in every language, as a process needs them that answers people of any. */
export async function loadLanguages(): Promise<void> {
  await Promise.all(languageCodes.map(loadLanguage));
}
