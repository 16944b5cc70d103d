import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** What stands for Grafana where there is none. */
export interface ForwardingGrafana {
  url: string;
  stop(): void;
}

/**
 * The part of Grafana that lies between the plugin and an Alertmanager data source, for whoever has the token: it passes on what is read.
 * Its own alerts, records and silences are empty.
 */
export async function forwardGrafana(uid: string, alertmanager: string, token: string): Promise<ForwardingGrafana> {
  const prefix = `/api/alertmanager/${uid}/`;
  const server = createServer(async ({ url = '', headers }, response) => {
    if (headers.authorization !== `Bearer ${token}`) {
      response.writeHead(401).end('{"message":"Unauthorized"}');
      return;
    }
    const answer = url.startsWith(prefix) ? await fetch(`${alertmanager}/${url.slice(prefix.length)}`) : undefined;
    response.writeHead(answer?.status ?? 200, { 'Content-Type': 'application/json' });
    response.end(answer ? await answer.text() : '[]');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
