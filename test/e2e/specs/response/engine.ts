import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What an engine was told. */
export interface HandedOver {
  body: { action?: string; target?: string; parameters?: object; key?: string; approvedBy?: string };
  /** Whether its signature is that of the body by the key that both know. */
  isSigned: boolean;
}

export interface Engine {
  url: string;
  handedOver: HandedOver[];
  stop(): void;
}

/** A receiver of hand-offs that checks their signature as engines do, and takes all of them. */
export async function startEngine(secret: string): Promise<Engine> {
  const handedOver: HandedOver[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const text = Buffer.concat(parts).toString();
      const signature = createHmac('sha256', secret).update(text).digest('hex');
      const isSigned = request.headers['x-grafana-alerting-signature'] === signature;
      handedOver.push({ body: JSON.parse(text) as HandedOver['body'], isSigned });
      response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/endpoint`, handedOver, stop: () => server.close() };
}
