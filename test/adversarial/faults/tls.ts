import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Attack, Tally } from '../attack';
import { answerWaves } from '../stage/answers';
import { startSource } from '../stage/source';
import { createInstance, createModel, createQuery, type Target } from '../stage/stage';

interface Certificate {
  key: string;
  cert: string;
}

/** A certificate that only itself vouches for; undefined where openssl is missing. */
function createCertificate(days: string): Certificate | undefined {
  const folder = mkdtempSync(path.join(tmpdir(), 'foresight-tls-'));
  const [key, cert] = ['key.pem', 'cert.pem'].map((name) => path.join(folder, name));
  const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
  const made = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const { status } = spawnSync('openssl', [...made, '-days', days, '-keyout', key, '-out', cert, ...subject], {
    stdio: 'ignore',
  });
  const read = () => ({ key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') });
  const certificate = status === 0 ? read() : undefined;
  rmSync(folder, { recursive: true, force: true });
  return certificate;
}

/** What a source of such a certificate is answered with; `trusted` stands in the settings as the authority. */
async function sendTls({ wire }: Target, certificate: Certificate, more: object): Promise<string> {
  const server = https.createServer(certificate, (request, response) => {
    const chunks: Buffer[] = [];
    request
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('end', () => {
        const { method = '', url = '', headers } = request;
        answerWaves()(response, { method, url, headers, raw: '', body: Buffer.concat(chunks).toString() });
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const seen = await sendTo(wire, url, more);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  return seen;
}

async function sendTo(wire: Target['wire'], url: string, more: object): Promise<string> {
  const sources = [{ uid: 'prom', kind: 'prometheus', url, ...more }];
  const instance = { ...createInstance(url, { sources }), uid: url };
  const { A } = await wire.query({ instance }, [createQuery(createModel())]);
  return `${A.status} ${A.error ?? ''}`;
}

const expect = (seen: string, right: RegExp) => (right.test(seen) ? undefined : `seen: ${seen}`);

/** All that is tried, also where this machine cannot. */
export const tlsNames = [
  'It speaks HTTP where HTTPS is expected',
  'Its certificate is signed by nobody that is trusted',
  'Its certificate is that of another authority',
  'Its certificate is that of the settings',
] as const;

/** Faults of certificates, and of what is spoken at an address. */
export function tlsAttacks(tally: Tally): Array<Attack<Target>> {
  const certificate = createCertificate('30');
  const other = createCertificate('30');
  const plain: Attack<Target> = {
    name: tlsNames[0],
    run: async ({ wire }) => {
      const source = await startSource(answerWaves());
      const seen = await sendTo(wire, source.url.replace('http:', 'https:'), {});
      await source.stop();
      return expect(seen, /^502 .*cannot be reached/);
    },
  };
  if (!certificate || !other) {
    tally.figure('openssl is missing: certificates were not tried');
    return [plain];
  }
  return [
    plain,
    {
      name: tlsNames[1],
      run: async (target) => expect(await sendTls(target, certificate, {}), /^502 .*certificate/is),
    },
    {
      name: tlsNames[2],
      run: async (target) =>
        expect(await sendTls(target, certificate, { tlsCaCert: other.cert }), /^502 .*certificate/is),
    },
    {
      name: tlsNames[3],
      run: async (target) => expect(await sendTls(target, certificate, { tlsCaCert: certificate.cert }), /^200/),
    },
  ];
}
