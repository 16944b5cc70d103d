import { render, type Message } from '../../../src/texts';

/** A message as a person reads it. */
export function renderMessage(message: Message): string {
  return render(message, { language: 'en-US' });
}
