/** What an alert's message says. Values are figures, or what Grafana fills in when it notifies. */
export const alertMessages = {
  // Why a rule of each kind has fired.
  'fired.anomalous':
    '{{count}} of the last {{of}} observations, {{step}} apart, were unlike what their own past predicts.',
  'fired.breach-point': 'The forecast reaches {{value}} within {{horizon}}; the limit is {{limit}}.',
  'fired.breach-lower': "The forecast's lower bound reaches {{value}} within {{horizon}}; the limit is {{limit}}.",
  'fired.breach-upper': "The forecast's upper bound reaches {{value}} within {{horizon}}; the limit is {{limit}}.",
  'fired.changes': '{{count}} lasting change(s) of level within {{within}}.',
  'fired.changes-deployed': '{{count}} lasting change(s) of level within {{within}}, after a deploy.',
  'fired.model-coverage':
    'Of the last {{recent}}, {{coverage}} was inside the interval; {{from}} to {{to}} should be. The forecasts of this query are no longer what they were.',
  'fired.model-alarms': 'There were {{count}} alarms per week in the last {{recent}}; {{accepted}} are accepted.',
  'fired.model-drift': 'The coverage of forecasts has drifted in the last {{recent}} (evidence {{drift}}).',
  'fired.runway': 'The limit of {{limit}} is forecast to be reached in {{hours}} hours.',
  'fired.probable': 'The limit of {{limit}} is reached within {{horizon}} with a probability of {{probability}}.',
  'fired.outlier': 'This series is unlike its peers (flag {{flag}}).',
  'fired.burn':
    '{{longShare}} of events failed over {{long}}, {{shortShare}} over {{short}}: the error budget of {{period}} burns {{factor}} times too fast.',
  'fired.exhausted': 'The error budget of {{period}} is forecast to be used up in {{hours}} hours.',
  'fired.new-patterns':
    '{{count}} new pattern(s) of log lines of level {{level}} or worse within {{within}}. They are at {{page}}.',
  'fired.scaling': 'Capacity for {{value}} is needed within {{horizon}}; scaling ends at {{limit}}.',
  'fired.due': '{{action}} is due for {{target}}: {{figures}}. What is done is recorded at {{page}}.',
  'fired.suggested':
    '{{action}} is suggested for {{target}}: {{figures}}. Look at the evidence and approve it at {{page}}.',
  'fired.missing': 'There was no data within {{within}}.',
  'fired.flat': 'Within {{within}} the value moved by no more than {{moved}}, around {{value}}.',

  // What was seen: parts of one sentence, each left out where its numbers are not known.
  'seen.usual': ', usual {{lower}} to {{upper}}',
  'seen.peers': ', its peers {{lower}} to {{upper}}',
  'seen.ahead': ' now, {{lower}} to {{upper}} in {{horizon}}',
  'seen.now': ' now',
  'seen.hours': ', the limit is {{hours}} h away',
  'seen.probability': ', the probability of reaching the limit is {{probability}}',
  'seen.change': 'from {{before}} to {{after}}',
  'seen.kind': ' ({{kind}})',
  'seen.since': '; since {{time}} UTC',
  'seen.cause': '; most likely cause: {{cause}}{{likelihood}}',
  'seen.cause-alone': 'Most likely cause: {{cause}}{{likelihood}}.',
  'seen.no-value': 'value unknown',
  'seen.likelihood': ' (likelihood {{likelihood}})',
  'seen.unknown': 'There are no numbers: the query has failed or has no data.',
  'seen.late': 'This number took longer than {{seconds}} s: the alert goes without it.',
} as const;
