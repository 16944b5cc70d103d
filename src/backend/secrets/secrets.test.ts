import fc from 'fast-check';
import { createSecrets } from './secrets';

describe('secrets', () => {
  test('a remembered value is masked wherever it stands, also as part of a URL', () => {
    const secrets = createSecrets();
    secrets.remember(['p@ss word']);
    expect(secrets.redact('before p@ss word after p%40ss%20word')).toBe('before [redacted] after [redacted]');
  });

  test('each line of a key or certificate is masked', () => {
    const secrets = createSecrets();
    secrets.remember(['-----BEGIN KEY-----\nabcdefgh\nijklmnop\n-----END KEY-----\n']);
    expect(secrets.redact('found ijklmnop')).toBe('found [redacted]');
  });

  test('values too short to be secrets leave ordinary text alone', () => {
    const secrets = createSecrets();
    secrets.remember(['', 'a', ' the ']);
    expect(secrets.redact('the rain')).toBe('the rain');
  });

  test('credentials nobody remembered are masked by their form', () => {
    const { redact } = createSecrets();
    expect(redact('Authorization: Bearer abc.def-ghi')).toBe('Authorization: Bearer [redacted]');
    expect(redact('authorization: basic dXNlcjpwYXNz==')).toBe('authorization: basic [redacted]');
    expect(redact('http://user:pass@host/path')).toBe('http://[redacted]@host/path');
  });

  test('forgets the oldest beyond its capacity and keeps what is used', () => {
    const secrets = createSecrets();
    secrets.remember(['first-secret', 'second-secret']);
    for (let i = 0; i < 1999; i++) {
      secrets.remember([`secret-${i}-`, 'first-secret']);
    }
    expect(secrets.redact('first-secret second-secret')).toBe('[redacted] second-secret');
  });

  const hard = 'Pa"ss\\wö/r d+<1>&\'x';
  const toBase64 = (text: string) => Buffer.from(text).toString('base64');
  const toUnicode = (one: string) => `\\u00${one.charCodeAt(0).toString(16)}`;
  test.each([
    ['as JSON', JSON.stringify(hard), '"*"'],
    ['as JSON within JSON', JSON.stringify(JSON.stringify(hard)), '"\\"*\\""'],
    ['as Go writes JSON', JSON.stringify(hard).replace(/[<>&]/g, toUnicode), '"*"'],
    ['as JSON in ASCII alone', JSON.stringify(hard).replace(/ö/, toUnicode), '"*"'],
    ['as HTML', 'Pa&quot;ss\\wö/r d+&lt;1&gt;&amp;&#39;x', '*'],
    ['as Go writes HTML', 'Pa&#34;ss\\wö/r d&#43;&lt;1&gt;&amp;&#39;x', '*'],
    ['in a query', `?a=${encodeURIComponent(hard)}`, '?a=*'],
    ['in a query in small letters', `?a=${encodeURIComponent(hard).toLowerCase()}`, '?a=*'],
    ['in a form', new URLSearchParams({ a: hard }).toString(), 'a=*'],
    ['in capitals', hard.toUpperCase(), '*'],
    ['in base64', toBase64(hard), /^\*..?=*$/],
    ['in base64 for addresses', Buffer.from(hard).toString('base64url'), /^\*.?.?$/],
    ['as the password of basic authentication', toBase64(`user:${hard}`), /^dXNlcj?\w*\*.?.?=*$/],
    ['within a longer text in base64', toBase64(`ab${hard} and more`), /^YW\w*\*\w*IGFuZCBtb3Jl$|^YW\w*\*\w+=*$/],
    ['cut short', `"${hard.slice(0, 12)}…`, '"*…'],
    ['cut short in quotation marks', `"${hard.slice(0, 12)}" is no number`, '"*" is no number'],
  ])('a secret is masked %s', (_, said, shown) => {
    const secrets = createSecrets();
    secrets.remember([hard]);
    const masked = secrets.redact(said).replaceAll('[redacted]', '*');
    expect(masked).toEqual(typeof shown === 'string' ? shown : expect.stringMatching(shown));
  });

  test('of secrets that begin alike the whole of the right one is masked', () => {
    const secrets = createSecrets();
    secrets.remember(['glsa_abcdef', 'glsa_abc', 'glsa_abd', 'glsa_abcdefgh']);
    expect(secrets.redact('(glsa_abcdefg) (glsa_abd) (glsa_abe)')).toBe('([redacted]g) ([redacted]) (glsa_abe)');
  });

  test('letters that change their length with their case keep all else in its place', () => {
    const secrets = createSecrets();
    secrets.remember(['Hidden-Value']);
    expect(secrets.redact('İİ HIDDEN-value İ')).toBe('İİ [redacted] İ');
  });

  test('a lone half of a character is no obstacle', () => {
    const secrets = createSecrets();
    secrets.remember(['ab\ud800cd']);
    expect(secrets.redact('x ab\ud800cd y')).toBe('x [redacted] y');
  });

  test('masks as a slow search for each secret does', () => {
    const letter = fc.constantFrom('a', 'b');
    const word = fc.array(letter, { minLength: 4, maxLength: 7 }).map((letters) => letters.join(''));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), fc.array(letter, { maxLength: 80 }), (words, letters) => {
        const secrets = createSecrets();
        secrets.remember(words);
        secrets.remember(['forgotten']);
        const text = letters.join('');
        expect(secrets.redact(text)).toBe(maskSlowly(text, words));
      })
    );
  });

  test('two thousand secrets that begin alike do not hold up a long text of such beginnings', () => {
    const secrets = createSecrets();
    secrets.remember(Array.from({ length: 2000 }, (_, i) => `eyJhbGciOiJSUzI1NiIs${i}${'x'.repeat(200)}`));
    const text = 'eyJhbGciOiJSUzI1NiIs'.repeat(50_000);
    const began = performance.now();
    expect(secrets.redact(text)).toBe(text);
    expect(performance.now() - began).toBeLessThan(20_000);
  }, 60_000);
});

/** From left to right, the longest that fits. */
function maskSlowly(text: string, words: string[]): string {
  let masked = '';
  for (let at = 0; at < text.length;) {
    const fitting = words.filter((one) => text.startsWith(one, at)).map(({ length }) => length);
    const length = Math.max(0, ...fitting);
    masked += length > 0 ? '[redacted]' : text[at];
    at += Math.max(1, length);
  }
  return masked;
}
