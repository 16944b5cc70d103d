import { t } from '@grafana/i18n';

/** A word of the product and what it means. */
export interface Term {
  /** Begins its anchor, and stands in links of the documents. */
  id: string;
  name: string;
  meaning: string;
}

/** The words that one needs, in the order in which one meets them. */
export function listTerms(): Term[] {
  return [...listForecastTerms(), ...listAlertTerms(), ...listServiceTerms()];
}

/** Of forecasts and how good they are. */
function listForecastTerms(): Term[] {
  return [
    define(
      'forecast',
      t('glossary.forecast', 'Forecast'),
      t('glossary.forecast-is', 'What a series is expected to be, learnt from its own past: level, trend and seasons.')
    ),
    define('horizon', t('glossary.horizon', 'Horizon'), t('glossary.horizon-is', 'How far a forecast looks ahead.')),
    define(
      'interval',
      t('glossary.interval', 'Prediction interval (band)'),
      t('glossary.interval-is', 'Lower and upper edge between which a value is expected to lie.')
    ),
    define(
      'coverage',
      t('glossary.coverage', 'Coverage'),
      t(
        'glossary.coverage-is',
        'The share of values that an interval holds: what is asked for, such as 95 %, and what a backtest measured.'
      )
    ),
    define(
      'season',
      t('glossary.season', 'Season'),
      t('glossary.season-is', 'A pattern that repeats itself, such as a day or a week.')
    ),
    define(
      'backtest',
      t('glossary.backtest', 'Backtest'),
      t(
        'glossary.backtest-is',
        'Forecasts or rules made again in the past, each knowing only what came before, compared with what came.'
      )
    ),
    define(
      'mase',
      t('glossary.mase', 'MASE'),
      t(
        'glossary.mase-is',
        'Mean absolute scaled error: the error of a forecast relative to repeating the last season. Below 1 is better than that.'
      )
    ),
    define(
      'trust',
      t('glossary.trust', 'Trust'),
      t('glossary.trust-is', 'How a forecast did in its backtest: good, fair, worse than seasonal naive, or unknown.')
    ),
  ];
}

/** Of what is found, and of alerts about it. */
function listAlertTerms(): Term[] {
  return [
    define(
      'anomaly',
      t('glossary.anomaly', 'Anomaly'),
      t('glossary.anomaly-is', 'A time in which a series is unlike its own past.')
    ),
    define(
      'outlier',
      t('glossary.outlier', 'Outlier'),
      t('glossary.outlier-is', 'A series that is unlike its peers at the same time.')
    ),
    define(
      'changepoint',
      t('glossary.changepoint', 'Changepoint'),
      t('glossary.changepoint-is', 'The time from which on a series is another one: a new level, trend or spread.')
    ),
    define(
      'runway',
      t('glossary.runway', 'Runway'),
      t('glossary.runway-is', 'The time until a forecast reaches a limit, with how likely that is.')
    ),
    define(
      'precision',
      t('glossary.precision', 'Precision'),
      t('glossary.precision-is', 'The share of alerts that were about a real incident.')
    ),
    define(
      'recall',
      t('glossary.recall', 'Recall'),
      t('glossary.recall-is', 'The share of real incidents that an alert told of.')
    ),
    define(
      'pending-period',
      t('glossary.pending-period', 'Pending period'),
      t('glossary.pending-period-is', 'How long a condition must hold before an alert fires.')
    ),
  ];
}

/** Of services, and of what is done for them. */
function listServiceTerms(): Term[] {
  return [
    define(
      'slo',
      t('glossary.slo', 'Service level objective (SLO)'),
      t(
        'glossary.slo-is',
        'What share of requests must succeed; what may fail is the error budget, and alerts tell how fast it burns.'
      )
    ),
    define(
      'incident',
      t('glossary.incident', 'Incident'),
      t('glossary.incident-is', 'Alerts, anomalies and deploys that belong together: one row instead of many messages.')
    ),
    define(
      'root-cause',
      t('glossary.root-cause', 'Likely cause'),
      t(
        'glossary.root-cause-is',
        'The service or node whose trouble best explains that of the others, with a likelihood.'
      )
    ),
    define(
      'response',
      t('glossary.response', 'Response'),
      t('glossary.response-is', 'An action of a catalogue that an engine of yours runs, once gates and people let it.')
    ),
    define(
      'saturation',
      t('glossary.saturation', 'Saturation'),
      t('glossary.saturation-is', 'How full a resource is, such as a disk, memory or a pool of connections.')
    ),
    define(
      'knee',
      t('glossary.knee', 'Knee'),
      t('glossary.knee-is', 'The load from which on a resource no longer grows in proportion.')
    ),
    define(
      'drift',
      t('glossary.drift', 'Drift'),
      t('glossary.drift-is', 'That a model holds less than it promises, since what it learnt from is no longer so.')
    ),
    define(
      'maturity',
      t('glossary.maturity', 'Maturity'),
      t(
        'glossary.maturity-is',
        'How far services are watched: from metrics and logs, to alerts, to one view, to prediction and response.'
      )
    ),
  ];
}

function define(id: string, name: string, meaning: string): Term {
  return { id, name, meaning };
}
