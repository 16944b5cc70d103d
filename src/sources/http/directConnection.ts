import { secretKey } from '../settings/sourceSettings';
import { checkHeaders, type AllowedSource, type Connection, type ConnectionSettings } from './connection';

/** How a source is reached by its own URL, with its own credentials and headers. */
export function directConnection(source: AllowedSource, { secrets, limits }: ConnectionSettings): Connection {
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
    headers: checkHeaders(source, headers),
    secrets: [secret('password'), ...Object.values(secretHeaders).flatMap(listSecretVariants)],
    caCert: source.tlsCaCert || undefined,
    skipVerify: source.tlsSkipVerify,
    limits,
  };
}

/** A header's value, and its credentials alone where it begins with their scheme. */
function listSecretVariants(value: string): string[] {
  return [value, value.replace(/^(Basic|Bearer) /, '')];
}
