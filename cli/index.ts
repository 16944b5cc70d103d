export { CommandError, type Command } from './command';
export { commands } from './commands';
export { createForesight, type Foresight } from './foresight/createForesight';
export { startProgress } from './progress';
export { runProcess } from './runCommandLine';
export { textTable } from './textTable';
