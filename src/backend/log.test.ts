import { createLog, type LogFields, type LogLevel } from './log';
import { createSecrets } from './secrets';

function lineOf(message: string, fields?: LogFields, level: LogLevel = 'info'): Record<string, string> {
  const lines: string[] = [];
  const secrets = createSecrets();
  secrets.remember(['s3cret-value']);
  const now = () => Date.UTC(2025, 0, 2, 3, 4, 5, 67);
  createLog({ write: (line) => lines.push(line), now, secrets })[level](message, fields);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^[^\n]*\n$/);
  return JSON.parse(lines[0]);
}

describe('log', () => {
  test('a line has level, message and a time with six fractional digits', () => {
    expect(lineOf('hello', {}, 'warn')).toEqual({
      '@level': 'warn',
      '@message': 'hello',
      '@timestamp': '2025-01-02T03:04:05.067000Z',
    });
  });

  test('every field is text, whatever it was', () => {
    const cyclic: Record<string, unknown> = {};
    cyclic.self = cyclic;
    const fields = { count: 3, none: null, list: [1, 'a'], cyclic, big: BigInt(7), absent: undefined };
    expect(lineOf('x', fields)).toMatchObject({
      count: '3',
      none: 'null',
      list: '[1,"a"]',
      cyclic: '[object Object]',
      big: '7',
    });
    expect(lineOf('x', fields)).not.toHaveProperty('absent');
  });

  test('an error shows its message and where it came from', () => {
    const line = lineOf('failed', { error: new TypeError('odd') });
    expect(line.error).toBe('odd');
    expect(line.stack).toContain('log.test.ts');
  });

  test("no field can replace the line's own level, message or time", () => {
    expect(lineOf('hello', { '@level': 'error', '@message': 1 })).toMatchObject({
      '@level': 'info',
      '@message': 'hello',
    });
  });

  test.each(['Authorization', 'http_Cookie', 'secureJsonData', 'headers', 'apiKey', 'grafanaToken'])(
    'the value of a field named %s is never written, at any depth',
    (name) => {
      expect(lineOf('x', { [name]: 'abc' })[name]).toBe('[redacted]');
      expect(lineOf('x', { request: { inner: { [name]: 'abc' } } }).request).not.toContain('abc');
    }
  );

  test('a known secret is masked in messages, fields, errors and stacks', () => {
    const line = lineOf('m s3cret-value', { url: 'http://x?key=s3cret-value', error: new Error('e s3cret-value') });
    expect(JSON.stringify(line)).not.toContain('s3cret-value');
    expect(line['@message']).toBe('m [redacted]');
  });

  test('a line stays far below 64 KiB', () => {
    const long = 'x'.repeat(100_000);
    expect(JSON.stringify(lineOf(long, { a: long, b: long })).length).toBeLessThan(32 * 1024);
  });
});
