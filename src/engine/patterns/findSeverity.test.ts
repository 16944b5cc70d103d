import { findSeverity } from './findSeverity';

it.each([
  ['level=warn msg="disk at 91 %"', 'warn'],
  ['{"time":"2026-11-30","severity":"ERROR","message":"x"}', 'error'],
  ['{"level": "info", "msg": "no error at all"}', 'info'],
  ['2026-11-30 10:42:01 ERROR [main] c.e.Payment - refused', 'error'],
  ['[Sun Dec 04 04:47:44 2005] [notice] workerEnv.init() ok', 'info'],
  ['10:42 WARN  slow', 'warn'],
  ['FATAL: password authentication failed', 'critical'],
  ['E1130 10:42:01.000000 1 main.go:7] refused', 'error'],
  ['java.lang.IllegalStateException: no session', 'error'],
  ['TypeError: x is not a function', 'error'],
  ['connection failed', 'error'],
  ['GET /errors 200', undefined],
  ['user INFORMATIONAL came', undefined],
  ['', undefined],
])('%s', (line, severity) => expect(findSeverity(line)).toBe(severity));

it('looks at long lines no longer than at short ones', () => {
  for (const part of ['[ ', '"level ', 'A', ' ERRO', 'level: ', '\t[']) {
    expect(() => findSeverity(part.repeat(500_000))).not.toThrow();
  }
});
