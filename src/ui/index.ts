export { HelpField, helpId } from './HelpField';
export { RadioField } from './RadioField';
export type { Reader, Reading } from './reading';
export { useDraft } from './useDraft';
export { ValidatedField } from './ValidatedField';
export { ValidatedText } from './ValidatedText';
export { verbatim } from './verbatim';
