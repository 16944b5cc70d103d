import * as v from 'valibot';
import { anyText, baseUrl, describe, duration, list, optional, text } from '../../schema';

/** Characters of a bundle of certificates. */
const maxCertificateLength = 1024 * 1024;
const noText = '{field} is no text. Write it in quotes.';
const plainText = (description: string) => optional(describe(anyText(noText), description));

/** Fields of every kind of source. Secrets of an entry live in secureJsonData under `secretKey(uid, ...)`. */
export const commonFields = {
  uid: describe(
    text('{field} is missing. Enter what queries shall refer to; for kind grafana, the uid of the data source.'),
    "What queries refer to. For kind grafana the data source's own uid."
  ),
  name: plainText('For people; default the uid.'),
};

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
/** The characters that HTTP allows in a header's name. */
const headerCharacters = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/** The name of an extra header. */
export const headerName = v.pipe(
  v.string('{value} cannot be the name of an extra header.'),
  v.regex(headerCharacters, '{value} cannot be the name of an extra header.'),
  v.check((name) => !reservedHeaders.includes(name.toLowerCase()), '{value} cannot be the name of an extra header.')
);

/** Fields of kinds that are reached by a URL of their own. */
export const directFields = {
  ...commonFields,
  url: describe(baseUrl(), 'http(s) base URL, without credentials.'),
  basicAuthUser: plainText("The password is the secret 'password'; a bearer token is the secret 'token'."),
  headerNames: optional(
    describe(
      list(headerName, '{field} is no list of names.', 100),
      'Names of extra headers; each value is the secret `header.<name>`.'
    )
  ),
  tenant: plainText('Tenant for Mimir, Loki and the like, sent as X-Scope-OrgID or as tenantHeader.'),
  tenantHeader: optional(describe(headerName, 'Header of the tenant. Default X-Scope-OrgID.')),
  scrapeInterval: optional(
    describe(
      duration(),
      "Distance of scrapes, which $__rate_interval rests on. Default 15s, as in Grafana's own data source."
    )
  ),
  tlsCaCert: optional(
    describe(anyText(noText, maxCertificateLength), "PEM of the authority that signed the server's certificate.")
  ),
  tlsSkipVerify: optional(
    describe(
      v.boolean('{field} is neither true nor false.'),
      'Accept any certificate. Anyone could be the source then.'
    )
  ),
};
