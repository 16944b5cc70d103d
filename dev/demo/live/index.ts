export { createExporter, type ExporterOptions } from './exporter';
export { pushLogs } from './pushLogs';
export { startLogs, type LogServer } from './startLogs';
export { startPrometheus } from './startPrometheus';
export { freePort, listen } from './freePort';
