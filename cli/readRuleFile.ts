import { LineCounter, parseDocument, type Document } from 'yaml';
import {
  checkNotify,
  migrateNotify,
  checkRules,
  type NotifySpec,
  type RuleProblem,
  type RuleSpec,
} from '../src/alerts';
import { isMapping } from '../src/schema';
import { CommandError } from './command';
import { readText, toValue } from './readYaml';

/** A rule file, YAML or JSON: `rules`, `defaults` for what all of them have in common, and where alerts go: `notify`. */
export interface RuleFile {
  /** The path as it was given. */
  file: string;
  specs: RuleSpec[];
  notify?: NotifySpec;
  /** A problem as a line for people, with file, line, rule and field. */
  formatProblem: (problem: RuleProblem) => string;
}

/** Parts of a rule that are completed from the defaults; everything else is replaced. */
const merged = new Set(['labels', 'annotations', 'learning', 'source']);

type Mapping = Record<string, unknown>;

/** Reads a rule file, without checking its rules. @throws CommandError where it is no rule file. */
export function readRuleFile(file: string, folder: string): RuleFile {
  const lines = new LineCounter();
  const document = parseYaml(file, folder, lines);
  const { rules, defaults = {}, notify, ...unknown } = requireMapping(file, toValue(document, file, lines));
  const [typo] = Object.keys(unknown);
  if (typo !== undefined) {
    throw new CommandError(`${file}: ${typo} is not known. A rule file has rules, defaults and notify.`);
  }
  if (!Array.isArray(rules) || rules.length === 0) {
    throw new CommandError(`${file}: rules is missing or empty. Give a list of rules, each with a kind and a name.`);
  }
  if (!isMapping(defaults)) {
    throw new CommandError(`${file}: defaults is no mapping. Give fields of rules, such as folder and interval.`);
  }
  const specs = rules.map((rule) => withDefaults(rule, defaults) as RuleSpec);
  return {
    file,
    specs,
    notify: migrateNotify(notify) as NotifySpec | undefined,
    formatProblem: (problem) => formatProblem(problem, { file, specs, document, lines }),
  };
}

/** Reads a rule file whose rules nothing is wrong with. @throws CommandError with a line for every problem. */
export function readCheckedRules(file: string, folder: string): RuleFile {
  const read = readRuleFile(file, folder);
  const problems = listProblems(read);
  if (problems.length > 0) {
    throw new CommandError(problems.map(read.formatProblem).join('\n'));
  }
  return read;
}

/** All that is wrong with the rules and notifications of a file. */
export function listProblems({ specs, notify }: RuleFile): RuleProblem[] {
  const notifications = notify === undefined ? [] : checkNotify(notify);
  return [...checkRules(specs), ...notifications.map(({ field, message }) => ({ field: `notify.${field}`, message }))];
}

function parseYaml(file: string, folder: string, lines: LineCounter): Document {
  const document = parseDocument(readText(file, folder), { lineCounter: lines });
  if (document.errors.length > 0) {
    throw new CommandError(`${file}: ${document.errors[0].message.trim()}`);
  }
  return document;
}

function requireMapping(file: string, top: unknown): Mapping {
  if (!isMapping(top)) {
    throw new CommandError(`${file} is no rule file. Give a mapping with a list of rules: "rules: [...]".`);
  }
  return top;
}

function withDefaults(rule: unknown, defaults: Mapping): unknown {
  if (!isMapping(rule)) {
    return rule;
  }
  const completed = Object.entries(rule).map(([key, own]) => {
    const usual = defaults[key];
    return [key, merged.has(key) && isMapping(own) && isMapping(usual) ? { ...usual, ...own } : own];
  });
  return { ...defaults, ...Object.fromEntries(completed) };
}

const place = /^\[(\d+)\]\.(.*)$/s;

interface ProblemContext {
  file: string;
  specs: unknown[];
  document: Document;
  lines: LineCounter;
}

function formatProblem({ field, message }: RuleProblem, { file, specs, document, lines }: ProblemContext): string {
  const [, digits, ownField] = place.exec(field) ?? [];
  if (digits === undefined) {
    return `${file}: ${field}: ${message}`;
  }
  const index = Number(digits);
  const spec = specs[index];
  const node = document.getIn(['rules', index], true);
  const start = isMapping(node) && Array.isArray(node.range) ? Number(node.range[0]) : 0;
  const name = isMapping(spec) && typeof spec.name === 'string' ? ` "${spec.name}"` : '';
  return `${file}:${lines.linePos(start).line}: rule ${index + 1}${name}: ${ownField}: ${message}`;
}
