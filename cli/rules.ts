import { commands } from './commands';
import { runCommandLine } from './runCommandLine';

// npm starts programs in the project's folder and tells where it was called itself.
const folder = process.env.INIT_CWD ?? process.cwd();

process.exitCode = await runCommandLine(commands, process.argv.slice(2), {
  environment: process.env,
  folder,
  print: (line) => console.log(line),
  printError: (line) => console.error(line),
});
