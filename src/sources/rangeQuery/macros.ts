import { createMessage } from '../../texts';
import { SourceError } from '../../queries';

/** Prometheus' usual distance of scrapes, ms: what Grafana assumes where a data source says nothing. */
const scrapeInterval = 15_000;

/**
 * Fills in the macros that Grafana's query editors offer and that no server knows.
 * @throws SourceError for macros of the whole range, which has no one meaning where history is read in parts.
 */
export function expandMacros(expr: string, step: number, name: string): string {
  refuseRangeMacros(expr, name);
  const rateInterval = Math.max(step + scrapeInterval, 4 * scrapeInterval);
  const values: Record<string, string> = {
    __interval_ms: String(step),
    __interval: duration(step),
    __rate_interval_ms: String(rateInterval),
    __rate_interval: duration(rateInterval),
    __auto: duration(step),
  };
  return expr.replace(/\$(?:\{(__\w+)\}|(__\w+))/g, (text, braced, bare) => values[braced ?? bare] ?? text);
}

/** @throws SourceError where `text` uses $__range, $__range_s or $__range_ms. */
export function refuseRangeMacros(text: string, name: string): void {
  const found = /\$\{?__range(?:_s|_ms)?\b/.exec(text);
  if (found) {
    throw new SourceError(
      'rejected',
      createMessage('source.range-variable', { name, variable: found[0].replace('{', '') }),
      400
    );
  }
}

/** As Prometheus writes durations: whole seconds where possible, else ms. */
function duration(ms: number): string {
  return ms % 1000 === 0 ? `${ms / 1000}s` : `${ms}ms`;
}
