import { commands } from './commands';
import { runProcess } from './runCommandLine';

await runProcess(commands);
