import type { AnomalyKind, EngineCode } from '../../../engine';
import type { ForecastHelpCode } from './answers/forecastHelp';
import type { Template } from '../../template';
import { limits } from './limits';
import { logTexts } from './logs';
import { requests } from './requests';
import { signalTexts } from './signals';
import { sourceTexts } from './sources';

/** A code of the engine, or a kind of anomaly, without a text is a type error. */
type Needed = Exclude<EngineCode, ForecastHelpCode> | `anomaly-kind.${AnomalyKind}`;

/** Every text in English, by code; other languages have the same codes. */
export const english = {
  // Anomalies: the reason of an event, and the name of its kind.
  'anomaly.spike': '{{observed}} where {{lower}} to {{upper}} was expected.',
  'anomaly.drop to zero': 'Dropped to {{observed}} where {{lower}} to {{upper}} was expected.',
  'anomaly.level shift': 'Level shift {{direction}} for {{span}}: {{observed}} where {{lower}} to {{upper}} was usual.',
  'anomaly.drift': 'Drifts {{direction}} for {{span}}: {{observed}} where {{lower}} to {{upper}} was usual.',
  'anomaly.lost season': 'Left its usual cycle for {{span}}: {{observed}} where {{lower}} to {{upper}} was expected.',
  'anomaly.flat line': 'Stuck at {{observed}} for {{span}} where {{lower}} to {{upper}} was expected.',
  'anomaly.missing': 'No data for {{span}} where {{lower}} to {{upper}} was expected.',
  'anomaly.after-deploy': '{{reason}} It began {{span}} after a deploy.',
  'anomaly-kind.spike': 'Spike',
  'anomaly-kind.drop to zero': 'Drop to zero',
  'anomaly-kind.level shift': 'Level shift',
  'anomaly-kind.drift': 'Drift',
  'anomaly-kind.lost season': 'Lost season',
  'anomaly-kind.flat line': 'Flat line',
  'anomaly-kind.missing': 'Missing data',
  'direction.up': 'up',
  'direction.down': 'down',
  'direction.none': 'sideways',

  // Lengths of time.
  'span.seconds': '{{n}} s',
  'span.minutes': '{{n}} min',
  'span.hours': '{{n}} h',
  'span.days': '{{n}} d',

  // What the engine cannot do.
  'series.empty': 'The series has no points. Widen the time range or check the query.',
  'series.none': 'There is no series. Widen the time range or check the query.',
  'series.all-missing': 'All {{points}} points of the series are missing. Widen the time range or check the query.',
  'series.too-long':
    'The series has {{points}} points; at most {{max}} can be read. Use a longer step or a shorter range.',
  'series.too-short': {
    by: 'points',
    one: 'The series has {{points}} usable point; a forecast needs at least {{needed}}. Widen the time range.',
    other: 'The series has {{points}} usable points; a forecast needs at least {{needed}}. Widen the time range.',
  },
  'fit.too-short': 'The series has {{points}} points; what was learnt needs more than {{needed}}. Fit it anew.',
  'backtest.too-short':
    'A backtest of {{horizon}} steps needs at least {{needed}} points; the series has {{points}}. Widen the time range or shorten the horizon.',
  'backtest.windows': 'The backtest has {{windows}} windows, stride {{stride}}. Use 1 or more.',
  'grid.empty': 'The grid has {{cells}} cells. Widen the time range or shorten the step.',
  'grid.too-large': 'The grid has {{cells}} cells; at most {{max}} fit. Use a longer step.',
  'option.adaptation':
    'The time until a new level counts as normal is {{adaptation}} ms. Use a time above 0, such as one day.',
  'option.bounds':
    'The bounds are {{lower}} to {{upper}}. Give a lower bound below the upper bound, or leave one side open.',
  'option.coverage': 'The coverage is {{coverage}}. Use a probability inside (0, 1): 0.95.',
  'option.false-alarms':
    'The false alarms per week are {{rate}}. Use a number above 0, such as 1, or 0.1 for one in ten weeks.',
  'option.horizon': 'The horizon is {{horizon}} steps. Use a whole number from 1 to {{max}}, or a longer step.',
  'option.persistence': 'The persistence of errors is {{persistence}}. Use a correlation from 0 to 1, such as 0.9.',
  'option.season-length': "A season length is {{length}} observations. Use whole numbers above 1, or 'auto'.",
  'option.step': 'The step is {{step}} ms. Use a step above 0.',
  'option.time-zone':
    'The time zone is "{{timeZone}}", which is not known. Use an IANA name such as Europe/Berlin or Asia/Seoul.',
  'option.window': 'The window is {{window}} observations. Use an odd number from 1 to {{max}}, such as 5.',
  'peers.off-grid':
    'Series {{number}} of {{count}} starts at {{start}} with step {{step}} ms and {{points}} points; the first at {{firstStart}} with {{firstStep}} ms and {{firstPoints}}. Put all on one grid.',

  // What a result wants its reader to know.
  'anomalies.too-short': {
    by: 'points',
    one: 'The series has {{points}} usable point, too few to find anomalies: about {{needed}} are needed. Widen the time range.',
    other:
      'The series has {{points}} usable points, too few to find anomalies: about {{needed}} are needed. Widen the time range.',
  },
  'changepoints.too-short': {
    by: 'points',
    one: 'Only {{points}} observation is usable, too few to find changes: {{needed}} are needed. Widen the time range.',
    other:
      'Only {{points}} observations are usable, too few to find changes: {{needed}} are needed. Widen the time range.',
  },
  'forecast.short-history':
    'The history has only {{points}} points, so only simple methods were used. Widen the time range for a better forecast.',
  'forecast.worse-than-naive':
    'In the backtest the forecast was worse than repeating the last cycle. Do not alert on it.',
  'peers.too-few':
    'Outliers need at least {{needed}} series to compare; the query gives {{count}}. Ask for more series, for example without a filter.',
  'peers.without-values': '{{missing}} of {{count}} series have no values and are not compared.',
  'season.dropped':
    'Season length {{length}} needs at least {{needed}} points; the range has {{points}}. The season was dropped: widen the time range to use it.',
  'training.event-helps':
    'The effect of "{{name}}" was learnt from {{count}} in the history: forecasts of those are better with it.',
  'training.event-learnt': {
    by: 'count',
    one: 'The effect of "{{name}}" was learnt from {{count}} past occurrence.',
    other: 'The effect of "{{name}}" was learnt from {{count}} past occurrences.',
  },
  'training.event-no-help':
    '"{{name}}" is passed over: {{count}} in the history could be tried, and forecasts are not better with its effect.',
  'training.event-unknown':
    '"{{name}}" has no occurrence in the history, so its effect is not known. Widen the time range.',
  'training.gaps':
    '{{missing}} of {{count}} observations are missing and were filled in; the longest gap has {{longest}}.',
  'training.incidents': {
    by: 'count',
    one: 'Learnt without {{count}} past incident.',
    other: 'Learnt without {{count}} past incidents.',
  },
  'training.latest': 'Only the latest {{max}} of {{points}} points were learnt from.',
  'training.level-factor':
    'The level changed by a factor of {{factor}} at {{time}}; what lies before was learnt from at the new level.',
  'training.level-shift':
    'The level changed by {{size}} at {{time}}; what lies before was learnt from at the new level.',
  'training.masked': '{{count}} observations in masked time ranges were not learnt from.',
  'training.onset':
    'A trend unlike anything before began at {{time}}: the forecast goes on with it, and the interval admits its end.',
  'training.spikes': {
    by: 'count',
    one: '{{count}} observation in spikes that stand alone was not learnt from.',
    other: '{{count}} observations in spikes that stand alone were not learnt from.',
  },

  // Queries.
  'query.unknown-fields': 'The query has fields that are not known and were ignored: {{fields}}. Check their spelling.',
  'query.engine-differs':
    'This was written for version {{written}} of the engine; version {{current}} answers, whose numbers may differ. Compare the two, then save it again (docs/engine-versions.md).',
  'query.verbatim': '{{text}}',
  'history.duplicates': {
    by: 'count',
    one: '{{count}} sample fell on a step that already had one; each step holds their mean.',
    other: '{{count}} samples fell on a step that already had one; each step holds their mean.',
  },
  'history.off-grid': 'Samples off the {{step}} grid were moved onto it.',
  'history.counter': 'This looks like a counter, which only grows and resets. Query its rate() or increase() instead.',
  'history.weighed': 'Shares were weighed by the count behind each: few events say little.',
  'history.repeated':
    'Its values repeat: the source has a new one about every {{distance}}, and the step is {{step}}. Set a step of at least {{distance}}.',
  'history.partial': '{{name}} says that data is missing: {{said}}',
  'history.partial-unexplained': 'The source says that data is missing.',
  'query.partial-no-data':
    'No data, since the source says that data is missing: no rule should fire, or resolve, for that. The field partialData of the query says otherwise.',
  'history.said': '{{name}} says: {{said}}',
  'history.truncated': '{{name}} has more series than are read: some were not looked at. Narrow the query.',
  'history.more-said': '{{name}} says more than is shown here.',
  'history.histograms': {
    by: 'count',
    one: '{{count}} series of {{name}} has native histograms, which are not read: query a number of them, such as histogram_quantile(0.9, ...) or histogram_avg(...).',
    other:
      '{{count}} series of {{name}} have native histograms, which are not read: query a number of them, such as histogram_quantile(0.9, ...) or histogram_avg(...).',
  },
  'history.ended': 'It has ended: nothing is forecast of a series without recent values.',
  'history.ended-left-out': {
    by: 'count',
    one: '{{count}} series has ended and is left out.',
    other: '{{count}} series have ended and are left out.',
  },
  'history.left-out':
    "The query yields {{count}} series; {{limit}} are computed. Left out: {{names}}. Narrow the query, or raise the limit in the data source's settings.",
  'notice.of-series': '{{name}}: {{notice}}',
  'notice.of-more-series': '{{name}} and {{more}} more: {{notice}}',
  'list.and-more': '{{names}} and {{more}} more',
  'pool.busy':
    '{{queued}} computations of this data source wait already and {{more}} more would pass the limit of {{limit}}. Try again in a moment, narrow the query, or refresh less often.',
  'pool.crashed':
    'The worker that computed this query crashed ({{reason}}); it has been replaced. Try again; if it happens again, ask for fewer series or a shorter training window.',
  'pool.overdue':
    'The computation took more than {{span}} for one series and was stopped. Choose a coarser step, a shorter training window, or fewer series.',
  'pool.closed': 'The computation was not started because the plugin is shutting down.',
  'failure.cancelled': 'The query was cancelled before it was done.',
  'failure.plugin': 'Foresight failed unexpectedly: {{reason}}. Please report this with the query.',
  'failure.engine':
    'The engine failed on this series: {{reason}}. This is a defect of the plugin: please report it with the query.',

  // Services: signals, why one is not well, what may have caused an incident, what is missing.
  ...signalTexts,
  'signal.part': '{{name}} {{part}}',
  'signal.on-subject': '{{name}} on {{subject}}',
  'reason.above-at-worst': '{{name}} {{value}}, usually {{lower}} to {{upper}}, too high for {{span}}',
  'reason.below-at-worst': '{{name}} {{value}}, usually {{lower}} to {{upper}}, too low for {{span}}',
  'reason.above': '{{name}} {{value}}, {{worst}} at worst, usually {{lower}} to {{upper}}, too high for {{span}}',
  'reason.below': '{{name}} {{value}}, {{worst}} at worst, usually {{lower}} to {{upper}}, too low for {{span}}',
  'reason.recovering':
    '{{name}} back at {{value}}, {{worst}} at worst, usually {{lower}} to {{upper}}, began {{span}} ago',
  'reason.silent': '{{name}}: no values for {{span}}',
  'reason.full': '{{name}} at {{value}} of {{limit}}',
  'reason.used-up': '{{name}} down to {{value}}; the limit is {{limit}}',
  'reason.reaches': '{{name}} reaches {{limit}} in about {{span}} ({{percent}} % sure)',
  'reason.reaches-within': '{{name}} reaches {{limit}} within the horizon ({{percent}} % sure)',
  'reason.new-pattern': 'New error in the logs for {{span}}, {{rate}} lines a minute: {{pattern}}',
  'reason.spent': 'Error budget of {{objective}} over {{window}} used up',
  'reason.burns': 'Error budget of {{objective}} used up in about {{span}}: spent {{times}} times too fast',
  'cause.no-past': 'Nothing was observed before the incident, so nothing can be compared.',
  'cause.no-departure': 'No signal departs from its past.',
  'cause.verdict-clear': '{{service}} stands out clearly',
  'cause.verdict-perhaps': 'Perhaps {{service}}: it does not stand out clearly',
  'cause.verdict-several': 'One of several: {{services}}',
  'cause.verdict-nothing': 'Nothing stands out: no signal departs plainly from the hours before',
  'cause.summary': '{{verdict}} ({{likelihood}})',
  'cause.summary-of-first': '{{verdict}} (the first is {{likelihood}})',
  'cause.right-in': 'right in about {{n}} of 10 such cases',
  'cause.nearly-always-right': 'right in nearly all such cases',
  'cause.hardly-right': 'hardly ever right in such cases',
  'cause.new-pattern': 'New in its logs since {{time}}: {{pattern}}',
  'cause.deployed': 'A new version began to run at {{time}}.',
  'cause.explained-by': '{{name}}: explained by {{callee}}, on which it depends',
  'cause.later': 'It began {{span}} after {{service}}.',
  'cause.common': '{{name}}: most services show the same',
  'cause.was-so-before': '{{name}}: was so before',
  'causes.no-dependencies': 'Nothing tells who calls whom, so every service is a candidate.',
  'evidence.as-usual': '{{name}}: as usual',
  'evidence.rose': '{{name}}: up to {{peak}}, usually {{usual}}',
  'evidence.fell': '{{name}}: down to {{peak}}, usually {{usual}}',
  'evidence.since': '{{change}}, from {{time}}',
  'missing.source': 'Some services or signals may be missing, since {{source}} failed: {{reason}}',
  'missing.services':
    "No service was found: none of the {{rules}} rules for {{kinds}} kinds of signals matches a metric. Check the metrics source in the data source's settings, or add a discovery rule for your own metrics.",
  'missing.signal': 'No metric found for {{signal}} of {{some}} of {{count}} services: {{names}}.',
  'missing.nodes': 'No node was found: metrics of node exporter would add CPU, memory and disks.',
  'missing.logs': "No logs source is configured: add one in the data source's settings to watch log volume and errors.",
  'missing.read': 'Failed to read {{what}}: {{reason}}',
  'missing.deploys': 'Failed to read deploys: {{reason}}',
  'missing.log-patterns': 'Failed to look for new patterns in the logs: {{reason}}',
  'missing.budget': 'Failed to read the error budget of {{service}}: {{reason}}',
  'missing.queries': 'Discovery stopped after {{max}} queries. Use fewer discovery rules, or fewer labels in each.',
  'missing.series':
    "Of {{count}} series of {{what}}, {{read}} are watched. Raise the series limit in the data source's settings to see the rest.",
  'services.none-chosen': 'No service is chosen. Choose one of {{known}}.',
  'services.unknown': 'Service {{service}} is not known. Choose one of {{known}}.',
  'services.none-found': 'none (none was found)',
  'services.ambiguous': 'Service {{service}} may be one of several. Choose one of {{known}}.',
  'services.no-signal': 'Service {{service}} has no signal. Its signals: {{kinds}}.',
  'services.no-signal-of-kind': 'Service {{service}} has no signal {{kind}}. Its signals: {{kinds}}.',
  // Requests to the backend.
  'query.no-object': 'The query model is not a JSON object. Build the query anew in its editor.',
  'services.no-source':
    'No source is allowed yet, so there is nowhere to look for services. Add a Prometheus source in the data source settings.',
  'query.no-data-source': 'The request names no data source. Query through a Foresight data source.',
  // Plans of queries.
  'query.version':
    'Query version {{version}} is not known; this plugin reads version {{known}}. Update the plugin, or build the query anew.',
  'value.duration':
    '{{field}} is "{{text}}", which is not a duration above 0. Write a number and a unit (s, m, h, d, w), such as 5m, 12h or 28d.',
  'value.time': '"{{text}}" is not a time. Write it with its time zone, such as 2026-11-12T13:30Z.',
  'value.time-range':
    '"{{text}}" is not a time range. Write begin and end with their time zone, such as 2026-11-12T13:30Z/2026-11-12T18:30Z.',
  'plan.step': 'Step is {{step}}. Choose a step from 1s to 7d.',
  'plan.long-training': 'Training window is {{training}}. Choose at most 730d.',
  'plan.short-training':
    'Training window {{training}} holds fewer than 3 steps of {{step}}. Widen the window or choose a smaller step.',
  'plan.short-season':
    'Season {{season}} is shorter than two steps of {{step}}. Choose a longer season or a smaller step.',
  'plan.long-recent': 'Now is {{recent}} and must be shorter than all that is looked back at, {{span}}.',
  'plan.horizon':
    'Horizon {{horizon}} is {{steps}} steps of {{step}}; at most {{max}} can be forecast. Shorten the horizon or choose a larger step.',
  'plan.no-limit':
    'The runway has no limit to reach. Set limit to the value that must not be reached, such as 90 for a disk in percent.',
  'plan.time-range':
    'The time range goes from {{from}} to {{to}} ms since 1970, where no data can be. Choose a range of the time that data are from.',
  'plan.too-many-rows':
    'The range and training window hold {{rows}} steps of {{step}}; at most {{max}} can be read. Choose a step of at least {{enough}}, or a shorter range.',
  ...logTexts,
  ...requests,
  ...sourceTexts,
  ...limits,
} as const satisfies Record<Needed, Template> & Record<string, Template>;
