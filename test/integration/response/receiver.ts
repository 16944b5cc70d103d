import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { listen } from '../../../dev/demo/live';
import { checkHandOff, type Signature, type Verdict } from './checkHandOff';

/** An engine that remembers what it was told. */
export interface Receiver {
  url: string;
  /** Every request, in order. */
  received: Array<Verdict & { body: string; at: number }>;
  /** How it behaves from now on: how long it takes (ms), and a status in place of its own. */
  behave(behaviour: { delay?: number; status?: number }): void;
  stop(): void;
}

/** Starts one on loopback; `act` is given the body of each hand-off that it takes on. */
export async function startReceiver(
  signature: Signature,
  act: (body: string) => Promise<void> = () => Promise.resolve()
): Promise<Receiver> {
  const received: Receiver['received'] = [];
  const seen = new Set<string>();
  let behaviour: { delay?: number; status?: number } = {};
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) {
      body += chunk;
    }
    const { delay = 0, status } = behaviour;
    const at = Date.now();
    // An engine that fails has done nothing, and remembers no key.
    const known = status === undefined ? seen : new Set<string>();
    const verdict = checkHandOff({ body, headers: request.headers, now: at }, signature, known);
    received.push({ ...verdict, body, at });
    await sleep(delay);
    if (verdict.outcome === 'accepted' && status === undefined) {
      await act(body);
    }
    response.writeHead(status ?? verdict.status).end(verdict.reason);
  });
  const port = await listen(server, 0);
  return {
    url: `http://127.0.0.1:${port}/responses`,
    received,
    behave: (next) => (behaviour = next),
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
