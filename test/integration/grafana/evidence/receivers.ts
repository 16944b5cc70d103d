import { createServer as createHttpServer, type IncomingMessage } from 'node:http';
import { createServer as createTcpServer, type Socket, type AddressInfo, type Server } from 'node:net';

/** What receivers on this machine were sent. */
export interface Received {
  /** Bodies by the path that they were sent to. */
  bodies: Map<string, string[]>;
  /** E-mails, with their parts decoded. */
  mails: string[];
  url: string;
  stop(): Promise<void>;
}

/** Receivers of webhooks, and of e-mails where a port is given. */
export async function startReceivers(mailPort?: number): Promise<Received> {
  const bodies = new Map<string, string[]>();
  const mails: string[] = [];
  const web = createHttpServer((request, response) => {
    void readBody(request).then((body) => {
      const path = request.url ?? '';
      bodies.set(path, [...(bodies.get(path) ?? []), body]);
      response.end('ok');
    });
  });
  const sink = createTcpServer((socket) => takeMail(socket, (mail) => mails.push(decodeParts(mail))));
  await listen(web, 0);
  if (mailPort !== undefined) {
    await listen(sink, mailPort);
  }
  const { port } = web.address() as AddressInfo;
  const stop = async () => {
    web.closeAllConnections();
    await Promise.all([web, ...(mailPort === undefined ? [] : [sink])].map((server) => close(server)));
  };
  return { bodies, mails, url: `http://127.0.0.1:${port}`, stop };
}

const listen = (server: Server, port: number) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });

const close = (server: Server) => new Promise<void>((resolve) => server.close(() => resolve()));

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** As much of SMTP (RFC 5321) as takes a mail. */
function takeMail(socket: Socket, onMail: (mail: string) => void): void {
  let text = '';
  let isData = false;
  socket.on('error', () => undefined);
  socket.write('220 sink\r\n');
  socket.on('data', (chunk) => {
    text += chunk.toString('latin1');
    for (;;) {
      const end = text.indexOf(isData ? '\r\n.\r\n' : '\r\n');
      if (end < 0) {
        return;
      }
      const part = text.slice(0, end);
      text = text.slice(end + (isData ? 5 : 2));
      if (isData) {
        onMail(part);
        isData = false;
        socket.write('250 taken\r\n');
      } else {
        isData = /^DATA/i.test(part);
        socket.write(answerCommand(part));
      }
    }
  });
}

function answerCommand(line: string): string {
  if (/^DATA/i.test(line)) {
    return '354 go on\r\n';
  }
  return /^QUIT/i.test(line) ? '221 bye\r\n' : '250 fine\r\n';
}

/** The mail's parts as text: quoted-printable or base64 of UTF-8, entities of HTML resolved. */
function decodeParts(mail: string): string {
  const quoted = mail
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  const bases = mail.match(/(?:^[A-Za-z0-9+/]{60,}={0,2}\r?\n?)+/gm) ?? [];
  const decoded = [Buffer.from(quoted, 'latin1'), ...bases.map((base) => Buffer.from(base, 'base64'))];
  const html = decoded.map((bytes) => bytes.toString('utf8')).join('\n');
  return html.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))).replace(/&amp;/g, '&');
}
