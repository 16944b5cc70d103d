import * as v from 'valibot';
import { alternatives, duration, object, text } from '../../../schema';
import { escapeVariables } from '../../formats/grafanaYaml';
import { toAttributes } from '../../formats/terraform';
import type { Block } from '../../formats/text/hcl';
import { defaultExpiry, responsePayload } from '../payload/responsePayload';
import { isReference, secretAttribute, secretReference } from '../secretReference';
import { pointEntries, type ContactPointKind } from './contactPoint';

const address = /^https?:\/\/[^\s/@:]+(:\d+)?(\/\S*)?$/i;
const noAddress =
  '{field} is no web address, or holds a user and password. Give an address that begins with https://, or a reference such as ${PAGER_URL}.';

const headerName = v.optional(
  v.pipe(
    text(),
    v.regex(/^[A-Za-z0-9-]{1,100}$/, '{field} is {value}. Give the name of a header, such as X-Signature.')
  )
);

const hmac = object({
  secret: secretReference(),
  /** Where the signature stands; Grafana's default is X-Grafana-Alerting-Signature. */
  header: headerName,
  /** Where the time stands, which is signed, too; left out, the body alone is signed. */
  timestampHeader: headerName,
});

const payload = alternatives(
  [
    object({ template: text('a template of Grafana') }),
    object({ response: object({ expires: v.optional(duration()) }) }),
  ],
  'a template, or response'
);

const schema = object({
  kind: v.literal('webhook'),
  ...pointEntries,
  /** A web address, or a reference where the address itself is a secret. */
  url: v.pipe(
    v.string(noAddress),
    v.check((url) => isReference(url) || address.test(url), noAddress)
  ),
  /** Sent as a bearer token. */
  token: v.optional(secretReference()),
  /** Signs each request. */
  hmac: v.optional(hmac),
  /** What is sent instead of Grafana's own JSON: a template, or what engines of responses are told. */
  payload: v.optional(payload),
});

type WebhookPoint = v.InferOutput<typeof schema>;

/** Whether a contact point hands responses over to an engine, which then acts. */
export function handsOver(point: { kind: string; payload?: WebhookPoint['payload'] }): boolean {
  return point.payload !== undefined && 'response' in point.payload;
}

function writePayload({ payload: given }: WebhookPoint): string | undefined {
  if (given === undefined) {
    return undefined;
  }
  return 'template' in given ? given.template : responsePayload(given.response.expires ?? defaultExpiry);
}

function writeSettings(point: WebhookPoint) {
  const { url, token, hmac: signature } = point;
  const template = writePayload(point);
  return {
    url: isReference(url) ? url : escapeVariables(url),
    httpMethod: 'POST',
    ...(token === undefined ? {} : { authorization_scheme: 'Bearer', authorization_credentials: token }),
    ...(signature === undefined ? {} : { hmacConfig: { ...signature } }),
    ...(template === undefined ? {} : { payload: { template: escapeVariables(template) } }),
  };
}

/** The blocks of Terraform's webhook. */
function writeBlocks(point: WebhookPoint): Block[] {
  const { secret, header, timestampHeader } = point.hmac ?? {};
  const template = writePayload(point);
  const signed = secret === undefined ? [] : secretAttribute('secret', secret);
  const headers = toAttributes({ header, timestamp_header: timestampHeader });
  return [
    ...(secret === undefined ? [] : [{ heading: 'hmac_config', attributes: [...signed, ...headers] }]),
    ...(template === undefined ? [] : [{ heading: 'payload', attributes: toAttributes({ template }) }]),
  ];
}

/** Whoever takes a POST with the alerts as JSON. */
export const webhook: ContactPointKind<WebhookPoint> = {
  schema,
  toSettings: writeSettings,
  toTerraform: ({ url, token }) => [
    ...secretAttribute('url', url),
    ...toAttributes({ http_method: 'POST' }),
    ...(token === undefined
      ? []
      : [...toAttributes({ authorization_scheme: 'Bearer' }), ...secretAttribute('authorization_credentials', token)]),
  ],
  messageField: 'message',
  toTerraformBlocks: writeBlocks,
  listReferences: ({ url, token, hmac: signature }) =>
    [url, token, signature?.secret].filter((one): one is string => one !== undefined),
};
