import { parseArgs, type ParseArgsConfig } from 'node:util';
import { CommandError, type Command, type CommandCall } from './command';

const program = 'npm run rules --';

/** Where a command line is run: all of the outside world that commands see, but for files and the network. */
export interface Surroundings extends Pick<CommandCall, 'environment' | 'folder' | 'print'> {
  /** Writes a line to standard error. */
  printError: (line: string) => void;
}

/** Runs the command that the arguments name; returns the exit code. */
export async function runCommandLine(commands: Command[], args: string[], surroundings: Surroundings): Promise<number> {
  const [name, ...rest] = args;
  const command = commands.find((one) => one.name === name);
  const asked = name === undefined || name === 'help' || name === '--help' || name === '-h';
  if (asked) {
    surroundings.print(overview(commands));
    return name === undefined ? 1 : 0;
  }
  try {
    if (command === undefined) {
      const names = commands.map((one) => one.name).join(', ');
      throw new CommandError(`There is no command "${name}". Use one of ${names}, or --help.`);
    }
    return await run(command, rest, surroundings);
  } catch (error) {
    surroundings.printError(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

async function run(command: Command, args: string[], surroundings: Surroundings): Promise<number> {
  const { values, positionals } = parse(command, args);
  if (values.help === true) {
    surroundings.print(helpOf(command));
    return 0;
  }
  const entries = Object.entries(values);
  const { environment, folder, print } = surroundings;
  return command.run({
    files: positionals,
    values: Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string')),
    switches: new Set(entries.filter(([, value]) => value === true).map(([option]) => option)),
    environment,
    folder,
    print,
  });
}

function parse(command: Command, args: string[]) {
  const options: ParseArgsConfig['options'] = { help: { type: 'boolean', short: 'h' } };
  Object.entries(command.options).forEach(([name, { value }]) => {
    options[name] = { type: value === undefined ? 'boolean' : 'string' };
  });
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(`${reason}\nSee: ${program} ${command.name} --help`);
  }
}

function overview(commands: Command[]): string {
  const lines = columns(commands.map(({ name, summary }) => [name, summary]));
  return [`Alert rules as code: ${program} COMMAND`, '', ...lines, '', `${program} COMMAND --help tells more.`].join(
    '\n'
  );
}

function helpOf({ name, summary, files, options }: Command): string {
  const rows = Object.entries({ ...options, help: { summary: 'Shows this text.' } }).map(([option, told]) => {
    const value = 'value' in told && told.value !== undefined ? ` ${told.value}` : '';
    return [`--${option}${value}`, told.summary] as const;
  });
  return [`${program} ${[name, files, '[options]'].filter(Boolean).join(' ')}`, summary, '', ...columns(rows)].join(
    '\n'
  );
}

function columns(rows: ReadonlyArray<readonly [string, string]>): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
