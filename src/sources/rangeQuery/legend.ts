/** Labels as Prometheus writes them: name{a="1", b="2"}, sorted by label; {} where there are none. */
export function formatLabels(labels: Record<string, string>): string {
  const { __name__: name = '', ...rest } = labels;
  const pairs = Object.keys(rest)
    .sort()
    .map((label) => `${label}=${JSON.stringify(rest[label])}`);
  return pairs.length === 0 && name !== '' ? name : `${name}{${pairs.join(', ')}}`;
}

/** A series' name: the query's legend with {{label}} filled in, else its labels, else the expression. */
export function legendName(labels: Record<string, string>, query: Record<string, unknown>): string {
  const { legendFormat, expr } = query;
  if (typeof legendFormat === 'string' && legendFormat !== '' && legendFormat !== '__auto') {
    return legendFormat.replace(/\{\{\s*([^{}\s]+)\s*\}\}/g, (_, label: string) =>
      Object.hasOwn(labels, label) ? labels[label] : label
    );
  }
  const text = formatLabels(labels);
  return text === '{}' && typeof expr === 'string' ? expr : text;
}
