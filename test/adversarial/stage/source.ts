import http from 'node:http';
import net, { type AddressInfo } from 'node:net';

/** One request as a source received it. */
export interface SourceRequest {
  method: string;
  /** Path and query. */
  url: string;
  headers: http.IncomingHttpHeaders;
  /** Bytes as Latin-1 text of all that came over the socket; empty for HTTP sources. */
  raw: string;
  body: string;
}

export interface LocalSource {
  url: string;
  port: number;
  /** All that it received; a source that many requests go to forgets them itself. */
  received: SourceRequest[];
  stop(): Promise<void>;
}

export type Answerer = (response: http.ServerResponse, request: SourceRequest) => void;

/** A server on a free loopback port, or the one that is given, that answers as `answer` says. */
export async function startSource(answer: Answerer, { port = 0, keep = true } = {}): Promise<LocalSource> {
  const received: SourceRequest[] = [];
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const one = { method, url, headers, raw: '', body: Buffer.concat(chunks).toString() };
      if (keep) {
        received.push(one);
      }
      answer(response, one);
    });
    request.on('error', () => undefined);
    response.on('error', () => undefined);
  });
  await listen(server, port);
  return describeServer(server, received, () => server.closeAllConnections());
}

/** A server below HTTP: `answer` is given the socket once the head of a request is there. */
export async function startRawSource(
  answer: (socket: net.Socket, request: SourceRequest) => void
): Promise<LocalSource> {
  const received: SourceRequest[] = [];
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    let raw = '';
    socket.on('data', (chunk: Buffer) => {
      raw += chunk.toString('latin1');
      const head = raw.indexOf('\r\n\r\n');
      const length = Number(/content-length: *(\d+)/i.exec(raw)?.[1] ?? 0);
      if (head >= 0 && raw.length >= head + 4 + length) {
        const [method, url] = raw.split(' ', 2);
        const one = { method, url, headers: {}, raw, body: raw.slice(head + 4) };
        raw = '';
        received.push(one);
        answer(socket, one);
      }
    });
  });
  await listen(server, 0);
  return describeServer(server, received, () => sockets.forEach((socket) => socket.destroy()));
}

/** Counts whoever connects, and keeps what they say: nobody should. */
export interface Sentinel {
  /** host:port */
  address: string;
  port: number;
  contacts(): number;
  /** All that was sent to it. */
  heard(): string;
  stop(): Promise<void>;
}

/** Listens on all addresses of this machine. */
export async function startSentinel(address = '127.0.0.1'): Promise<Sentinel> {
  let contacts = 0;
  let heard = '';
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    contacts++;
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    socket.on('data', (chunk: Buffer) => {
      heard += chunk.toString('latin1');
      socket.end('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}');
    });
  });
  await new Promise<void>((resolve) => {
    // Without IPv6 there are the addresses of IPv4.
    server.once('error', () => server.listen(0, '0.0.0.0', resolve));
    server.listen(0, '::', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `${address}:${port}`,
    port,
    contacts: () => contacts,
    heard: () => heard,
    stop: () => closeServer(server, () => sockets.forEach((socket) => socket.destroy())),
  };
}

function listen(server: net.Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}

function describeServer(server: net.Server, received: SourceRequest[], closeAll: () => void): LocalSource {
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, port, received, stop: () => closeServer(server, closeAll) };
}

function closeServer(server: net.Server, closeAll: () => void): Promise<void> {
  closeAll();
  return new Promise((resolve) => server.close(() => resolve()));
}
