import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { classifyRule, rewriteRules, type ImportedRule } from '../../src/alerts';
import type { Command, CommandCall } from '../command';
import { collectRules, grafanaRulesOption, listRules, type RuleText } from '../existing/collectRules';
import { describeClasses, describeLeftOut, findObstacle, listUnread } from '../existing/describeRules';

export const importRules: Command = {
  name: 'import',
  summary:
    'Reads alert rules that you have: what they are, which of them can be backtested, and why the others cannot.',
  files: '[FILE|DIR...]',
  options: {
    ...grafanaRulesOption,
    out: { value: 'FILE', summary: 'Writes all of them to this file; rules of Foresight become its rule file, apart.' },
    json: { summary: 'Writes JSON instead of text.' },
  },
  async run(call) {
    const texts = await collectRules(call);
    const lines = call.switches.has('json') ? [JSON.stringify(toPlain(texts), null, 2)] : describe(texts);
    lines.forEach(call.print);
    writeTexts(texts, call);
    return texts.some(({ unread }) => unread.length > 0) ? 1 : 0;
  },
};

function describe(texts: RuleText[]): string[] {
  const rules = listRules(texts);
  const recorded = texts.flatMap((text) => text.recorded);
  const obstacles = rules.flatMap(({ file, rule }) => {
    const reason = findObstacle(rule);
    return reason === undefined ? [] : [{ file, group: rule.group, title: rule.title, reason }];
  });
  return [
    ...describeClasses(rules.map(({ rule }) => rule)),
    ...(recorded.length > 0
      ? [`${recorded.length} recording rules were read, too: their series are used as stored.`]
      : []),
    ...describeLeftOut('Cannot be backtested', obstacles),
    ...describeLeftOut('Cannot be read', listUnread(texts)),
  ];
}

function toPlain(texts: RuleText[]) {
  const describeRule = (file: string, rule: ImportedRule) => {
    const { id, title, format, folder, group, labels } = rule;
    return { file, id, title, format, folder, group, labels, kind: classifyRule(rule), obstacle: findObstacle(rule) };
  };
  return {
    rules: listRules(texts).map(({ file, rule }) => describeRule(file, rule)),
    recorded: texts.flatMap(({ file, recorded }) =>
      recorded.map(({ title, group, expr }) => ({ file, title, group, expr }))
    ),
    unread: listUnread(texts),
  };
}

/** Documents one after the other; those of Foresight's own rules become specs in a file beside it. */
function writeTexts(texts: RuleText[], { values: { out }, folder, print }: CommandCall): void {
  if (out === undefined) {
    return;
  }
  const own = listRules(texts).flatMap(({ rule }) => (rule.spec ? [rule.spec] : []));
  const documents = texts.map(({ text, rules }) => toYaml(rewriteRules(text, listOwn(rules))));
  writeFileSync(path.resolve(folder, out), documents.join('---\n'));
  print(`${out} was written.`);
  if (own.length > 0) {
    const { dir, name } = path.parse(out);
    const file = path.join(dir, `${name}.foresight.yaml`);
    writeFileSync(path.resolve(folder, file), stringify({ rules: own }));
    print(`${file} was written: the ${own.length} rules among them that Foresight wrote.`);
  }
}

function listOwn(rules: ImportedRule[]): Array<{ rule: ImportedRule }> {
  return rules.filter(({ spec }) => spec !== undefined).map((rule) => ({ rule }));
}

/** A text of JSON as YAML, so that documents can follow one another; YAML as it is. */
function toYaml(text: string): string {
  const yaml = /^\s*[[{]/.test(text) ? stringify(parse(text)) : text;
  return yaml.endsWith('\n') ? yaml : `${yaml}\n`;
}
