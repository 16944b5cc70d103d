/** What a plugin process says on its first line: where it listens. */
export interface Handshake {
  /** A gRPC target: unix:<path> or host:port. */
  target: string;
}

const coreVersion = '1';
const appVersion = '2';

/** What Grafana sets, and nothing else: plugins get no PATH and no HOME. */
export const handshakeEnvironment: Record<string, string> = {
  grafana_plugin_type: 'datasource',
  PLUGIN_PROTOCOL_VERSIONS: appVersion,
  PLUGIN_MIN_PORT: '10000',
  PLUGIN_MAX_PORT: '25000',
  GF_VERSION: '12.4.0',
};

/**
 * Reads go-plugin's handshake line, such as `1|2|unix|/tmp/plugin4711|grpc|`.
 * @throws Error naming the line where it is none, or of another protocol.
 */
export function parseHandshake(line: string): Handshake {
  const [core, app, network, address, protocol] = line.trim().split('|');
  if (core !== coreVersion || app !== appVersion || protocol !== 'grpc' || !address) {
    throw new Error(
      `The plugin's first line is "${line}"; expected ${coreVersion}|${appVersion}|unix or tcp|address|grpc|.`
    );
  }
  if (network !== 'unix' && network !== 'tcp') {
    throw new Error(`The plugin listens on "${network}"; expected unix or tcp.`);
  }
  return { target: network === 'unix' ? `unix:${address}` : address };
}
