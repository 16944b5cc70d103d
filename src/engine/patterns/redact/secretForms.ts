import { isCardNumber } from './isCardNumber';
import { isIban } from './isIban';
import { isResidentNumber } from './isResidentNumber';

/**
 * Where a form is looked for. `rules`: labels and annotations, where a false find holds somebody up. `messages`: errors of sources,
 * where what is sent to them may be quoted. `lines`: log lines, where anything may stand, of persons, too.
 */
export type SecretPlace = 'rules' | 'messages' | 'lines';

/** What a secret looks like. */
export interface SecretForm {
  /** Its name for people. */
  name: string;
  places: readonly SecretPlace[];
  /** Global. */
  pattern: RegExp;
  /** Whether a match is meant; default always. */
  confirms?: (match: string) => boolean;
  /** What is left of it, in front of the mask; default nothing. */
  keep?: string;
}

const everywhere = ['rules', 'messages', 'lines'] as const;
const masked = ['messages', 'lines'] as const;

const keyNames =
  'password|passwd|pwd|passphrase|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|authorization|session[_-]?id|credential';
/** A quotation mark as it stands in JSON, or in JSON within JSON. */
const quote = String.raw`\\{0,3}["']`;

/** The forms of secrets and of what identifies persons: the only list of them. Those that hold others stand before them. */
export const secretForms: readonly SecretForm[] = [
  { name: 'a private key', places: ['rules'], pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----/g },
  {
    name: 'a key or certificate',
    places: masked,
    pattern: /-----BEGIN [A-Z ]{1,40}-----[^-]{0,10000}(?:-----END [A-Z ]{1,40}-----)?/g,
  },
  { name: 'a JSON web token', places: ['rules'], pattern: /\.(?<=eyJ[A-Za-z0-9_-]{10,}\.)eyJ[A-Za-z0-9_-]{10,}\./g },
  { name: 'a JSON web token', places: masked, pattern: /\beyJ[\w-]{6,4000}\.[\w-]{6,4000}(?:\.[\w-]{0,4000})?/g },
  { name: 'a password in an address', places: ['rules'], pattern: /[a-z0-9+.-]:\/\/[^\s/:@]+:[^\s/@]+@/gi },
  { name: 'a password in an address', places: masked, pattern: /(?<=\/\/)[^\s/:@]*:[^\s/@]+(?=@)/g },
  { name: 'an authorization header', places: ['rules'], pattern: /\b(?:bearer|basic)\s+[A-Za-z0-9+/_.=-]{20,}/gi },
  {
    name: 'an authorization header',
    places: ['messages'],
    pattern: /\b((?:Bearer|Basic)\s+)[\w.~+/=-]+/gi,
    keep: '$1',
  },
  {
    name: 'an authorization header',
    places: ['lines'],
    pattern: /\b(Bearer[ =]{1,3})[\w.~+/=-]{6,4000}/gi,
    keep: '$1',
  },
  {
    name: 'an authorization header',
    places: ['lines'],
    pattern: /\b((?:Basic|Digest|Token)[ =]{1,3})[\w.~+/=-]{16,4000}/gi,
    keep: '$1',
  },
  {
    name: 'a cookie',
    places: ['lines'],
    pattern: /((?:set-)?cookies?\\{0,3}["']?\s?[=:]\s?\\{0,3}["']?)[^"'\n\\]{1,4000}/gi,
    keep: '$1',
  },
  {
    name: 'a password or key',
    places: ['rules'],
    pattern: /\b(?:password|passwd|secret|token|api[_-]?key)\s*[=:]\s*["']?[^\s"'{}$<]{8,}/gi,
  },
  {
    name: 'a password or key',
    places: ['lines'],
    pattern: new RegExp(String.raw`((?:${keyNames})s?(?:${quote})?\s?[=:]\s?${quote})[^"'\n\\]{1,4000}`, 'gi'),
    keep: '$1',
  },
  {
    name: 'a password or key',
    places: ['lines'],
    pattern: new RegExp(String.raw`((?:${keyNames})s?(?:${quote})?\s?[=:]\s?)[^\s"',;&}\\]{1,4000}`, 'gi'),
    keep: '$1',
  },
  { name: 'a Grafana token', places: everywhere, pattern: /\bgl(?:sa|c|ag|ss)_[A-Za-z0-9_+/=]{20,4000}/g },
  {
    name: 'a GitHub token',
    places: everywhere,
    pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{30,255}|github_pat_[A-Za-z0-9_]{30,255})/g,
  },
  { name: 'a Slack token', places: everywhere, pattern: /\bxox[abeoprs]-[A-Za-z0-9-]{10,255}/g },
  { name: 'a Slack webhook', places: everywhere, pattern: /(?<=hooks\.slack\.com\/services\/)[A-Za-z0-9/]{20,255}/g },
  { name: 'an AWS access key', places: everywhere, pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g },
  {
    name: 'a token of a service',
    places: ['lines'],
    pattern:
      /\bgh[pousr]_\w{20,255}|\bgl(?:sa|pat)[_-][\w-]{16,255}|\bxapp-[\w-]{10,255}|\bsk[_-](?:live|test|ant|proj)?[\w-]{16,255}|\bAIza[\w-]{35}|\bnpm_[A-Za-z0-9]{36}/g,
  },
  {
    name: 'an address of mail',
    places: ['lines'],
    pattern: /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu,
  },
  {
    name: 'a bank account',
    places: ['lines'],
    pattern: /\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,4})?\b/g,
    confirms: isIban,
  },
  {
    name: 'a payment card',
    places: ['lines'],
    pattern: /(?<![\d.-])\d(?:[ -]?\d){12,18}(?![\d.-])/g,
    confirms: isCardNumber,
  },
  {
    name: 'a Korean resident number',
    places: ['lines'],
    pattern: /(?<!\d)\d{6}-?[0-9]\d{6}(?!\d)/g,
    confirms: isResidentNumber,
  },
  {
    name: 'a Korean telephone number',
    places: ['lines'],
    pattern: /(?<![\d.])(?:\+82[ -]?(?:0)?1\d|01\d)[ -]?\d{3,4}[ -]?\d{4}(?!\d)/g,
  },
];
