export { startLogReader, type LogReader, type LogReaderOptions } from './startLogReader';
export type { LineStore } from './store/lineStore';
