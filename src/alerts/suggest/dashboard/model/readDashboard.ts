import { isMapping } from '../../../../schema';
import { convertSchemaV2 } from './convertSchemaV2';

type Mapping = Record<string, unknown>;

/**
 * The dashboard in the classic JSON model, out of what Grafana's API, an export or a Kubernetes resource wraps around it;
 * schema v2 is converted. @throws Error where it is none.
 */
export function readDashboard(value: unknown): Mapping {
  const found = isMapping(value) && isMapping(value.dashboard) ? value.dashboard : value;
  const spec = isMapping(found) && isMapping(found.spec) ? { ...found.spec, uid: readName(found) } : found;
  if (isMapping(spec) && isMapping(spec.elements)) {
    return convertSchemaV2(spec, isMapping(value) ? value.__elements : undefined);
  }
  if (!isMapping(spec) || !(Array.isArray(spec.panels) || Array.isArray(spec.rows))) {
    throw new Error('This is no dashboard: it has no panels. Give the JSON model of a dashboard.');
  }
  return spec;
}

/** The uid: a resource bears it as its name. */
function readName({ metadata, spec }: Mapping): unknown {
  const name = isMapping(metadata) ? metadata.name : undefined;
  return name ?? (isMapping(spec) ? spec.uid : undefined);
}
