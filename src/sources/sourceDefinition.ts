/** The language that a kind of source is queried in, and how its queries are saved. */
export interface QueryLanguage {
  id: string;
  name: string;
  /** What the editor shows as an example. */
  example: string;
  /** What its series say of services. */
  signals: 'metrics' | 'logs';
  /** Longest range of one request, ms; absent = any. */
  maxRangeMs?: number;
  /** A query model as the editor of Grafana's own data source would save it. */
  createQuery(expr: string): Record<string, unknown>;
  /** Fields that make Grafana's own data source answer at exactly this step, such as '30s'. */
  stepFields(step: string): Record<string, unknown>;
  /** Of a language that lines of logs are read in. */
  lines?: LineLanguage;
}

/** How lines of logs are read in a query language. */
export interface LineLanguage {
  /** Whether it counts lines by a pattern (`|>`), at least since some version. */
  hasPatternFilter: boolean;
  /** Fields that make Grafana's own data source answer with the newest lines, so many at most. */
  modelFields(limit: number): Record<string, unknown>;
  /** Where the API says how much lies in the streams of a selector. */
  statsResource: string;
  /** What of an expression selects streams; undefined where nothing does. */
  readSelector(expr: string): string | undefined;
}

/** All that is known of a kind of source outside the process that asks it: data, for what Grafana loads first has it, too. */
export interface SourceDefinition {
  /** For people. */
  name: string;
  /** An address, where it is reached directly, with the settings of that; absent where Grafana is asked in its place. */
  exampleUrl?: string;
  /** Absent where each data source has a language of its own. The kind is then the id of Grafana's data source, too. */
  language?: QueryLanguage;
}
