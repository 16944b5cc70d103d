import { select } from '../expressions';
import { listRequestRules, type RequestFamily } from '../requests/requestFamily';
import { serviceLabels } from '../serviceLabels';
import type { SignalRule } from '../signalRule';

const subject = serviceLabels;

/** Messages that brokers take in. */
const brokers: RequestFamily[] = [
  {
    id: 'kafka-broker',
    counters: ['kafka_server_brokertopicmetrics_totalproducerequests_total'],
    subject,
    // Series without a topic are totals of those that have one.
    only: 'topic!=""',
    failures: { counters: ['kafka_server_brokertopicmetrics_failedproducerequests_total'] },
  },
  {
    id: 'kafka-broker-total',
    counters: ['kafka_server_brokertopicmetrics_totalproducerequests_total'],
    subject,
    failures: { counters: ['kafka_server_brokertopicmetrics_failedproducerequests_total'] },
  },
  { id: 'kafka-messages', counters: ['kafka_server_brokertopicmetrics_messagesin_total'], subject },
  { id: 'kafka-offsets', counters: ['kafka_topic_partition_current_offset'], subject },
  {
    id: 'rabbitmq-messages',
    counters: ['rabbitmq_global_messages_received_total'],
    subject,
    failures: { counters: ['rabbitmq_global_messages_unroutable_dropped_total'] },
  },
  { id: 'pulsar', counters: ['pulsar_in_messages_total'], subject },
  {
    id: 'vernemq',
    counters: ['mqtt_publish_received'],
    subject,
    failures: { counters: ['mqtt_publish_error'] },
  },
];

/** Time that a broker takes for a request of a producer, the slowest in a hundred. */
const kafkaDuration: SignalRule = {
  id: 'kafka-broker-duration',
  language: 'promql',
  kind: 'duration',
  scope: 'service',
  metric: 'kafka_network_requestmetrics_totaltimems',
  subject,
  only: 'request="Produce", quantile=~"0.99|0.990"',
  expr: `max by ($by) (${select('kafka_network_requestmetrics_totaltimems')}) / 1000`,
  unit: 's',
  harm: 'up',
};

/** Messages that consumers have yet to read: gauges, and the labels that name who reads them. */
const lags: Array<[id: string, metric: string, subject: string[]]> = [
  ['kafka-lag', 'kafka_consumergroup_lag', ['consumergroup']],
  ['kafka-group-lag', 'kafka_consumergroup_group_lag', ['group']],
  ['kminion-lag', 'kminion_kafka_consumer_group_topic_lag', ['group_id']],
  ['burrow-lag', 'kafka_burrow_partition_lag', ['group']],
  ['kafka-client-lag', 'kafka_consumer_fetch_manager_records_lag', serviceLabels],
  ['kafka-client-lag-max', 'kafka_consumer_fetch_manager_records_lag_max', serviceLabels],
  ['kafka-consumer-lag-max', 'kafka_consumer_records_lag_max', serviceLabels],
  ['pulsar-backlog', 'pulsar_subscription_back_log', ['subscription']],
  ['nats-pending', 'nats_consumer_num_pending', ['consumer_name']],
];

/** Messages and jobs that wait. */
const queues: Array<[id: string, metric: string, subject: string[]]> = [
  ['queue', 'queue_depth', serviceLabels],
  ['rabbitmq', 'rabbitmq_queue_messages_ready', ['queue', ...serviceLabels]],
  ['rabbitmq-detailed', 'rabbitmq_detailed_queue_messages_ready', ['queue']],
];

function createGauge(kind: 'lag' | 'queue') {
  return ([id, metric, subject]: [string, string, string[]]): SignalRule => ({
    id,
    language: 'promql',
    kind,
    scope: 'service',
    metric,
    subject,
    expr: `sum by ($by) (${select(metric)})`,
    unit: 'short',
    harm: 'up',
  });
}

/** Brokers, and who reads from them. */
export const brokerRules: SignalRule[] = [
  ...brokers.flatMap(listRequestRules),
  kafkaDuration,
  ...lags.map(createGauge('lag')),
  ...queues.map(createGauge('queue')),
];
