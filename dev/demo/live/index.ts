export { createExporter, type ExporterOptions } from './exporter';
export { pushLogs } from './pushLogs';
export { startLoki } from './startLoki';
export { startLogs, type LogServer } from './startLogs';
export { startPrometheus } from './startPrometheus';
export { freePort, listen } from './freePort';
