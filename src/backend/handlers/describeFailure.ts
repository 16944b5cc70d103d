import { ForecastError } from '../../engine';
import { createMessage, findMessage, render, renderError, type Language } from '../../texts';
import { SourceError } from '../../queries';
import { PoolError } from '../workers';
import type { QueryOutcome } from './queryMetrics';

/** Why a question has no answer, and whose fault it is. */
export interface Failure {
  outcome: Exclude<QueryOutcome, 'ok'>;
  status: number;
  message: string;
}

/** A failure as Grafana is told of it: in a sentence, with a status, never with a secret. */
export function describeFailure(error: unknown, signal: AbortSignal, language: Language): Failure {
  const content = findMessage(error);
  const message = renderError(error, language);
  if (signal.aborted || (error instanceof PoolError && error.code === 'cancelled')) {
    return { outcome: 'cancelled', status: 499, message: render(createMessage('failure.cancelled', {}), { language }) };
  }
  if (error instanceof SourceError) {
    return { outcome: 'downstream', status: error.status, message };
  }
  // What takes too long takes as long again: it is no use to retry.
  if (error instanceof PoolError && error.code !== 'overdue') {
    return { outcome: 'plugin', status: 503, message };
  }
  if (error instanceof ForecastError || content) {
    return { outcome: 'downstream', status: 400, message };
  }
  return {
    outcome: 'plugin',
    status: 500,
    message: render(createMessage('failure.plugin', { reason: message }), { language }),
  };
}
