import * as v from 'valibot';
import { text } from '../../../schema';
import type { Block } from '../../formats/text/hcl';
import type { Plain } from '../../formats/text/yaml';

/** What contact points of all kinds have. */
export const pointEntries = {
  name: text('a name'),
  /** Also notify when an alert has ended; true when left out. */
  sendResolved: v.optional(v.boolean('true or false')),
};

/** Everything that is particular to one kind of contact point: a file of contactPoints/, and a line in its index.ts. */
export interface ContactPointKind<Point> {
  schema: v.VariantOptions<'kind'>[number];
  /** Settings as Grafana's file provisioning reads them. References stay as they are: Grafana puts the secret in their place. */
  toSettings(point: Point): { [key: string]: Plain };
  /** The same as attributes of Terraform. */
  toTerraform(point: Point): Block['attributes'];
  /** Blocks of Terraform beside them; left out by kinds that have none. */
  toTerraformBlocks?(point: Point): Block[];
  /** The setting that holds the message, by the same name in both. */
  messageField: string;
  /** The texts that may be references. */
  listReferences(point: Point): string[];
}
