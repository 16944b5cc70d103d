/** One option of a command; `value` names what follows it, and is missing for a switch. */
export interface CommandOption {
  summary: string;
  value?: string;
  /** It may be given several times; the values are joined with commas. */
  isRepeatable?: boolean;
}

/** What a command is called with. */
export interface CommandCall {
  /** What stands on the command line beside options, such as the rule file. */
  files: string[];
  /** Options with a value, by name; those not given are missing. */
  values: Partial<Record<string, string>>;
  /** Switches that were given. */
  switches: ReadonlySet<string>;
  environment: Partial<Record<string, string>>;
  /** The folder that relative paths begin in. */
  folder: string;
  /** Writes a line to standard output. */
  print: (line: string) => void;
}

/** One command: a file in commands/, and a line in commands/index.ts. */
export interface Command {
  name: string;
  /** One line of the list of commands. */
  summary: string;
  /** What stands beside the options, such as 'FILE'; empty where there is nothing. */
  files: string;
  options: Record<string, CommandOption>;
  /**
   * Returns the exit code: 0 = all is well, 1 = something is wrong, 2 = differences were found by a command with an option
   * for that.
   * @throws CommandError for what the user can mend.
   */
  run: (call: CommandCall) => Promise<number>;
}

/** Something that the user can mend; its message is shown as it is. */
export class CommandError extends Error {}

/** The value of an option that a command cannot do without. @throws CommandError */
export function requiredValue({ values }: CommandCall, name: string, example: string): string {
  const value = values[name];
  if (value === undefined || value.trim() === '') {
    throw new CommandError(`--${name} is missing. Give it, such as --${name} ${example}.`);
  }
  return value;
}

/** The only file of a command. @throws CommandError */
export function onlyFile({ files }: CommandCall): string {
  if (files.length !== 1) {
    throw new CommandError(`${files.length} files are given. Give one rule file, such as rules.yaml.`);
  }
  return files[0];
}
