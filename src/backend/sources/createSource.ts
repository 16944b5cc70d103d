import { SourceError, secretKey, type Source } from '../../queries';
import type { AllowedSource, Settings } from '../settings';
import type { Connection } from './connection';
import { grafanaSource } from './grafana';
import { lokiSource } from './loki';
import { prometheusSource } from './prometheus';

const direct = { prometheus: prometheusSource, loki: lokiSource };

/**
 * The source that a query names, from the allow-list of the settings.
 * @throws SourceError where it is not named, not allowed, or its settings are wrong.
 */
export function createSource(settings: Settings, uid: string): Source {
  const source = findSource(settings, uid);
  return source.kind === 'grafana'
    ? grafanaSource(uid, grafanaConnection(settings, source))
    : direct[source.kind](uid, directConnection(settings, source));
}

function findSource(settings: Settings, uid: string): AllowedSource {
  if (uid === '') {
    throw new SourceError('unknown-source', 'The query names no source. Choose one in the query editor.', 400);
  }
  const refused = settings.refused.get(uid);
  if (refused !== undefined) {
    throw new SourceError('misconfigured', refused, 400);
  }
  const source = settings.sources.get(uid);
  if (!source) {
    const allowed = [...settings.sources.keys()].join(', ') || 'none';
    throw new SourceError(
      'not-allowed',
      `Source ${uid} is not among the sources that ${settings.instanceName} may ask (${allowed}). Choose one of them, or add it in the data source's settings.`,
      403
    );
  }
  return source;
}

function grafanaConnection({ grafana, limits }: Settings, source: AllowedSource): Connection {
  if (grafana.url === '') {
    throw misconfigured(source, 'Grafana does not say its own URL. Enter it in the data source settings (grafanaUrl).');
  }
  if (grafana.token === '') {
    throw misconfigured(
      source,
      'there is no token for Grafana. Create a service account with role Viewer, and enter its token in the data source settings.'
    );
  }
  return {
    name: source.name,
    baseUrl: grafana.url,
    headers: checkedHeaders(source, { authorization: `Bearer ${grafana.token}` }),
    secrets: [grafana.token],
    limits,
  };
}

function directConnection({ secrets, limits }: Settings, source: AllowedSource): Connection {
  const secret = (name: string) => secrets[secretKey(source.uid, name)] ?? '';
  const secretHeaders: Record<string, string> = {};
  if (source.basicAuthUser) {
    secretHeaders.authorization = `Basic ${Buffer.from(`${source.basicAuthUser}:${secret('password')}`).toString('base64')}`;
  } else if (secret('token') !== '') {
    secretHeaders.authorization = `Bearer ${secret('token')}`;
  }
  for (const name of source.headerNames ?? []) {
    secretHeaders[name.toLowerCase()] = secret(`header.${name}`);
  }
  const tenantHeader = (source.tenantHeader || 'X-Scope-OrgID').toLowerCase();
  const headers = source.tenant ? { [tenantHeader]: source.tenant, ...secretHeaders } : secretHeaders;
  return {
    name: source.name,
    baseUrl: source.url ?? '',
    headers: checkedHeaders(source, headers),
    secrets: [secret('password'), ...Object.values(secretHeaders).flatMap(spellings)],
    caCert: source.tlsCaCert || undefined,
    skipVerify: source.tlsSkipVerify,
    limits,
  };
}

/** A header's value, and its credentials alone where it begins with their scheme. */
function spellings(value: string): string[] {
  return [value, value.replace(/^(Basic|Bearer) /, '')];
}

/** A line break in a value would begin another header. */
function checkedHeaders(source: AllowedSource, headers: Record<string, string>): Record<string, string> {
  const broken = Object.keys(headers).find((name) => /[^\t\x20-\x7e\x80-\xff]/.test(headers[name]));
  if (broken !== undefined) {
    const remedy = 'Enter it again without line breaks and special characters';
    throw misconfigured(source, `the value of header ${broken} cannot be sent. ${remedy}.`);
  }
  return headers;
}

function misconfigured(source: AllowedSource, problem: string): SourceError {
  return new SourceError('misconfigured', `Source ${source.name} cannot be used: ${problem}`, 400);
}
