/** A data source of a Grafana. */
export interface DataSourceEntry {
  uid: string;
  name: string;
  /** The id of its plugin, such as "prometheus". */
  type: string;
  isDefault: boolean;
}

/** The data source that something is looked up in. */
export interface LookupSource {
  /** '' where the dashboard leaves it to the default. */
  uid: string;
  language: 'promql' | 'logql';
}

/** What an instant query gave for one series. */
export interface InstantValue {
  labels: Record<string, string>;
  /** As the source writes it. */
  value: string;
  /** ms. */
  time: number;
}

/** How the values of template variables are looked up; what is missing cannot be. Each may fail with an Error for people. */
export interface DashboardLookups {
  /** The data sources of the Grafana that the dashboard belongs to; missing where it is not known. */
  dataSources?: DataSourceEntry[];
  /** The values of a label, of all series or of those of a selector. */
  labelValues?: (source: LookupSource, label: string, selector?: string) => Promise<string[]>;
  /** The names of the labels, of all series or of those of a selector. */
  labelNames?: (source: LookupSource, selector?: string) => Promise<string[]>;
  /** The labels of each series of a selector. */
  series?: (source: LookupSource, selector: string) => Promise<Array<Record<string, string>>>;
  /** The series of an expression at the end of the range; one without labels for a plain number. */
  queryResult?: (source: LookupSource, expr: string) => Promise<InstantValue[]>;
  /** The model of a library panel. */
  libraryPanel?: (uid: string) => Promise<unknown>;
}

type Lookup = (...given: never[]) => Promise<unknown>;

/** The same lookups, each distinct one asked once. */
export function shareLookups(lookups: DashboardLookups): DashboardLookups {
  const { labelValues, labelNames, series, queryResult, libraryPanel } = lookups;
  return {
    dataSources: lookups.dataSources,
    labelValues: share(labelValues),
    labelNames: share(labelNames),
    series: share(series),
    queryResult: share(queryResult),
    libraryPanel: share(libraryPanel),
  };
}

function share<Of extends Lookup>(lookup: Of | undefined): Of | undefined {
  const answers = new Map<string, Promise<unknown>>();
  const shared = (...given: Parameters<Of>) => {
    const key = JSON.stringify(given);
    const answer = answers.get(key) ?? lookup?.(...given) ?? Promise.resolve();
    answers.set(key, answer);
    return answer;
  };
  return lookup && (shared as Of);
}
