import type { DataFrame } from '@grafana/data';
import { queryDataSource } from '../rules/queryDataSource';

/** What is wanted of a query of the type `response`. */
export interface ResponseQuestion {
  /** Uid of the Foresight data source. */
  foresight: string;
  output: 'decisions' | 'events' | 'replay';
  /** Id of an action; empty = all. */
  action?: string;
  /** What is acted on; empty = all. */
  target?: string;
  /** ms. */
  from: number;
  to: number;
}

/** The frames that answer a question. @throws Error with the data source's own sentence where it fails. */
export async function requestResponse(
  { foresight, output, action = '', target = '', from, to }: ResponseQuestion,
  signal: AbortSignal
): Promise<DataFrame[]> {
  // In full: Grafana fills in what a query leaves out from the data source's own defaults, which are of another type.
  const model = { queryType: 'response', source: { uid: '' }, query: {}, output, action, target };
  return (await queryDataSource(foresight, model, { from, to, signal })).frames;
}
