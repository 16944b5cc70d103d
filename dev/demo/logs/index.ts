export { logLines, slotLength, type LogStream } from './logLines';
