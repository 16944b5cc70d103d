import { X509Certificate } from 'node:crypto';
import { isMapping, maxListLength, parse } from '../../schema';
import { sourceSchema } from '../../sources';
import type { AllowedSource } from '../../sources/clients';
import type { Report } from './report';

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
  if (list.length > maxListLength) {
    report(
      `The list of sources (sources) has ${list.length} entries; the first ${maxListLength} are read. Remove some.`
    );
  }
  const refused = new Set<string>();
  list.slice(0, maxListLength).forEach((entry: unknown, index) => {
    const { source, problems } = readSource(entry, own);
    const uid = isMapping(entry) && typeof entry.uid === 'string' && entry.uid !== '' ? entry.uid : undefined;
    if (uid !== undefined && (sources.has(uid) || refused.has(uid))) {
      problems.push('Its uid occurs more than once. Give each source a uid of its own.');
      sources.delete(uid);
    }
    problems.forEach((problem) => report(`Source ${uid ?? `number ${index + 1}`}: ${problem}`, uid));
    if (uid !== undefined && source !== undefined && problems.length === 0) {
      sources.set(uid, source);
    } else if (uid !== undefined) {
      refused.add(uid);
    }
  });
  return sources;
}

/** One entry, or everything that is wrong with it, a sentence each. */
function readSource(entry: unknown, own: { uid: string }): { source?: AllowedSource; problems: string[] } {
  const parsed = parse(sourceSchema, entry, { subject: (field) => `Its ${field === 'url' ? 'URL' : field}` });
  const self =
    isMapping(entry) && entry.uid === own.uid
      ? ['It is this data source itself, which would ask itself without end. Choose another data source.']
      : [];
  if (!parsed.ok) {
    return { problems: [...parsed.problems.map(({ message }) => message), ...self] };
  }
  const source = { ...parsed.value, name: parsed.value.name ?? parsed.value.uid };
  return { source, problems: [...self, ...checkCertificate(source)] };
}

function checkCertificate({ tlsCaCert }: AllowedSource): string[] {
  try {
    void (tlsCaCert && new X509Certificate(tlsCaCert));
    return [];
  } catch {
    return ['Its tlsCaCert is no certificate. Paste it in PEM form, from -----BEGIN CERTIFICATE----- on.'];
  }
}
