import { X509Certificate } from 'node:crypto';
import { validateHeaderName } from 'node:http';
import type { SourceKind, SourceSettings } from '../../queries';
import { checkFields, isRecord, type Report } from './checkFields';
import { checkUrl } from './checkUrl';

/** A checked entry of the allow-list. */
export type AllowedSource = SourceSettings & { name: string };

const kinds: readonly SourceKind[] = ['grafana', 'prometheus', 'loki'];
const texts = ['name', 'url', 'basicAuthUser', 'tenant', 'tenantHeader', 'tlsCaCert'] as const;
const directFields = [...texts, 'uid', 'kind', 'headerNames', 'tlsSkipVerify'];
const grafanaFields = ['uid', 'kind', 'name'];
/** Headers that the HTTP client itself sets; another value would break or smuggle requests. */
const reservedHeaders = [
  'host',
  'connection',
  'content-length',
  'content-type',
  'transfer-encoding',
  'upgrade',
  'accept-encoding',
];

/** The usable entries of the allow-list by uid; what is wrong with the others is reported. */
export function checkSources(list: unknown, own: { uid: string }, report: Report): Map<string, AllowedSource> {
  const sources = new Map<string, AllowedSource>();
  if (list === undefined || list === null) {
    return sources;
  }
  if (!Array.isArray(list)) {
    report('The list of sources (sources) is no list. Write one entry per source.');
    return sources;
  }
  const refused = new Set<string>();
  list.forEach((entry, index) => {
    const problems = checkSource(entry, own);
    const uid = isRecord(entry) && typeof entry.uid === 'string' && entry.uid !== '' ? entry.uid : undefined;
    if (uid !== undefined && (sources.has(uid) || refused.has(uid))) {
      problems.push('Its uid occurs more than once. Give each source a uid of its own.');
      sources.delete(uid);
    }
    problems.forEach((problem) => report(`Source ${uid ?? `number ${index + 1}`}: ${problem}`, uid));
    if (uid !== undefined && problems.length === 0) {
      sources.set(uid, { ...(entry as SourceSettings), name: entry.name ? String(entry.name) : uid });
    } else if (uid !== undefined) {
      refused.add(uid);
    }
  });
  return sources;
}

/** Everything that is wrong with one entry, a sentence each. */
function checkSource(entry: unknown, own: { uid: string }): string[] {
  if (!isRecord(entry)) {
    return ['It is no object with uid and kind.'];
  }
  const problems: string[] = [];
  const report = (text: string) => problems.push(text);
  if (typeof entry.uid !== 'string' || entry.uid === '') {
    report('Its uid is missing. Enter what queries shall refer to; for kind grafana, the uid of the data source.');
  }
  if (entry.uid === own.uid) {
    report('It is this data source itself, which would ask itself without end. Choose another data source.');
  }
  if (!kinds.includes(entry.kind as SourceKind)) {
    report(`Its kind is ${JSON.stringify(entry.kind)}. Choose one of ${kinds.join(', ')}.`);
    return problems;
  }
  const direct = entry.kind !== 'grafana';
  checkFields(entry, direct ? directFields : grafanaFields, report);
  const wrong = texts.filter((field) => entry[field] !== undefined && typeof entry[field] !== 'string');
  wrong.forEach((field) => report(`Its ${field} is no text. Write it in quotes.`));
  if (direct) {
    checkDirect(entry, report);
  }
  return problems;
}

function checkDirect(entry: Record<string, unknown>, report: (text: string) => void): void {
  const problem = checkUrl(entry.url);
  if (problem !== undefined) {
    report(`Its URL ${problem}`);
  }
  if (entry.tlsSkipVerify !== undefined && typeof entry.tlsSkipVerify !== 'boolean') {
    report('Its tlsSkipVerify is neither true nor false.');
  }
  checkHeaders(entry, report);
  checkCertificate(entry.tlsCaCert, report);
}

function checkHeaders({ headerNames, tenantHeader }: Record<string, unknown>, report: (text: string) => void): void {
  if (headerNames !== undefined && !Array.isArray(headerNames)) {
    report('Its headerNames is no list of names.');
    return;
  }
  const names: unknown[] = [
    ...(headerNames ?? []),
    ...(tenantHeader === undefined || tenantHeader === '' ? [] : [tenantHeader]),
  ];
  names
    .filter((name) => !isHeaderName(name))
    .forEach((name) => report(`${JSON.stringify(name)} cannot be the name of an extra header.`));
}

function isHeaderName(name: unknown): boolean {
  try {
    validateHeaderName(String(name));
    return typeof name === 'string' && !reservedHeaders.includes(name.toLowerCase());
  } catch {
    return false;
  }
}

function checkCertificate(pem: unknown, report: (text: string) => void): void {
  if (typeof pem !== 'string' || pem === '') {
    return;
  }
  try {
    new X509Certificate(pem);
  } catch {
    report('Its tlsCaCert is no certificate. Paste it in PEM form, from -----BEGIN CERTIFICATE----- on.');
  }
}
