import { LoadingState, type DataQueryError, type PanelData } from '@grafana/data';
import { t } from '@grafana/i18n';

/** Grafana's HTTP client adds whether it was the page that ended the request. */
type Failure = DataQueryError & { cancelled?: boolean };

/** What tells of an answer whether it is one; a data source's own answer names no request. */
interface Answered extends Partial<Pick<PanelData, 'state' | 'errors' | 'request'>> {
  /** Where Grafana 12 puts what failed as a whole. */
  error?: DataQueryError;
}

/**
 * What failed in an answer of a data source, a sentence each; empty where every query was answered or none is yet. Grafana
 * leaves the data empty where a request failed as a whole or was cancelled, and names the reason in one of four places.
 */
export function describeFailures({ state, error, errors = [], request }: Answered): string[] {
  if (state === LoadingState.Done && request !== undefined && request.endTime === undefined) {
    return [describeCancelled()];
  }
  const failed = errors.length > 0 ? errors : error ? [error] : state === LoadingState.Error ? [{}] : [];
  return [...new Set(failed.map(describeError))];
}

/** That a request was ended before its answer came, and what to do. */
export function describeCancelled(): string {
  return t('failure.cancelled', 'The request was cancelled before there was an answer. Try again.');
}

function describeError({ message, data, statusText, status, cancelled, type }: Failure): string {
  if (cancelled === true || type === 'cancelled') {
    return describeCancelled();
  }
  const texts = [message, data?.message, data?.error, statusText, status === undefined ? '' : String(status)];
  return (
    texts.find((text) => text !== undefined && text !== '') ??
    t('failure.unknown', 'The data source did not answer, and gave no reason.')
  );
}
