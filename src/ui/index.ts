export { HelpField, helpId } from './HelpField';
export { RadioField } from './RadioField';
export type { Reader, Reading } from './reading';
export { useDraft } from './useDraft';
export { ValidatedField } from './ValidatedField';
export { verbatim } from './verbatim';
