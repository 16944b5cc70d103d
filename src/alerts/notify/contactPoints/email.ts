import * as v from 'valibot';
import { formatValue, object } from '../../../schema';
import { escapeVariables } from '../../formats/grafanaYaml';
import { toAttributes } from '../../formats/terraform';
import { pointEntries, type ContactPointKind } from './contactPoint';

const empty = '{field} is empty. Give at least one address.';
const isAddress = (text: string) => /^[^\s;,@]+@[^\s;,@]+$/.test(text);

const schema = object({
  kind: v.literal('email'),
  ...pointEntries,
  addresses: v.pipe(
    v.array(v.string('an address such as oncall@example.org'), empty),
    v.nonEmpty(empty),
    v.check(
      (addresses) => addresses.every(isAddress),
      ({ input }) =>
        `{field} holds ${formatValue(input.find((text) => !isAddress(text)))}. Give addresses such as oncall@example.org.`
    )
  ),
});

/** One message to all addresses. */
export const email: ContactPointKind<v.InferOutput<typeof schema>> = {
  schema,
  toSettings: ({ addresses }) => ({ addresses: escapeVariables(addresses.join(';')) }),
  toTerraform: ({ addresses }) => toAttributes({ addresses }, '    '),
  messageField: 'message',
  listReferences: () => [],
};
