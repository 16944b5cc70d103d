import type { RuleProblem } from '../../rules';
import type { DataSourceInstance, ResourceRequest } from '../protocol/messages';

/** What a resource answers, before it is written as JSON. */
export interface Answer<Body = unknown> {
  status: number;
  body: Body;
}

/** A request that cannot be answered, with the reason for whoever sent it. */
export class Refusal extends Error {
  readonly status: number;
  readonly problems: RuleProblem[] | undefined;

  constructor(status: number, message: string, problems?: RuleProblem[]) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.problems = problems;
  }
}

export function refuse(status: number, message: string, problems?: RuleProblem[]): Refusal {
  return new Refusal(status, message, problems);
}

/** @throws Refusal where the request was not sent to a data source. */
export function instanceOf({ context }: ResourceRequest): DataSourceInstance {
  if (!context.dataSource) {
    throw refuse(400, 'The request names no data source. Call it below /api/datasources/uid/<uid>/resources/.');
  }
  return context.dataSource;
}
