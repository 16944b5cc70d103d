import { secretForms, type SecretForm, type SecretPlace } from './secretForms';

/** What stands for what was taken out. */
export const redacted = '[redacted]';

/** Characters of a line that are kept. */
const maxLength = 2000;

const forms = (place: SecretPlace) => secretForms.filter(({ places }) => places.includes(place));
const formsOfLines = forms('lines');
const formsOfMessages = forms('messages');
const formsOfRules = forms('rules');

/**
 * A line without what identifies persons or lets somebody in: addresses of mail, card, account and resident numbers, tokens, passwords
 * and keys. Cut at 2,000 characters. What has no such form, such as names, is not found.
 */
export function redactLine(line: string): string {
  return maskForms(line.slice(0, maxLength), formsOfLines, redacted);
}

/** The same of any length with another text in the place of what is taken out. */
export function maskLine(line: string, mask: string): string {
  return maskForms(line, formsOfLines, mask);
}

/** A message without credentials that have a form of their own, whoever they belong to. */
export function redactCredentials(message: string): string {
  return maskForms(message, formsOfMessages, redacted);
}

/** The names of the secrets that a text for people holds, of forms that are hardly ever anything else: each once. */
export function findSecrets(text: string): string[] {
  const found = formsOfRules.filter(({ pattern }) => text.search(pattern) >= 0);
  return [...new Set(found.map(({ name }) => name))];
}

function maskForms(text: string, places: readonly SecretForm[], mask: string): string {
  return places.reduce(
    (masked, { pattern, confirms, keep = '' }) =>
      confirms === undefined
        ? masked.replace(pattern, `${keep}${mask}`)
        : masked.replace(pattern, (match) => (confirms(match) ? mask : match)),
    text
  );
}
