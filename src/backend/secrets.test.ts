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
});
