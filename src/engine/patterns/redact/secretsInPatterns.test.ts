import { createPatternMiner } from '../patternMiner';
import { summarizePatterns } from '../summarizePatterns';
import { findSecrets, redactCredentials, redactLine } from './redactLine';

/** Put together here, so that no scanner takes this file for a leak. */
const join = (...parts: string[]) => parts.join('');
const secrets: Array<[what: string, secret: string]> = [
  ['an address of mail', 'ann.lee+shop@example.co.kr'],
  ['an address of mail in Korean letters', '안나@예시.한국'],
  ['a JSON web token', join('eyJhbGciOiJIUzI1NiJ9', '.eyJzdWIiOiJhbm4ifQ', '.dBjftJeZ4CVPmB92K27uhbUJU1p1r')],
  ['a token of AWS', join('AKIA', 'IOSFODNNZEXAMPLE')],
  ['a token of GitHub', join('ghp', '_', 'abcdefghijklmnopqrstuvwxyzabcdefghij')],
  ['a fine-grained token of GitHub', join('github', '_pat_', 'abcdefghijklmnopqrstuvwxyzabcdefghij')],
  ['a token of Slack', join('xoxb', '-abcdefghij-', 'abcdefghijkl')],
  ['a token of Grafana', join('glsa', '_', 'abcdefghijklmnopqrstuvwxyzabcdef')],
  ['a card number', '4111 1111 1111 1111'],
  ['a card number without blanks', '5500005555555559'],
  ['a Korean resident number', '900101-1234567'],
  ['an IBAN', 'DE89370400440532013000'],
  ['an IBAN with blanks', 'GB29 NWBK 6016 1331 9268 19'],
];

const places: Array<[where: string, write: (secret: string) => string]> = [
  ['text', (secret) => `login of ${secret} was refused by the shop`],
  ['JSON', (secret) => JSON.stringify({ level: 'error', message: `login of ${secret} refused`, shop: 'a' })],
  ['logfmt', (secret) => `level=error msg="login of ${secret} refused" shop=a`],
];

/** Secrets that are known by what stands before them. */
const keyed: Array<[line: string, secret: string]> = [
  ['Authorization: Bearer abcdefghijklmnop sent', 'abcdefghijklmnop'],
  ['{"msg":"sent","authorization":"Basic YW5uOmh1bnRlcmh1bnRlcg=="}', 'YW5uOmh1bnRlcmh1bnRlcg'],
  ['{"msg":"new user","password":"hunter,two three"}', 'hunter,two three'],
  [String.raw`body was {\"password\":\"hunter two\",\"a\":1}`, 'hunter two'],
  ['level=info msg="new user" password=hunterhunter', 'hunterhunter'],
  ['level=info msg="connect with password: hunterhunter failed"', 'hunterhunter'],
  ["new user with secret='hunter two' came", 'hunter two'],
  ['open postgres://shop:hunterhunter@db/shop failed', 'hunterhunter'],
  ['open redis://:hunterhunter@cache failed', 'hunterhunter'],
  ['Cookie: sid=abcdefghij; theme=darkness', 'abcdefghij'],
  ['POST https://hooks.slack.com/services/TABCDEFGH/BABCDEFGH/abcdefghijkl failed', 'abcdefghijkl'],
];

const lines: Array<[where: string, line: string, secret: string]> = [
  ...secrets.flatMap(([what, secret]) =>
    places.map(([where, write]): [string, string, string] => [`${what} in ${where}`, write(secret), secret])
  ),
  ...keyed.map(([line, secret]): [string, string, string] => [line, line, secret]),
];

it.each(lines)('%s is shown nowhere', (_, line, secret) => {
  expect(redactLine(line)).not.toContain(secret);
  const miner = createPatternMiner();
  miner.add(line);
  const { patterns } = summarizePatterns([line, line, 'another line']);
  const shown = JSON.stringify([miner.read(), patterns]);
  // Nor any of its words: each would be a token.
  for (const word of [secret, ...secret.split(/[\s,]+/)].filter(({ length }) => length > 3)) {
    expect(shown).not.toContain(word);
  }
});

it('lines that differ in their secrets alone are one pattern, and are found again', () => {
  const miner = createPatternMiner();
  const write = (token: string) => `Authorization: Bearer ${token} sent`;
  miner.add(write('abcdefghijklm'));
  miner.add(write('nopqrstuvwxyz'));
  expect(miner.read().patterns).toHaveLength(1);
  expect(miner.find(write('zyxwvutsrqpon'))?.count).toBe(2);
});

it('messages lose credentials of any form, and keep what are none', () => {
  for (const [what, secret] of secrets.filter(([one]) => /token/.test(one))) {
    expect([what, redactCredentials(`refused: ${secret}`)]).toEqual([what, 'refused: [redacted]']);
  }
  const plain = 'token is missing for user 900101-1234567 at 2026-11-30T10:42:01Z';
  expect(redactCredentials(plain)).toBe(plain);
});

it('what a rule may say is no secret', () => {
  expect(findSecrets('The password service of ann@example.org is slow, see {{ $labels.token }}')).toEqual([]);
  expect(findSecrets(`use ${secrets[3][1]} twice: ${secrets[3][1]}`)).toEqual(['an AWS access key']);
});
