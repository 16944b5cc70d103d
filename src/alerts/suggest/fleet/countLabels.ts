import type { QueryStatistics } from '../../backtest';
import { isLabelName } from '../../spec/labels';

/** Room for series that come later, of those that a query reads. */
export const fill = 0.8;

/** A label, and how many series have each of its values. */
interface CountedLabel {
  name: string;
  counts: Map<string, number>;
}

type Labels = Record<string, string>;

/** The labels that all series of a query have, those that are not read included; none where these are not named by labels. */
export function countLabels({ series, leftOut = [] }: QueryStatistics): CountedLabel[] {
  const all = [...series.map(({ labels }) => labels), ...leftOut.map(parseLabels)];
  const names = Object.keys(all[0] ?? {}).filter(
    (name) => isLabelName(name) && all.every((labels) => Object.hasOwn(labels, name))
  );
  return names.map((name) => ({ name, counts: countValues(all, name) }));
}

/** The labels of a series that is named after them. */
function parseLabels(name: string): Labels {
  const pairs = [...name.matchAll(/(?<!\w)([a-zA-Z_]\w*)="((?:[^"\\]|\\.)*)"/g)];
  return Object.fromEntries(pairs.map(([, label, value]) => [label, value.replace(/\\(.)/g, '$1')]));
}

function countValues(all: Labels[], name: string): Map<string, number> {
  const counts = new Map<string, number>();
  all.forEach((labels) => counts.set(labels[name], (counts.get(labels[name]) ?? 0) + 1));
  return counts;
}
