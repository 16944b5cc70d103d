import { english } from './catalogues/en-US';
import { languageCodes, languages, type Language } from './languages';
import type { TextCode } from './message';
import type { Template } from './template';

/** Texts in a language; those of answers are there where somebody writes them. */
export type Catalogue = Readonly<Partial<Record<TextCode, Template>>>;

/** English is there from the beginning; a browser needs one more at most, and loads it. */
const loaded = new Map<Language, Catalogue>([['en-US', english]]);
/** What only answers say, which a browser is given as text. */
const loadedAnswers = new Map<Language, Catalogue>();

/** The template of a text in a language; the English one where that is not loaded, and the code where no language has it. */
export function findTemplate(language: Language, code: TextCode): Template {
  const catalogues = [language, 'en-US' as const].flatMap((one) => [loaded.get(one), loadedAnswers.get(one)]);
  return catalogues.find((one) => one?.[code] !== undefined)?.[code] ?? code;
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

/** Resolves when also texts that otherwise only answers bring are in this language. */
export async function loadAnswerTexts(language: Language): Promise<void> {
  if (!loadedAnswers.has(language)) {
    loadedAnswers.set(language, await languages[language].loadAnswers());
  }
}

/** Resolves when all texts are in every language, as a process needs them that answers people of any. */
export async function loadLanguages(): Promise<void> {
  await Promise.all(languageCodes.flatMap((one) => [loadLanguage(one), loadAnswerTexts(one)]));
}
