import { isMapping, toText } from '../../../../schema';

type Mapping = Record<string, unknown>;

/** Layouts stand in layouts; no dashboard nests them deeper. */
const maxDepth = 12;

/** A dashboard of schema v2 in the classic JSON model, as far as queries need it. A panel that stands in no layout comes last. */
export function convertSchemaV2(spec: Mapping, libraryElements?: unknown): Mapping {
  const elements = new Map(Object.entries(readMapping(spec.elements)));
  const items = listItems(spec.layout, [], 0);
  const placed = new Set(items.map(({ name }) => name));
  const rest = [...elements.keys()].filter((name) => !placed.has(name)).map((name) => ({ name, repeats: [] }));
  const panels = [...items, ...rest].flatMap(({ name, repeats }) => convertElement(elements.get(name), repeats));
  return {
    uid: spec.uid,
    title: spec.title,
    time: spec.timeSettings,
    templating: { list: readList(spec.variables).map(convertVariable) },
    panels,
    __elements: libraryElements,
  };
}

interface Item {
  /** The element that is shown. */
  name: string;
  /** Variables that it is repeated for, the outermost first. */
  repeats: string[];
}

/** Items of grids, rows and tabs, one in the other. */
function listItems(layout: unknown, repeats: string[], depth: number): Item[] {
  const { items, rows, tabs } = readSpec(layout);
  if (depth > maxDepth) {
    return [];
  }
  const nested = [...readList(rows), ...readList(tabs)].flatMap((one) => {
    const spec = readSpec(one);
    return listItems(spec.layout, [...repeats, ...readRepeat(spec)], depth + 1);
  });
  const own = readList(items).flatMap((item): Item[] => {
    const spec = readSpec(item);
    const { name } = readMapping(spec.element);
    return typeof name === 'string' ? [{ name, repeats: [...repeats, ...readRepeat(spec)] }] : [];
  });
  return [...own, ...nested];
}

function readRepeat({ repeat }: Mapping): string[] {
  const { value } = readMapping(repeat);
  return typeof value === 'string' && value !== '' ? [value] : [];
}

function convertElement(element: unknown, repeats: string[]): Mapping[] {
  const spec = readSpec(element);
  if (Object.keys(spec).length === 0) {
    return [];
  }
  const { id, title, libraryPanel } = spec;
  if (libraryPanel !== undefined) {
    return [{ id, title, libraryPanel, repeats }];
  }
  const { queries, queryOptions } = readSpec(spec.data);
  const config = readMapping(spec.vizConfig);
  const { group, kind } = config;
  return [
    {
      id,
      title,
      type: group ?? kind,
      fieldConfig: readSpec(config).fieldConfig,
      interval: readMapping(queryOptions).interval,
      targets: readList(queries).map(convertQuery),
      repeats,
    },
  ];
}

/** One query of a panel: its fields, its data source and whether it is hidden. */
function convertQuery(query: unknown): Mapping {
  const { query: dataQuery, refId, hidden, datasource } = readSpec(query);
  return { ...readSpec(dataQuery), refId, hide: hidden, datasource: readSource(dataQuery, datasource) };
}

/** The data source of a query: by its type as `group` and its uid as `name`; earlier versions had them beside it. */
function readSource(dataQuery: unknown, datasource: unknown): Mapping | undefined {
  const query = readMapping(dataQuery);
  const { group, kind } = query;
  const { name } = readMapping(query.datasource);
  const earlier = readMapping(datasource);
  const type = group ?? earlier.type ?? (kind === 'DataQuery' ? undefined : kind);
  const uid = name ?? earlier.uid;
  return type === undefined && uid === undefined ? undefined : { type, uid };
}

const sorts = [
  'disabled',
  'alphabeticalAsc',
  'alphabeticalDesc',
  'numericalAsc',
  'numericalDesc',
  'alphabeticalCaseInsensitiveAsc',
  'alphabeticalCaseInsensitiveDesc',
  'naturalAsc',
  'naturalDesc',
];

const types: Readonly<Record<string, string>> = {
  TextVariable: 'textbox',
  AdhocVariable: 'adhoc',
};

/** A variable: "QueryVariable" is "query", and so on. */
function convertVariable(variable: unknown): Mapping {
  const { kind, group, datasource, spec } = readMapping(variable);
  const fields = readMapping(spec);
  const name = toText(kind);
  const type = Object.hasOwn(types, name) ? types[name] : name.replace(/Variable$/, '').toLowerCase();
  const { current, query, sort, pluginId } = fields;
  const isQuery = isMapping(query);
  const ownSource =
    readMapping(datasource).name === undefined ? undefined : { type: group, uid: readMapping(datasource).name };
  return {
    ...fields,
    type,
    current: typeof current === 'string' ? { value: current, text: current } : current,
    query: isQuery ? convertVariableQuery(query) : (pluginId ?? query),
    sort: typeof sort === 'string' ? Math.max(0, sorts.indexOf(sort)) : sort,
    datasource: isQuery ? readSource(query, fields.datasource) : (ownSource ?? fields.datasource ?? { type: group }),
  };
}

/** Queries that were a text in the classic model keep it in a field of their own. */
function convertVariableQuery(query: Mapping): unknown {
  const fields = readSpec(query);
  return typeof fields.__legacyStringValue === 'string' ? fields.__legacyStringValue : fields;
}

function readSpec(value: unknown): Mapping {
  return readMapping(readMapping(value).spec);
}

function readMapping(value: unknown): Mapping {
  return isMapping(value) ? value : {};
}

function readList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
