import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findFormatName, getFormat, ruleFormatNames, writeNotify, type RuleFormatName } from '../../src/alerts';
import { CommandError, onlyFile, requiredValue, type Command, type CommandCall } from '../command';
import { checkWithPromtool } from '../promtool';
import { readCheckedRules, type RuleFile } from '../readRuleFile';

const names = ruleFormatNames.join(', ');

export const write: Command = {
  name: 'write',
  summary: 'Writes the rules of a file in one of the formats that Grafana, Terraform and Prometheus read.',
  files: 'FILE',
  options: {
    format: { value: 'FORMAT', summary: `One of ${names}.` },
    out: { value: 'DIR', summary: 'The folder to write to; without it, the text is printed.' },
    'record-to': {
      value: 'UID',
      summary: 'Also recording rules, which write to this Prometheus or Mimir data source.',
    },
  },
  async run(call) {
    const format = chooseFormat(call);
    const isCheckable = getFormat(format).checkedBy === 'promtool';
    const rules = readCheckedRules(onlyFile(call), call.folder);
    const texts = renderTexts(rules, format, call.values['record-to']);
    const isChecked = isCheckable && texts.every(({ text }) => checkWithPromtool(text));
    if (call.values.out === undefined) {
      call.print(requireOneText(texts));
      return 0;
    }
    saveTexts(call, path.join(call.values.out, path.parse(rules.file).name), texts);
    if (isCheckable) {
      call.print(isChecked ? 'promtool finds nothing wrong.' : 'Not checked: promtool is not on PATH.');
    }
    return 0;
  },
};

function chooseFormat(call: CommandCall): RuleFormatName {
  const given = requiredValue(call, 'format', 'terraform');
  const name = findFormatName(given);
  if (name === undefined) {
    throw new CommandError(`--format is "${given}". Choose one of ${names}.`);
  }
  return name;
}

/** What is to be in a file whose name ends so. */
interface Text {
  ending: string;
  text: string;
}

function renderTexts(rules: RuleFile, name: RuleFormatName, recordTo?: string): Text[] {
  const { extension, supports, write: writeRules } = getFormat(name);
  const problems = rules.specs.flatMap((spec, i) =>
    supports(spec, { recordTo }).map((problem) => ({ ...problem, field: `[${i}].${problem.field}` }))
  );
  if (problems.length > 0) {
    throw new CommandError(problems.map(rules.formatProblem).join('\n'));
  }
  const notify = rules.notify && writeNotify(rules.notify, name);
  return [
    { ending: extension, text: writeRules(rules.specs, { recordTo }) },
    ...(notify === undefined ? [] : [{ ending: `.notify${extension}`, text: notify }]),
  ];
}

function requireOneText(texts: Text[]): string {
  if (texts.length > 1) {
    throw new CommandError(
      'The rule file has a notify section, which makes a second file. Give --out, such as --out .'
    );
  }
  return texts[0].text.trimEnd();
}

function saveTexts({ folder, print }: CommandCall, base: string, texts: Text[]): void {
  mkdirSync(path.resolve(folder, path.dirname(base)), { recursive: true });
  texts.forEach(({ ending, text }) => {
    writeFileSync(path.resolve(folder, `${base}${ending}`), text);
    print(`${base}${ending} was written.`);
  });
}
