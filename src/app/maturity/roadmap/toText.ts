import type { Text } from '../../../reports';
import { render } from '../../../texts';
import { findUserLanguage } from '../../../ui';

/** A text of a roadmap, which an answer has in the user's language already. */
export function toText(text: Text): string {
  return typeof text === 'string' ? text : render(text, { language: findUserLanguage() });
}
