import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { readRules, type ImportedRule, type ImportedRules } from '../../src/alerts';
import { CommandError, type CommandCall, type CommandOption } from '../command';
import { connectGrafana } from '../grafanaClient';
import { readText } from '../readYaml';

/** The alert rules of one file, or of a Grafana. */
export interface RuleText extends ImportedRules {
  /** The file as it was given, or Grafana's address. */
  file: string;
  text: string;
}

/** The options of commands that read existing alert rules. */
export const grafanaRulesOption: Record<string, CommandOption> = {
  grafana: { value: 'URL', summary: 'Instead of files: the alert rules of this Grafana. Token in GRAFANA_TOKEN.' },
};

const ruleFile = /\.(?:ya?ml|json|rules)$/i;
const maxFiles = 5000;

/** The rules of the files and folders of a command, or of the Grafana that it names. @throws CommandError */
export async function collectRules(call: CommandCall): Promise<RuleText[]> {
  if (call.values.grafana !== undefined) {
    return [await readGrafana(call)];
  }
  if (call.files.length === 0) {
    throw new CommandError('No file is given. Give files or folders of alert rules, or --grafana URL.');
  }
  const files = call.files.flatMap((file) => listFiles(file, call.folder));
  if (files.length === 0) {
    throw new CommandError(
      `No rule file is in ${call.files.join(', ')}. Rule files end in .yaml, .yml, .json or .rules.`
    );
  }
  if (files.length > maxFiles) {
    throw new CommandError(`There are ${files.length} files; at most ${maxFiles} are read. Give a smaller folder.`);
  }
  return files.map((file) => {
    const text = readText(file, call.folder);
    return { file, text, ...readRules(text) };
  });
}

/** Whether a text of a file holds alert rules of anybody, readable or not. */
export function hasRules({ rules, recorded, unread }: ImportedRules): boolean {
  return rules.length > 0 || recorded.length > 0 || unread.some(({ reason }) => reason.code !== 'import.no-rules');
}

/** All rules with the file that each is from. */
export function listRules(texts: RuleText[]): Array<{ file: string; rule: ImportedRule }> {
  return texts.flatMap(({ file, rules }) => rules.map((rule) => ({ file, rule })));
}

function listFiles(file: string, folder: string): string[] {
  const isFolder = statSync(path.resolve(folder, file), { throwIfNoEntry: false })?.isDirectory() === true;
  if (!isFolder) {
    return [file];
  }
  const names = readdirSync(path.resolve(folder, file), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => ruleFile.test(name) && !name.includes('node_modules'))
    .sort()
    .map((name) => path.join(file, name));
}

/** Grafana's ruler names folders and intervals, which its provisioning API leaves out. */
async function readGrafana(call: CommandCall): Promise<RuleText> {
  const request = connectGrafana(call);
  const file = String(call.values.grafana);
  const { status, body } = await request({ method: 'GET', path: '/api/ruler/grafana/api/v1/rules' });
  if (status !== 200) {
    const advice =
      status === 401
        ? 'It does not know the token of GRAFANA_TOKEN. Put a valid one into this variable.'
        : 'Give the service account of GRAFANA_TOKEN the role Viewer, and access to the folders of the rules.';
    throw new CommandError(`Grafana at ${file} answered with status ${status}. ${advice}`);
  }
  const text = JSON.stringify(body);
  // A Grafana may have no rules yet.
  return text === '{}' ? { file, text, rules: [], recorded: [], unread: [] } : { file, text, ...readRules(text) };
}
