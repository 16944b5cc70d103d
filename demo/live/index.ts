export { createExporter, type ExporterOptions } from './exporter';
export { pushLogs } from './pushLogs';
export { startPrometheus, type PrometheusProcess } from './prometheusProcess';
export { freePort, listen } from './freePort';
