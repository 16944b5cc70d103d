import { handshakeLine, refusal } from './handshake';

describe('handshake', () => {
  test('the line names versions, address and protocol', () => {
    expect(handshakeLine({ network: 'unix', address: '/tmp/plugin1' })).toBe('1|2|unix|/tmp/plugin1|grpc|\n');
  });

  test('serves only a host with the cookie that asks for protocol version 2', () => {
    const cookie = { grafana_plugin_type: 'datasource' };
    expect(refusal({})).toContain('Grafana starts it');
    expect(refusal(cookie)).toBeUndefined();
    expect(refusal({ ...cookie, PLUGIN_PROTOCOL_VERSIONS: '1,2' })).toBeUndefined();
    expect(refusal({ ...cookie, PLUGIN_PROTOCOL_VERSIONS: '3' })).toContain('asks for 3');
  });
});
