import type { MetricFindValue } from '@grafana/data';
import { resolveName } from '../insight';

/** As much of what discovery answers as variables need. */
export interface Discovered {
  services: Watched[];
  nodes: Watched[];
}

interface Watched {
  name: string;
  signals: Array<{ rule: { kind: string } }>;
}

/**
 * The values of a template variable: services() gives all services, signals(name) the kinds of signals of one service or
 * node. @throws Error for any other text, naming what is allowed.
 */
export async function readVariable(text: string, discover: () => Promise<Discovered>): Promise<MetricFindValue[]> {
  const [, name, argument = ''] = /^\s*(\w+)\s*\((.*)\)\s*$/.exec(text) ?? [];
  if (name === 'services' && argument.trim() === '') {
    return values((await discover()).services.map((service) => service.name));
  }
  if (name === 'signals' && argument.trim() !== '') {
    const discovered = await discover();
    const found = resolveName(argument.trim().replace(/^(["'])(.*)\1$/, '$2'), discovered);
    const names = 'name' in found ? [found.name] : found.candidates;
    const meant = [...discovered.services, ...discovered.nodes].filter(({ name }) => names.includes(name));
    return values([...new Set(meant.flatMap(({ signals }) => signals.map(({ rule }) => rule.kind)))]);
  }
  throw new Error(
    `The variable's query is "${text}". Write services() or signals(<service>), such as signals($service).`
  );
}

function values(texts: string[]): MetricFindValue[] {
  return texts.map((text) => ({ text, value: text }));
}
