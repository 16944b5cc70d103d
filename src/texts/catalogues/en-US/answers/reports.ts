/** What every report says of itself. */
export const reportTexts = {
  'report.made': 'Made on {{time}}.',
  'report.left-out': { by: 'count', one: '{{count}} more is left out.', other: '{{count}} more are left out.' },
  'report.figure': '{{figure}}',
  'report.moment': '{{time}}',
  'report.name': 'Name',
  'report.time': 'Time',
  'report.at': 'At',
  'report.value': 'Value',
  'report.interval': 'Interval',
} as const;
