import { datasourceType, listLanguages } from './models';

/** What makes a data source of Grafana answer with lines of a log. */
interface LogModel {
  /** Of the data source, by its id. */
  type: RegExp;
  fields(limit: number): Record<string, unknown>;
}

/** Of data sources whose language is not known here: theirs are asked as they were saved. */
const models: LogModel[] = [
  {
    type: /elasticsearch|opensearch/,
    fields: (limit) => ({
      metrics: [{ id: '1', type: 'logs', settings: { limit: String(limit), size: String(limit) } }],
      bucketAggs: [],
    }),
  },
  { type: /victoria.*logs/, fields: (limit) => ({ queryType: 'instant', maxLines: limit }) },
];

/** Fields of a query model that make it one of the newest lines, so many at most. */
export function listLogFields(query: Record<string, unknown>, limit: number): Record<string, unknown> {
  const type = datasourceType(query);
  const own = models.filter((model) => model.type.test(type)).map(({ fields }) => fields(limit));
  const known = listLanguages(query).flatMap(({ lines }) => lines?.modelFields(limit) ?? []);
  return Object.assign({ maxLines: limit }, ...known, ...own);
}
