export { MessageError } from './error';
export { formatFigure, formatTime } from './format';
export { defaultLanguage, languages, pickLanguage, type Language } from './languages';
export {
  createMessage,
  createTextNotice,
  isMessage,
  type Message,
  type Notice,
  type TextCode,
  type TextValues,
} from './message';
export { render, type Rendering } from './render';
export type { Template } from './template';
