import * as v from 'valibot';
import { object } from '../../../schema';
import { escapeVariables } from '../../formats/grafanaYaml';
import { toAttributes } from '../../formats/terraform';
import { isReference, secretAttribute, secretReference } from '../secretReference';
import { pointEntries, type ContactPointKind } from './contactPoint';

const address = /^https?:\/\/[^\s/@:]+(:\d+)?(\/\S*)?$/i;
const noAddress =
  '{field} is no web address, or holds a user and password. Give an address that begins with https://, or a reference such as ${PAGER_URL}.';

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
});

/** Whoever takes a POST with the alerts as JSON. */
export const webhook: ContactPointKind<v.InferOutput<typeof schema>> = {
  schema,
  toSettings: ({ url, token }) => ({
    url: isReference(url) ? url : escapeVariables(url),
    httpMethod: 'POST',
    ...(token === undefined ? {} : { authorization_scheme: 'Bearer', authorization_credentials: token }),
  }),
  toTerraform: ({ url, token }) => [
    ...secretAttribute('url', url),
    ...toAttributes({ http_method: 'POST' }),
    ...(token === undefined
      ? []
      : [...toAttributes({ authorization_scheme: 'Bearer' }), ...secretAttribute('authorization_credentials', token)]),
  ],
  listReferences: ({ url, token }) => [url, ...(token === undefined ? [] : [token])],
};
