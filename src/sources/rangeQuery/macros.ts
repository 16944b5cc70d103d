import { createMessage } from '../../texts';
import { parseDuration, SourceError } from '../../queries';

/** What Grafana assumes where nobody says how far scrapes are apart, ms. */
const defaultScrapeInterval = 15_000;

/** What the macros stand for, ms. */
export interface MacroTimes {
  step: number;
  scrapeInterval: number;
}

/**
 * Fills in the macros that Grafana's query editors offer and that no server knows, with the values that Grafana's own
 * Prometheus data source gives them.
 * @throws SourceError for macros of the whole range, which has no one meaning where history is read in parts.
 */
export function expandMacros(expr: string, times: MacroTimes, name: string): string {
  refuseRangeMacros(expr, name);
  const { step } = times;
  const rateInterval = chooseRateInterval(times);
  const values: Record<string, string> = {
    __interval_ms: String(step),
    __interval: duration(step),
    __rate_interval_ms: String(rateInterval),
    __rate_interval: duration(rateInterval),
    __auto: duration(step),
  };
  return expr.replace(/\$(?:\{(__\w+)\}|(__\w+))/g, (text, braced, bare) => values[braced ?? bare] ?? text);
}

/** A range that holds at least four scrapes and leaves none out between two rows: Grafana's $__rate_interval, ms. */
function chooseRateInterval({ step, scrapeInterval }: MacroTimes): number {
  return Math.max(step + scrapeInterval, 4 * scrapeInterval);
}

/** Distance of scrapes, ms: the query's own minimum step, as in Grafana, else what its source is set to, else 15 s. */
export function findScrapeInterval(query: Record<string, unknown>, setting?: string): number {
  return readDuration(query.interval) ?? readDuration(setting) ?? defaultScrapeInterval;
}

/** Undefined for what is no duration, such as a variable. */
export function readDuration(text: unknown): number | undefined {
  return typeof text === 'string' && /^\d/.test(text) ? parseDuration(text, 'interval') : undefined;
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
