export type { Message as MessageOf } from '../engine';
export { describeError, findMessage, MessageError, renderError } from './error';
export { defaultLanguage, languageCodes, languages, pickLanguage, type Language } from './languages';
export { isLanguageLoaded, loadAnswerTexts, loadLanguage, loadLanguages } from './loadedCatalogues';
export {
  createMessage,
  createTextNotice,
  joinNotices,
  type Message,
  type Notice,
  type TextCode,
  type TextValues,
} from './message';
export { render, renderNotices, renderSpan, type Rendering } from './render';
export type { Template } from './template';
