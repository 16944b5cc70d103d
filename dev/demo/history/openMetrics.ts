import { metrics, targets, type Shop } from '../shop';

/** Names and labels of all series as OpenMetrics text, in the order of `Shop.valuesAt`; `up` of every target follows. */
const prefixes = [
  ...metrics.map(({ name, labels, target }) => `${name}${labelText({ ...target.labels, ...labels })} `),
  ...targets.map((target) => `up${labelText(target.labels)} `),
];

export const seriesCount = prefixes.length;

export const endOfFile = '# EOF\n';

/** One sample of every series at time t (ms), a line each. */
export function sampleLines(shop: Shop, t: number): string {
  const values = shop.valuesAt(t);
  const time = ` ${t / 1000}\n`;
  let text = '';
  for (let i = 0; i < prefixes.length; i++) {
    text += prefixes[i] + (i < values.length ? values[i] : 1) + time;
  }
  return text;
}

/** Labels in exposition syntax, values escaped; '' where there are none. */
export function labelText(labels: Record<string, string>): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escape(value)}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

function escape(value: string): string {
  return value.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n');
}
