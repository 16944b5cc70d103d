import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultLimits } from '../../queries';
import { httpText } from './httpRequest';

interface Certificate {
  cert: string;
  key: string;
}

/** A self-signed certificate for localhost; undefined where openssl is missing. */
function createCertificate(): Certificate | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'foresight-tls-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  try {
    execFileSync(
      'openssl',
      ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', cert, ...subject],
      {
        stdio: 'ignore',
      }
    );
    return { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8') };
  } catch {
    console.warn('Skipped: openssl is missing or cannot make a certificate, so that TLS cannot be tested.');
    return undefined;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const own = createCertificate();
const other = own && createCertificate();
const testTls = own && other ? test : test.skip;
const server = https.createServer({ ...own }, (_, response) => response.end('{}'));
let baseUrl = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, resolve));
  baseUrl = `https://localhost:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const ask = (tls: { caCert?: string; skipVerify?: boolean }) =>
  httpText(
    { name: 'Shop', baseUrl, headers: {}, secrets: [], limits: defaultLimits, ...tls },
    { path: '', method: 'GET', signal: new AbortController().signal }
  );

testTls('a server is trusted by its authority’s certificate', async () => {
  expect(await ask({ caCert: own?.cert })).toBe('{}');
});

testTls('a server of an unknown authority, or of another one, is refused with a remedy', async () => {
  await expect(ask({})).rejects.toMatchObject({ code: 'unreachable', message: expect.stringContaining('(CA)') });
  await expect(ask({ caCert: other?.cert })).rejects.toMatchObject({ code: 'unreachable' });
});

testTls('verification can be switched off for one source without an effect on others', async () => {
  expect(await ask({ skipVerify: true })).toBe('{}');
  await expect(ask({})).rejects.toMatchObject({ code: 'unreachable' });
});
