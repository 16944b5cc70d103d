import { parseHandshake } from './handshake';

describe('parseHandshake', () => {
  test('reads a unix socket and a TCP address', () => {
    expect(parseHandshake('1|2|unix|/tmp/plugin1|grpc|\n')).toEqual({ target: 'unix:/tmp/plugin1' });
    expect(parseHandshake('1|2|tcp|127.0.0.1:10001|grpc')).toEqual({ target: '127.0.0.1:10001' });
  });

  test.each(['hello', '2|2|unix|/tmp/a|grpc|', '1|1|unix|/tmp/a|grpc|', '1|2|unix|/tmp/a|netrpc|', '1|2|unix||grpc|'])(
    'refuses %j and shows it',
    (line) => expect(() => parseHandshake(line)).toThrow(`"${line}"`)
  );

  test('refuses an unknown network', () => {
    expect(() => parseHandshake('1|2|quic|a|grpc|')).toThrow('"quic"');
  });
});
