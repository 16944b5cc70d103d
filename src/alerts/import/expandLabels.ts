type Labels = Record<string, string>;

/** A template that stands for one label, or for the value, in the label of a rule. */
const template = /\{\{-?\s*(?:\$labels\.(\w+)|\.Labels\.(\w+)|(\$value|\.Value))\s*(?:\|[^{}]*)?-?\}\}/g;

/**
 * The labels of an alert: those of its series without the metric's name, and over them the rule's own with their templates
 * filled in. A value in a label makes another alert of each value. Templates that compute something stay as they are.
 */
export function expandLabels(own: Labels, series: Labels, value: number): Labels {
  const { __name__: _, ...labels } = series;
  const expanded = Object.entries(own).map(([name, text]): [string, string] => [
    name,
    text.replace(template, (_whole, short?: string, long?: string) => {
      const label = short ?? long;
      return label === undefined ? String(value) : Object.hasOwn(series, label) ? series[label] : '';
    }),
  ]);
  const all: Labels = { ...labels, ...Object.fromEntries(expanded) };
  return Object.fromEntries(Object.entries(all).filter(([, text]) => text !== ''));
}
