/** What is said of an assessment as a whole. */
export const maturityTexts = {
  'maturity.reading': 'Reading metrics, logs and rules',
  'maturity.empty':
    '{{name}} has no metric or stream by which services are found ({{rules}} rules were tried): what needs services is unknown. Check the source, or add a discovery rule on the page Configuration.',
  'maturity.rows-left-out':
    'Of {{all}} rows {{max}} are shown, gaps first. Choose a service or a team to see the others.',
  'maturity.no-services': 'No service was found, so there is nothing to look at.',
  'maturity.nothing-found': 'Nothing was found that could be looked at.',
  'maturity.check-failed': 'The check ended early: {{reason}}',
  'maturity.unread': 'It could not be read: {{reason}}',
  'maturity.partial': 'The source did not give all that it has: {{reason}}',
  'maturity.too-many-series': 'There are more than {{max}} series: nothing can be said of a part of them.',
  'maturity.too-many-queries': 'More than {{max}} queries would be needed; the others were not sent.',
  'maturity.no-logs':
    'No source of logs is configured, so nothing is known of logs. Name one in the settings of the data source (insight.logs).',
  'maturity.through-grafana':
    '{{name}} is read through Grafana, which does not pass on what a source says of itself. Allow the source with its own URL.',
} as const;
