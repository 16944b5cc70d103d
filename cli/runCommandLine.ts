import { parseArgs, type ParseArgsConfig } from 'node:util';
import { loadLanguages, renderError } from '../src/texts';
import { CommandError, type Command, type CommandCall } from './command';

const program = 'npm run rules --';

/** Where a command line is run: all of the outside world that commands see, but for files and the network. */
export interface Surroundings extends Pick<CommandCall, 'environment' | 'folder' | 'print'> {
  /** Writes a line to standard error. */
  printError: (line: string) => void;
}

/** Runs the command that this process was started with, and sets its exit code. */
export async function runProcess(commands: Command[]): Promise<void> {
  process.exitCode = await runCommandLine(commands, process.argv.slice(2), {
    environment: process.env,
    // npm starts programs in the project's folder and names the one where it was called.
    folder: process.env.INIT_CWD ?? process.cwd(),
    print: (line) => console.log(line),
    printError: (line) => console.error(line),
  });
}

/** Runs the command that the arguments name; returns the exit code. */
export async function runCommandLine(commands: Command[], args: string[], surroundings: Surroundings): Promise<number> {
  const [name, ...rest] = args;
  const command = commands.find((one) => one.name === name);
  const wantsHelp = name === undefined || name === 'help' || name === '--help' || name === '-h';
  if (wantsHelp) {
    surroundings.print(formatOverview(commands));
    return name === undefined ? 1 : 0;
  }
  try {
    if (command === undefined) {
      const names = commands.map((one) => one.name).join(', ');
      throw new CommandError(`There is no command "${name}". Use one of ${names}, or --help.`);
    }
    await loadLanguages();
    return await run(command, rest, surroundings);
  } catch (error) {
    surroundings.printError(renderError(error));
    return 1;
  }
}

async function run(command: Command, args: string[], surroundings: Surroundings): Promise<number> {
  const { values, positionals } = parse(command, args);
  if (values.help === true) {
    surroundings.print(formatHelp(command));
    return 0;
  }
  const entries = Object.entries(values).map(
    ([name, value]) => [name, Array.isArray(value) ? value.join(',') : value] as const
  );
  const { environment, folder, print } = surroundings;
  return command.run({
    files: positionals,
    values: Object.fromEntries(
      entries.filter((entry): entry is readonly [string, string] => typeof entry[1] === 'string')
    ),
    switches: new Set(entries.filter(([, value]) => value === true).map(([option]) => option)),
    environment,
    folder,
    print,
  });
}

function parse(command: Command, args: string[]) {
  const options: ParseArgsConfig['options'] = { help: { type: 'boolean', short: 'h' } };
  Object.entries(command.options).forEach(([name, { value, isRepeatable = false }]) => {
    options[name] = { type: value === undefined ? 'boolean' : 'string', multiple: isRepeatable };
  });
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    const reason = renderError(error);
    throw new CommandError(`${reason}\nSee: ${program} ${command.name} --help`);
  }
}

function formatOverview(commands: Command[]): string {
  const lines = alignColumns(commands.map(({ name, summary }) => [name, summary]));
  return [`Alert rules as code: ${program} COMMAND`, '', ...lines, '', `${program} COMMAND --help shows more.`].join(
    '\n'
  );
}

function formatHelp({ name, summary, files, options }: Command): string {
  const rows = Object.entries({ ...options, help: { summary: 'Shows this text.' } }).map(([option, one]) => {
    const value = 'value' in one && one.value !== undefined ? ` ${one.value}` : '';
    return [`--${option}${value}`, one.summary] as const;
  });
  return [
    `${program} ${[name, files, '[options]'].filter(Boolean).join(' ')}`,
    summary,
    '',
    ...alignColumns(rows),
  ].join('\n');
}

function alignColumns(rows: ReadonlyArray<readonly [string, string]>): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
