import { isMapping } from '../../../schema';

/** A data source that a dashboard names, and that this Grafana does not have. */
export interface MissingSource {
  /** As the dashboard names it: an input such as "${DS_PROMETHEUS}", a uid or a name. */
  reference: string;
  /** For people: the label of the input, else the reference. */
  label: string;
  /** The id of its plugin; missing where the dashboard does not say. */
  type?: string;
}

interface Known {
  /** Uids and names of this Grafana's data sources. */
  names: ReadonlySet<string>;
}

/** No dashboard nests deeper. */
const maxDepth = 40;
const input = /^\$\{?(\w+)\}?$/;

/** The data sources that dashboards name and this Grafana does not have, each once. Variables of a dashboard are none. */
export function listMissingSources(dashboards: unknown[], { names }: Known): MissingSource[] {
  const found = new Map<string, MissingSource>();
  dashboards.forEach((dashboard) => {
    const { inputs, variables } = readDeclared(dashboard);
    visitReferences(dashboard, ({ reference, type }) => {
      const [, variable] = input.exec(reference) ?? [];
      const own = inputs.get(variable ?? '');
      const isKnown = variable === undefined ? names.has(reference) : variables.has(variable);
      if (!isKnown) {
        const before = found.get(reference);
        found.set(reference, {
          reference,
          label: before?.label ?? own?.label ?? reference,
          type: before?.type ?? own?.type ?? type,
        });
      }
    });
  });
  return [...found.values()];
}

/** The dashboard with the uids of data sources where it names them otherwise. */
export function fillSources(value: unknown, uids: ReadonlyMap<string, string>, depth = 0): unknown {
  if (depth > maxDepth || uids.size === 0) {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map((item) => fillSources(item, uids, depth + 1));
  }
  if (!isMapping(value)) {
    return value;
  }
  const entries = Object.entries(value).map(([name, inner]) => {
    const isReference = name === 'datasource' && !Array.isArray(inner);
    return [name, isReference ? fillReference(inner, uids) : fillSources(inner, uids, depth + 1)] as const;
  });
  return Object.fromEntries(entries);
}

function fillReference(value: unknown, uids: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') {
    return uids.get(value) ?? value;
  }
  if (!isMapping(value)) {
    return value;
  }
  const fill = (name: string) => (typeof value[name] === 'string' ? uids.get(value[name]) : undefined) ?? value[name];
  return {
    ...value,
    ...('uid' in value ? { uid: fill('uid') } : {}),
    ...('name' in value ? { name: fill('name') } : {}),
  };
}

interface Declared {
  inputs: Map<string, { label: string; type?: string }>;
  variables: Set<string>;
}

/** The inputs of an export and the variables of the dashboard, in both schemas, by name. */
function readDeclared(value: unknown): Declared {
  const outer = isMapping(value) ? value : {};
  const dashboard = isMapping(outer.dashboard) ? outer.dashboard : outer;
  const spec = isMapping(dashboard.spec) ? dashboard.spec : dashboard;
  const templating = isMapping(spec.templating) ? spec.templating.list : spec.variables;
  const variables = readList(templating).map((one) => (isMapping(one.spec) ? one.spec.name : one.name));
  const inputs = [...readList(outer.__inputs), ...readList(spec.__inputs)].map(
    ({ name, label, pluginId }) =>
      [String(name), { label: readText(label) ?? String(name), type: readText(pluginId) }] as const
  );
  return { inputs: new Map(inputs), variables: new Set(variables.map(String)) };
}

type Reference = { reference: string; type?: string };

function visitReferences(value: unknown, visit: (found: Reference) => void, depth = 0): void {
  if (depth > maxDepth) {
    return;
  }
  if (Array.isArray(value)) {
    value.forEach((item) => visitReferences(item, visit, depth + 1));
  } else if (isMapping(value)) {
    Object.entries(value).forEach(([name, inner]) => {
      if (name === 'datasource' && !Array.isArray(inner)) {
        readReference(inner, value).forEach(visit);
      } else {
        visitReferences(inner, visit, depth + 1);
      }
    });
  }
}

/** Grafana's own sources and the default are there in every Grafana. */
const builtIn = /^(?:--.*--|__.*|-100|default|grafana)$/i;

/** A name, a reference with a uid, or that of schema v2, whose type stands beside it. */
function readReference(value: unknown, { group }: Record<string, unknown>): Reference[] {
  const named = isMapping(value) ? (readText(value.uid) ?? readText(value.name)) : readText(value);
  const type = isMapping(value) ? readText(value.type) : undefined;
  return named === undefined || builtIn.test(named) ? [] : [{ reference: named, type: type ?? readText(group) }];
}

function readText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function readList(value: unknown): Array<Record<string, unknown>> {
  return Array.isArray(value) ? value.filter(isMapping) : [];
}
