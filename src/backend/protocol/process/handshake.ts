import type { Address } from './listener';

const coreVersion = 1;
const protocolVersion = 2;

type Env = Record<string, string | undefined>;

/** Why this process may not serve, in a sentence for people; undefined where it may. */
export function refusal(env: Env): string | undefined {
  if (env.grafana_plugin_type !== 'datasource') {
    return 'This program is a Grafana plugin: Grafana starts it, it does nothing when started by hand.';
  }
  const offered = (env.PLUGIN_PROTOCOL_VERSIONS || String(protocolVersion)).split(',');
  if (!offered.includes(String(protocolVersion))) {
    return `This plugin speaks protocol version ${protocolVersion}; the host asks for ${offered.join(', ')}. Update Grafana.`;
  }
  return undefined;
}

/** The one line that tells the host where to connect; the last field would be a TLS certificate. */
export function handshakeLine({ network, address }: Address): string {
  return `${[coreVersion, protocolVersion, network, address, 'grpc', ''].join('|')}\n`;
}
