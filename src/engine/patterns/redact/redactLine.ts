import { isCardNumber } from './isCardNumber';
import { isResidentNumber } from './isResidentNumber';

/** What stands for what was taken out. */
export const redacted = '[redacted]';

/** Characters of a line that are kept. */
const maxLength = 2000;

interface Mask {
  pattern: RegExp;
  /** Whether a match is meant; default always. */
  confirms?: (match: string) => boolean;
  /** What is left of it; default nothing. */
  keep?: string;
}

const masks: readonly Mask[] = [
  // PEM blocks and JSON Web Tokens.
  { pattern: /-----BEGIN [A-Z ]{1,40}-----[^-]{0,10000}(?:-----END [A-Z ]{1,40}-----)?/g },
  { pattern: /\beyJ[\w-]{6,4000}\.[\w-]{6,4000}(?:\.[\w-]{0,4000})?/g },
  // Credentials of URLs and of headers.
  { pattern: /(?<=:\/\/)[^\s/:@]{1,200}:[^\s/@]{1,200}(?=@)/g },
  { pattern: /\b(Bearer[ =]{1,3})[\w.~+/=-]{6,4000}/gi, keep: '$1' },
  { pattern: /\b((?:Basic|Digest|Token)[ =]{1,3})[\w.~+/=-]{16,4000}/gi, keep: '$1' },
  // Values of keys that are named like secrets.
  {
    pattern:
      /((?:password|passwd|pwd|passphrase|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|authorization|cookie|session[_-]?id|credential)s?["']?\s?[=:]\s?["']?)[^\s"',;&}]{1,4000}/gi,
    keep: '$1',
  },
  // Keys of well-known services.
  {
    pattern:
      /\b(?:AKIA|ASIA)[A-Z\d]{16}\b|\bgh[pousr]_\w{20,255}|\bgl(?:sa|pat)[_-][\w-]{16,255}|\bxox[abprs]-[\w-]{10,255}|\bsk[_-](?:live|test|ant|proj)?[\w-]{16,255}/g,
  },
  // Persons: addresses, cards, Korean resident registration numbers, telephone numbers.
  { pattern: /[\w.%+-]{1,64}@[A-Za-z\d-]{1,63}(?:\.[A-Za-z\d-]{1,63}){1,4}/g },
  { pattern: /(?<![\d.-])\d(?:[ -]?\d){12,18}(?![\d.-])/g, confirms: isCardNumber },
  { pattern: /(?<!\d)\d{6}-?[0-9]\d{6}(?!\d)/g, confirms: isResidentNumber },
  { pattern: /(?<![\d.])(?:\+82[ -]?(?:0)?1\d|01\d)[ -]?\d{3,4}[ -]?\d{4}(?!\d)/g },
];

/**
 * A line without what identifies persons or lets somebody in: addresses of mail, card and resident numbers, tokens, passwords and keys.
 * Cut at 2,000 characters. What has no such form, such as names, is not found.
 */
export function redactLine(line: string): string {
  return masks.reduce(
    (text, { pattern, confirms, keep = '' }) =>
      confirms === undefined
        ? text.replace(pattern, `${keep}${redacted}`)
        : text.replace(pattern, (match) => (confirms(match) ? redacted : match)),
    line.slice(0, maxLength)
  );
}
