import { boolean, literal, pipe, regex, string, type InferOutput } from 'valibot';
import { anyText, baseUrl, describe, optional, strictObject, variant } from '../../schema';

const idExpected = '{field} is {value}. An id has 1 to 40 small letters, digits and hyphens, and begins with a letter.';

/** The id of an action or an engine: it becomes a label, a tag and a part of secret names. */
export const responseId = () => pipe(string(idExpected), regex(/^[a-z][a-z0-9-]{0,39}$/, idExpected));

const flag = (description: string) =>
  optional(describe(boolean('{field} is neither true nor false.'), description), false);

const webhook = strictObject({
  id: describe(responseId(), 'What actions refer to, and a part of the names of its secrets.'),
  kind: literal('webhook'),
  url: describe(baseUrl(), 'http(s) address that hand-offs are posted to. Redirects are not followed.'),
  timestamp: flag(
    'The time is signed, too: the header X-Grafana-Alerting-Timestamp has it, and the signed text is `<timestamp>:<body>`.'
  ),
  approves: flag(
    'The engine lets people approve by itself, such as by an approval node of AWX or an inquiry of StackStorm: actions of mode approve go there at once.'
  ),
  tlsCaCert: optional(
    describe(
      anyText('{field} is no text. Write it in quotes.', 1024 * 1024),
      "PEM of the authority that signed the engine's certificate."
    )
  ),
});

const keda = strictObject({
  id: describe(responseId(), 'What actions refer to.'),
  kind: literal('keda'),
});

/** What carries out actions: a signed webhook, or KEDA, which reads series. */
export const engineSchema = variant('kind', [webhook, keda], { expected: 'It is no object with id and kind.' });

export type Engine = InferOutput<typeof engineSchema>;
export type WebhookEngine = Extract<Engine, { kind: 'webhook' }>;

/** secureJsonData key of a secret of an engine: what its hand-offs are signed with, or its bearer token. */
export function engineSecretKey(engine: string, secret: 'hmac' | 'token'): string {
  return `response.${engine}.${secret}`;
}
