/** Texts on alert rules: those that others wrote, and what their author should know. */
export const alertRules = {
  'rule.not-replayed':
    'Queries of type {{queryType}} are not replayed: look at their events in the past on the page instead.',
  'rule.short-rate-window':
    '{{name}} looks back {{window}}, but the samples of {{selector}} are {{distance}} apart: it needs two of them, and has no value where it finds fewer. Write [{{enough}}] or more.',
  'rule.short-window':
    '{{name}} looks back {{window}}, but the samples of {{selector}} are {{distance}} apart: it has no value where it finds none. Write [{{enough}}] or more.',
  'import.field': '{{field}} is {{value}}. Give {{expected}}.',
  'import.template': '{{field}} holds the template "{{template}}", which was not filled in. Write the rules out first.',
  'import.helm': 'It is a template of Helm. Write it out first, such as with helm template CHART > rules.yaml.',
  'import.syntax': 'It cannot be read as YAML or JSON: {{reason}}',
  'import.no-rules':
    'No alert rules are in it. Give rules of Prometheus, Mimir, Loki or Grafana, or an answer of their APIs.',
  'import.no-mapping': 'The rule is no mapping. Give fields such as alert and expr.',
  'import.state-answer':
    "It is Grafana's answer on the state of rules, which leaves out how they are evaluated. Export the rules instead.",
  'import.too-long': 'It has {{length}} characters; at most {{max}} are read. Split it.',
  'import.too-many': 'It has {{count}} documents; at most {{max}} are read. Split it.',
  'import.too-many-rules': 'It has {{count}} alert rules; the first {{max}} were read. Split it.',
  'import.not-evaluable': 'It cannot be backtested: {{reason}}',
  'import.other-source':
    'Step {{step}} queries a source of type {{type}}, which cannot be backtested: only queries of Prometheus and Loki can.',
  'import.no-source': 'It queries {{name}}, and no source of that kind is at hand.',
  'import.variable': 'Its expression holds {{variable}}, which alert rules have no value for. Write a value instead.',
  'improve.no-data': 'Its query has no data: nothing is known of it.',
  'improve.own': 'Foresight wrote it: it predicts already.',
  'improve.not-read': 'Its condition is no single comparison of a query with a limit: it is kept as it is.',
  'improve.skipped': '{{reason}}',
  'improve.fine': 'It fires {{perWeek}} times a week, {{share}} % of the time: it is kept as it is.',
  'improve.precise':
    '{{precision}} % of its alarms are known incidents, of which it finds {{recall}} %: it is kept as it is.',
  'improve.no-rhythm':
    'It fires {{perWeek}} times a week, {{share}} % of the time, but its values have no rhythm that can be predicted (MASE {{mase}}): choose another limit.',
  'improve.range': 'The rule fires outside of the range that is expected at that time.',
  'improve.band':
    'It fires {{perWeek}} times a week, {{share}} % of the time, at a fixed limit, while its values have a rhythm that can be predicted (MASE {{mase}}): the expected range moves with it.',
  'improve.line':
    'It looks {{hours}} hours ahead along a straight line, which takes every daily rise for a trend: the forecast to the limit of {{limit}} knows the seasons.',
  'improve.trend':
    '{{series}} moves by {{perDay}} a day, towards the limit of {{limit}} in about {{days}} days: a runway warns before it is there.',
  'improve.flaps':
    '{{flaps}} of its {{alarms}} alarms come within 15 minutes after the one before: a pending period of {{pending}} and {{keepFiring}} to keep firing make one of them.',
  'improve.flaps-recovery':
    '{{flaps}} of its {{alarms}} alarms come within 15 minutes after the one before: a pending period of {{pending}}, {{keepFiring}} to keep firing and a recovery threshold of {{recovery}} make one of them.',
  'feedback.no-noise': 'Of the alerts that this rule would have sent in this time, none is marked as noise.',
  'feedback.no-setting': 'Marked false alarms: {{marked}}. Rules of this kind have no sensitivity to set.',
  'feedback.no-better':
    'Marked false alarms: {{marked}}. No other setting of its sensitivity has fewer of them and keeps every incident that it detects now.',
  'feedback.gone': {
    by: 'marked',
    one: '{{gone}} of {{marked}} marked false alarm gone, {{kept}}.',
    other: '{{gone}} of {{marked}} marked false alarms gone, {{kept}}.',
  },
  'feedback.kept-none': 'no incident is known that it could miss',
  'feedback.kept-one': 'the incident kept',
  'feedback.kept-both': 'both incidents kept',
  'feedback.kept-all': 'all {{incidents}} incidents kept',
} as const;
