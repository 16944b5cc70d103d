/** Checks of the first level: metrics and logs. */
export const telemetryCheckTexts = {
  'check.scrape-health': 'Scrapes work',
  'check.scrape-health-asked': 'Of each target, did at least 99 % of the scrapes of the last day work?',
  'check.scrape-health-why': 'A target that is not scraped is silent in an incident, and its alerts never fire.',
  'check.scrape-health-good': {
    by: 'count',
    one: '{{count}} target, scraped well.',
    other: 'All {{count}} targets are scraped well.',
  },
  'check.scrape-health-bad': '{{bad}} of {{count}} targets missed scrapes: {{names}}',
  'check.scrape-health-pushed': 'Metrics are pushed: there are no scrapes (no metric up).',
  'mend.scrape': 'A scrape with a timeout that suits it',
} as const;
