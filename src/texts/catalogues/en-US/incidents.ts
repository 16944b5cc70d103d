/** What is said of incidents. */
export const incidentTexts = {
  'incident.alone': '{{title}}',
  'incident.of-service': '{{service}}: {{title}}',
  'incident.headline': '{{subject}}, {{counts}}',
  'incident.alerts': { by: 'count', one: '{{count}} alert', other: '{{count}} alerts' },
  'incident.signs': { by: 'count', one: '{{count}} sign', other: '{{count}} signs' },
  'incident.services': { by: 'count', one: '{{count}} service', other: '{{count}} services' },
  'incident.counts': '{{counted}} in {{services}}',
  'feedback.nested': 'It is nested more than {{max}} levels deep: it is no file of feedback.',
  'feedback.no-json': 'It is no JSON: {{reason}}',
  'feedback.unreadable': '{{reason}}',
} as const;
