import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { maxStateLength, maxTargetLength, shortenText, type ReportedEvent } from '../../src/audit';
import { rewriteRules, writeTimes, type RuleRewrite } from '../../src/alerts';
import { CommandError, type CommandCall } from '../command';
import type { RuleText } from './collectRules';
import type { ImprovedRule } from './improveExisting';

/** The ids that --accept names. @throws CommandError where one is the id of no rule. */
export function readAccepted({ values: { accept } }: CommandCall, texts: RuleText[]): ReadonlySet<string> | undefined {
  const ids = accept?.split(',').map((id) => id.trim());
  const known = new Set(texts.flatMap(({ rules }) => rules.map(({ id }) => id)));
  const unknown = ids?.filter((id) => !known.has(id)) ?? [];
  if (unknown.length > 0) {
    throw new CommandError(
      `--accept names ${unknown.join(', ')}, which is the id of no rule. The ids are those of the table.`
    );
  }
  return ids && new Set(ids);
}

/** The results that are accepted: those of the ids, or without ids those that did better. */
export function listAccepted(results: ImprovedRule[], ids: ReadonlySet<string> | undefined): ImprovedRule[] {
  return results.filter((one) => (ids ? ids.has(one.rule.id) : 'verdict' in one && one.verdict === 'better'));
}

/**
 * Writes what is accepted: new rules of Foresight into the file of --out, and beside it each file whose rules get other
 * times, all else in it as it was. What was read is never overwritten. Returns what was written, for the audit log.
 */
export function writeAccepted(accepted: ImprovedRule[], texts: RuleText[], call: CommandCall): ReportedEvent[] {
  const { out } = call.values;
  if (out === undefined) {
    return [];
  }
  const files = [...listNewRules(accepted, out), ...listChangedFiles(accepted, texts, out)];
  files.forEach(({ file, text }) => writeFileSync(path.resolve(call.folder, file), text));
  if (!call.switches.has('json')) {
    describeWritten(accepted, files, out).forEach(call.print);
  }
  return files.map(({ file, content }) => ({
    action: 'file.write',
    outcome: 'allowed',
    target: shortenText(`file ${file}`, maxTargetLength),
    after: shortenText(content, maxStateLength),
  }));
}

interface WrittenFile {
  file: string;
  text: string;
  /** What is in it, for people. */
  content: string;
}

function listNewRules(accepted: ImprovedRule[], out: string): WrittenFile[] {
  const specs = accepted.flatMap((one) =>
    'improvement' in one && 'spec' in one.improvement ? [one.improvement.spec] : []
  );
  const content = `new rules of Foresight: ${specs.length}`;
  return specs.length === 0 ? [] : [{ file: out, text: stringify({ rules: specs }), content }];
}

function listChangedFiles(accepted: ImprovedRule[], texts: RuleText[], out: string): WrittenFile[] {
  const names = new Map<string, number>();
  return texts.flatMap(({ file, text, rules }) => {
    const changes = accepted.flatMap((one): RuleRewrite[] =>
      'improvement' in one && 'times' in one.improvement && rules.includes(one.rule)
        ? [{ rule: one.rule, source: writeTimes(one.rule, one.improvement.times) }]
        : []
    );
    if (changes.length === 0) {
      return [];
    }
    const name = nameChanged(file, out, names);
    return [{ file: name, text: rewriteRules(text, changes), content: `${file} with other times: ${changes.length}` }];
  });
}

/** Files of the same name in several folders are numbered. */
function nameChanged(file: string, out: string, names: Map<string, number>): string {
  const own = path.parse(/^https?:/i.test(file) ? 'grafana.json' : file);
  const count = (names.get(own.base) ?? 0) + 1;
  names.set(own.base, count);
  const { dir, name } = path.parse(out);
  return path.join(dir, `${name}.${own.name}${count > 1 ? `-${count}` : ''}${own.ext}`);
}

function describeWritten(accepted: ImprovedRule[], files: WrittenFile[], out: string): string[] {
  const idle = accepted.filter(({ rule: _, ...one }) => !('proposed' in one && one.proposed));
  return [
    ...files.map(({ file, content }) => `${file} was written: ${content}.`),
    ...(files.length === 0 ? [`${out} was not written: no proposal is accepted.`] : []),
    ...idle.map(({ rule }) => `${rule.id} stays as it is: nothing is proposed for it.`),
  ];
}
