import * as v from 'valibot';
import { alternatives, object, text } from '../../../schema';
import { escapeVariables } from '../../formats/grafanaYaml';
import { toAttributes } from '../../formats/terraform';
import { secretAttribute, secretReference } from '../secretReference';
import { pointEntries, type ContactPointKind } from './contactPoint';

const schema = object({
  kind: v.literal('slack'),
  ...pointEntries,
  slack: alternatives(
    [object({ webhook: secretReference() }), object({ channel: text('a name'), token: secretReference() })],
    'a webhook, or a channel and a token'
  ),
});

/** A Slack webhook, or a channel with the token of an app. */
export const slack: ContactPointKind<v.InferOutput<typeof schema>> = {
  schema,
  toSettings: (point) =>
    'webhook' in point.slack
      ? { url: point.slack.webhook }
      : { recipient: escapeVariables(point.slack.channel), token: point.slack.token },
  toTerraform: (point) =>
    'webhook' in point.slack
      ? secretAttribute('url', point.slack.webhook)
      : [...toAttributes({ recipient: point.slack.channel }), ...secretAttribute('token', point.slack.token)],
  messageField: 'text',
  listReferences: (point) => Object.values(point.slack),
};
