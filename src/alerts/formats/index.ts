import type { RuleSpec } from '../kinds';
import { grafanaApi } from './grafanaApi';
import { grafanaYaml } from './grafanaYaml';
import { prometheus } from './prometheus';
import { recordingYaml } from './recordingYaml';
import type { RuleFormat } from './ruleFormat';
import { terraform } from './terraform';

/** The formats that rules are written in, by their names on the command line, in the order of the page. */
export const ruleFormats = {
  'grafana-yaml': grafanaYaml,
  terraform,
  prometheus,
  'grafana-api': grafanaApi,
  'recording-yaml': recordingYaml,
} satisfies Record<string, RuleFormat>;

/** The name of a format. */
export type RuleFormatName = keyof typeof ruleFormats;

/** Names of all formats, in the order of the page. */
export const ruleFormatNames = Object.keys(ruleFormats) as RuleFormatName[];

/** The format's present name, by that or an earlier one; undefined where there is none. */
export function findFormatName(name: string): RuleFormatName | undefined {
  return ruleFormatNames.find((one) => one === name || getFormat(one).aliases?.includes(name));
}

/** The format of a name. */
export function getFormat(name: RuleFormatName): RuleFormat {
  return ruleFormats[name];
}

/** A rule in one format, or why it cannot be written in it. */
export type WrittenRule = { ok: true; text: string; file: string } | { ok: false; message: string };

/** Writes a rule that has passed `checkRule`, under a name that file systems take. */
export function writeRule(spec: RuleSpec, name: RuleFormatName): WrittenRule {
  const format = getFormat(name);
  const [problem] = format.supports(spec);
  return problem
    ? { ok: false, message: problem.message }
    : { ok: true, text: format.write([spec]), file: `${toFileName(spec.name)}${format.extension}` };
}

function toFileName(name: string): string {
  const words = name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return words.replace(/^-|-$/g, '') || 'rule';
}
