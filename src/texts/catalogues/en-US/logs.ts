/** What is said of patterns of log lines. */
export const logTexts = {
  'logs.new': 'New since {{time}}.',
  'logs.new-version': 'New since version {{version}} of {{service}}.',
  'logs.new-after-deploy': 'New since a deploy of {{service}} at {{time}}.',
  'logs.surging': 'More lines than usual since {{time}}.',
  'logs.fading': 'Fewer lines than usual since {{time}}.',
  'logs.vanished': 'No line since {{time}}, where there usually were.',
  'logs.other-patterns': 'other',
  'logs.no-source':
    'No source of logs is chosen. Choose one in the query, or name one in the settings of the data source (insight.logs).',
  'logs.no-reader':
    '{{name}} keeps no log lines that can be read. Choose a Loki, or a data source of Grafana that answers with log lines.',
  'logs.no-streams':
    'No log streams of {{service}} were found. Write a log query, or give the streams a label that names the service, such as service_name.',
  'logs.no-logql': 'This is no LogQL: {{expr}}. Write a query of lines, such as {app="shop"} |= "payment".',
  'logs.metric-query':
    'This query gives numbers, not lines: {{expr}}. Write the selection of the lines alone, such as {app="shop"}.',
  'logs.query-too-long': 'The log query has {{length}} characters; at most {{max}} are read. Shorten it.',
  'logs.baseline': 'The baseline is {{baseline}}. Write a duration from 1m to 90d, such as 7d.',
  'logs.no-pattern': 'Output {{output}} is of one pattern, and the query names none. Enter it under What is new.',
  'logs.estimated': 'Counts are estimated from a sample of the lines: this source has no pattern filter to count by.',
  'logs.not-counted':
    'Counts are estimated from a sample of the lines, since the source did not count them. {{reason}}',
  'logs.too-many-bytes':
    'Counts are estimated from a sample: counting would go through {{bytes}} for each pattern, and {{limit}} are allowed for all. Narrow the query, or raise the limit (logs.maxBytes) in the settings of the data source.',
  'logs.short-baseline':
    'Counts go back {{span}} only: all of the baseline has {{bytes}}, and {{limit}} are allowed for all counts of a query (logs.maxBytes).',
  'logs.no-baseline': 'There are no lines before the range: nothing can be said to be new.',
  'logs.unmatched': {
    by: 'count',
    one: '{{count}} line is of a pattern that is not kept, since there are so many.',
    other: '{{count}} lines are of patterns that are not kept, since there are so many.',
  },
};
