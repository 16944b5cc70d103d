import { isMapping, toText } from '../../../schema';
import { parsePattern } from '../grafanaPattern';

type Mapping = Record<string, unknown>;

/** The query of a panel, as far as overrides can match it. */
export interface PanelTarget {
  refId?: unknown;
  legendFormat?: unknown;
}

const maxOverrides = 100;
const maxTextLength = 200;

/** The field options of a query in a panel: the panel's own, then those that it overrides for the query, in their order. */
export function readFieldOptions(panel: Mapping, target: PanelTarget): Mapping {
  const config = isMapping(panel.fieldConfig) ? panel.fieldConfig : {};
  const defaults = isMapping(config.defaults) ? config.defaults : {};
  const overrides = Array.isArray(config.overrides) ? config.overrides.slice(0, maxOverrides).filter(isMapping) : [];
  const matching = overrides.filter(({ matcher }) => isMapping(matcher) && matches(matcher, target));
  return matching.reduce((options, { properties }) => overrideOptions(options, properties), { ...defaults });
}

const overridden = new Set(['unit', 'min', 'max', 'thresholds']);

function overrideOptions(options: Mapping, properties: unknown): Mapping {
  const list = Array.isArray(properties) ? properties.slice(0, maxOverrides).filter(isMapping) : [];
  const own = list.flatMap(({ id, value }): Array<[string, unknown]> => {
    const isStyle = id === 'custom.thresholdsStyle';
    return isStyle ? [['custom', { thresholdsStyle: value }]] : overridden.has(toText(id)) ? [[toText(id), value]] : [];
  });
  return { ...options, ...Object.fromEntries(own) };
}

/** By the kind of a matcher of Grafana: whether its options match the query. Matchers of other kinds match none. */
const matchers: ReadonlyMap<unknown, (options: unknown, target: PanelTarget) => boolean> = new Map([
  ['byFrameRefID', (options, { refId }) => options === refId],
  ['byName', (options, { legendFormat }) => typeof options === 'string' && options === legendFormat],
  ['byRegexp', (options, { legendFormat }) => matchesPattern(options, legendFormat)],
  ['byNames', (options, { legendFormat }) => isAmong(options, legendFormat)],
  ['byType', (options) => options === 'number'],
]);

function matches({ id, options }: Mapping, target: PanelTarget): boolean {
  return matchers.get(id)?.(options, target) ?? false;
}

function isAmong(options: unknown, name: unknown): boolean {
  if (!isMapping(options) || !Array.isArray(options.names)) {
    return false;
  }
  return (options.mode === 'exclude') !== options.names.includes(name);
}

function matchesPattern(pattern: unknown, name: unknown): boolean {
  if (typeof pattern !== 'string' || typeof name !== 'string' || name === '') {
    return false;
  }
  try {
    return parsePattern(pattern, (text) => text).test(name.slice(0, maxTextLength));
  } catch {
    return false;
  }
}
