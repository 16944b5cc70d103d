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
  'incident.new-level': '{{name}}: a new level, {{direction}}',
  'incident.deploy': 'A new version began to run',
  'incidents.left-out': {
    by: 'count',
    one: '{{count}} older alert is left out: at most {{max}} are looked at. Shorten the range.',
    other: '{{count}} older alerts are left out: at most {{max}} are looked at. Shorten the range.',
  },
  'incidents.unread': 'Failed to read {{name}} for incidents: {{reason}}',
  'incidents.no-records': 'Failed to read feedback and records in Grafana: {{reason}}',
  'incidents.no-cause': 'Failed to look for the cause of an incident: {{reason}}',
  'incidents.no-grafana-url':
    "Grafana's own alerts and feedback are missing: Grafana does not say its URL. Enter it in the data source's settings (grafanaUrl).",
  'incidents.no-token':
    "Grafana's own alerts and feedback are missing: there is no token for Grafana. Turn on managed service accounts, or enter the token of a service account in the data source's settings.",
  'incidents.withheld':
    "Grafana's own alerts and feedback are missing, since {{reason}}, and enter its token in the data source's settings.",
} as const;
