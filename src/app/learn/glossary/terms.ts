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
  return [
    {
      id: 'forecast',
      name: t('glossary.forecast', 'Forecast'),
      meaning: t(
        'glossary.forecast-is',
        'What a series is expected to be, learnt from its own past: level, trend and seasons.'
      ),
    },
    {
      id: 'horizon',
      name: t('glossary.horizon', 'Horizon'),
      meaning: t('glossary.horizon-is', 'How far a forecast looks ahead.'),
    },
    {
      id: 'interval',
      name: t('glossary.interval', 'Prediction interval (band)'),
      meaning: t('glossary.interval-is', 'Lower and upper edge between which a value is expected to lie.'),
    },
    {
      id: 'coverage',
      name: t('glossary.coverage', 'Coverage'),
      meaning: t(
        'glossary.coverage-is',
        'The share of values that an interval holds: what is asked for, such as 95 %, and what a backtest measured.'
      ),
    },
    {
      id: 'season',
      name: t('glossary.season', 'Season'),
      meaning: t('glossary.season-is', 'A pattern that repeats itself, such as a day or a week.'),
    },
    {
      id: 'backtest',
      name: t('glossary.backtest', 'Backtest'),
      meaning: t(
        'glossary.backtest-is',
        'Forecasts or rules made again in the past, each knowing only what came before, compared with what came.'
      ),
    },
    {
      id: 'mase',
      name: t('glossary.mase', 'MASE'),
      meaning: t(
        'glossary.mase-is',
        'Mean absolute scaled error: the error of a forecast relative to repeating the last season. Below 1 is better than that.'
      ),
    },
    {
      id: 'trust',
      name: t('glossary.trust', 'Trust'),
      meaning: t(
        'glossary.trust-is',
        'How a forecast did in its backtest: good, fair, worse than seasonal naive, or unknown.'
      ),
    },
    {
      id: 'anomaly',
      name: t('glossary.anomaly', 'Anomaly'),
      meaning: t('glossary.anomaly-is', 'A time in which a series is unlike its own past.'),
    },
    {
      id: 'outlier',
      name: t('glossary.outlier', 'Outlier'),
      meaning: t('glossary.outlier-is', 'A series that is unlike its peers at the same time.'),
    },
    {
      id: 'changepoint',
      name: t('glossary.changepoint', 'Changepoint'),
      meaning: t(
        'glossary.changepoint-is',
        'The time from which on a series is another one: a new level, trend or spread.'
      ),
    },
    {
      id: 'runway',
      name: t('glossary.runway', 'Runway'),
      meaning: t('glossary.runway-is', 'The time until a forecast reaches a limit, with how likely that is.'),
    },
    {
      id: 'precision',
      name: t('glossary.precision', 'Precision'),
      meaning: t('glossary.precision-is', 'The share of alerts that were about a real incident.'),
    },
    {
      id: 'recall',
      name: t('glossary.recall', 'Recall'),
      meaning: t('glossary.recall-is', 'The share of real incidents that an alert told of.'),
    },
    {
      id: 'pending-period',
      name: t('glossary.pending-period', 'Pending period'),
      meaning: t('glossary.pending-period-is', 'How long a condition must hold before an alert fires.'),
    },
    {
      id: 'slo',
      name: t('glossary.slo', 'Service level objective (SLO)'),
      meaning: t(
        'glossary.slo-is',
        'What share of requests must succeed; what may fail is the error budget, and alerts tell how fast it burns.'
      ),
    },
    {
      id: 'incident',
      name: t('glossary.incident', 'Incident'),
      meaning: t(
        'glossary.incident-is',
        'Alerts, anomalies and deploys that belong together: one row instead of many messages.'
      ),
    },
    {
      id: 'root-cause',
      name: t('glossary.root-cause', 'Likely cause'),
      meaning: t(
        'glossary.root-cause-is',
        'The service or node whose trouble best explains that of the others, with a likelihood.'
      ),
    },
    {
      id: 'response',
      name: t('glossary.response', 'Response'),
      meaning: t(
        'glossary.response-is',
        'An action of a catalogue that an engine of yours runs, once gates and people let it.'
      ),
    },
    {
      id: 'saturation',
      name: t('glossary.saturation', 'Saturation'),
      meaning: t('glossary.saturation-is', 'How full a resource is, such as a disk, memory or a pool of connections.'),
    },
    {
      id: 'knee',
      name: t('glossary.knee', 'Knee'),
      meaning: t('glossary.knee-is', 'The load from which on a resource no longer grows in proportion.'),
    },
    {
      id: 'drift',
      name: t('glossary.drift', 'Drift'),
      meaning: t(
        'glossary.drift-is',
        'That a model holds less than it promises, since what it learnt from is no longer so.'
      ),
    },
    {
      id: 'maturity',
      name: t('glossary.maturity', 'Maturity'),
      meaning: t(
        'glossary.maturity-is',
        'How far services are watched: from metrics and logs, to alerts, to one view, to prediction and response.'
      ),
    },
  ];
}
