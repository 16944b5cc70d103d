import type { Discovery } from '../discovery/discovery';
import { signalKinds, type SignalKind } from '../discovery/signalRule';

/** What a service should be watched by, most important first. */
const expected: SignalKind[] = ['rate', 'errors', 'duration'];

/** What cannot be said of the fleet for want of metrics or logs, a sentence each. */
export function missingTexts({ services, nodes, failures, unused }: Discovery, hasLogs: boolean): string[] {
  const texts = failures.map(
    ({ language, message }) => `Not everything could be found, since ${sourceName(language)} failed: ${message}`
  );
  if (services.length === 0) {
    texts.push(
      `No service was found: none of the ${unused.length} rules for ${signalKinds.length} kinds of signals matches a metric. ` +
        'Check the metrics source in the data source’s settings, or add a discovery rule for your own metrics.'
    );
    return texts;
  }
  for (const kind of expected) {
    const without = services.filter(({ signals }) => !signals.some(({ rule }) => rule.kind === kind));
    if (without.length > 0) {
      texts.push(`${countOf(without.length, services.length)} no ${kind} signal: ${named(without)}.`);
    }
  }
  if (nodes.length === 0) {
    texts.push('No node was found: metrics of node exporter would add CPU, memory and disks.');
  }
  if (!hasLogs) {
    texts.push('No logs source is configured: add one in the data source’s settings to watch log volume and errors.');
  }
  return texts;
}

function sourceName(language: 'promql' | 'logql'): string {
  return language === 'promql' ? 'the metrics source' : 'the logs source';
}

function countOf(some: number, all: number): string {
  return some === all ? 'The services have' : `${some} of ${all} services have`;
}

function named(services: Array<{ name: string }>): string {
  const shown = services.slice(0, 5).map(({ name }) => name);
  return shown.join(', ') + (services.length > shown.length ? ` and ${services.length - shown.length} more` : '');
}
