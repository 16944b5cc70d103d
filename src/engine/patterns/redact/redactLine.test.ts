import { redactLine } from './redactLine';

it.each([
  ['login of ann.lee+shop@example.co.kr ok', 'login of [redacted] ok'],
  ['card 4111 1111 1111 1111 refused', 'card [redacted] refused'],
  ['card 4111-1111-1111-1111 refused', 'card [redacted] refused'],
  ['주민번호 900101-1234567 확인', '주민번호 [redacted] 확인'],
  ['주민번호 9001011234567 확인', '주민번호 [redacted] 확인'],
  ['전화 010-1234-5678 로', '전화 [redacted] 로'],
  ['Authorization: Bearer abcdef123456', 'Authorization: [redacted] [redacted]'],
  ['{"password":"hunter2","user":"ann"}', '{"password":"[redacted]","user":"ann"}'],
  ['api_key=0123456789abcdef&x=1', 'api_key=[redacted]&x=1'],
  ['GET https://ann:hunter2@host/path', 'GET https://[redacted]@host/path'],
  ['jwt eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abc_def-ghi sent', 'jwt [redacted] sent'],
  ['key AKIAIOSFODNN7EXAMPLE used', 'key [redacted] used'],
  ['ghp_0123456789abcdefghijABCDEFGHIJ leaked', '[redacted] leaked'],
  ['-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY----- end', '[redacted] end'],
])('%s', (line, expected) => expect(redactLine(line)).toBe(expected));

it.each([
  'took 1234567890123 ns at 2026-11-30T10:42:01.123456789Z',
  'order 4111111111111112 of pod checkout-7d9f8b6c5-x2x4z',
  'trace 4bf92f3577b34da6a3ce929d0e0e4736 span 00f067aa0ba902b7',
  'v1.2.3-20261130104201 at 10.0.0.1:8080 and 1.2.3.4',
  'token bucket is empty',
  'blk_-1608999687919862906 of 67108864',
])('leaves "%s" as it is', (line) => expect(redactLine(line)).toBe(line));

it('cuts long lines, and takes no longer for hostile ones', () => {
  for (const part of ['a@', 'eyJ-', '4111 ', 'password', '-----BEGIN A-----', 'Bearer ', '://a:', '1-', 'token=']) {
    expect(redactLine(part.repeat(200_000)).length).toBeLessThan(60_000);
  }
});
