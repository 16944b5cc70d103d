import { CommandError, onlyFile, requiredValue, type Command, type CommandCall } from './command';
import { commands } from './commands';
import { runCommandLine } from './runCommandLine';

function terminal() {
  const [out, errors]: string[][] = [[], []];
  const surroundings = {
    environment: {},
    folder: '/',
    print: (line: string) => void out.push(line),
    printError: (line: string) => void errors.push(line),
  };
  return { out, errors, surroundings };
}

const calls: CommandCall[] = [];
const spy: Command = {
  name: 'spy',
  summary: 'Looks.',
  files: 'FILE',
  options: { at: { value: 'TIME', summary: 'When.' }, twice: { summary: 'Again.' } },
  run: async (call) => {
    calls.push(call);
    onlyFile(call);
    requiredValue(call, 'at', 'noon');
    return 2;
  },
};

test('files, values and switches reach the command, and its exit code comes back', async () => {
  const { surroundings } = terminal();
  expect(await runCommandLine([spy], ['spy', 'a.yaml', '--at', 'noon', '--twice'], surroundings)).toBe(2);
  expect(calls.at(-1)).toMatchObject({ files: ['a.yaml'], values: { at: 'noon' }, switches: new Set(['twice']) });
});

test.each([
  [['spy', '--never'], '--never'],
  [['spy', 'a', '--at'], '--at'],
  [['spy', 'a'], '--at is missing'],
  [['spy', '--at', 'noon'], '0 files are given'],
  [['peek'], 'There is no command "peek"'],
])('%j is told to be wrong on standard error, with exit code 1', async (args, text) => {
  const { out, errors, surroundings } = terminal();
  expect(await runCommandLine([spy], args, surroundings)).toBe(1);
  expect(errors.join('\n')).toContain(text);
  expect(out).toEqual([]);
});

test('what a command throws is shown as its message', async () => {
  const { errors, surroundings } = terminal();
  const failing = { ...spy, run: () => Promise.reject(new CommandError('Mend it.')) };
  expect(await runCommandLine([failing], ['spy'], surroundings)).toBe(1);
  expect(errors).toEqual(['Mend it.']);
});

test.each(commands.map(({ name }) => name))('%s --help tells all of its options', async (name) => {
  const { out, surroundings } = terminal();
  expect(await runCommandLine(commands, [name, '--help'], surroundings)).toBe(0);
  const options = commands.find((command) => command.name === name)?.options ?? {};
  Object.keys(options).forEach((option) => expect(out[0]).toContain(`--${option}`));
});

test('the overview has a line for each command', async () => {
  const { out, surroundings } = terminal();
  expect(await runCommandLine(commands, ['--help'], surroundings)).toBe(0);
  commands.forEach(({ name, summary }) =>
    expect(out[0]).toMatch(new RegExp(`^  ${name} +${summary.slice(0, 20)}`, 'm'))
  );
});
