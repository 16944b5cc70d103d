import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { errorMessage } from '../src/engine';
import type { AuditEvent, ReportedEvent } from '../src/audit';
import { CommandError, type CommandCall, type CommandOption } from './command';

/** The option of every command that writes something. */
export const auditOption: Record<string, CommandOption> = {
  audit: { value: 'FILE', summary: 'Appends what was written to this file, a JSON line for each change.' },
};

/** Takes down what a command wrote. */
export type AppendAudit = (events: ReportedEvent[]) => void;

/**
 * Opens the file of --audit, before anything is written; without the option nothing is taken down. What cannot be appended
 * later is said, and changes nothing of what the command did.
 * @throws CommandError where the file cannot be written.
 */
export function openAuditFile({ values, environment, folder, print }: CommandCall): AppendAudit {
  if (values.audit === undefined) {
    return () => undefined;
  }
  const file = path.resolve(folder, values.audit);
  const append = (text: string) => appendFileSync(file, text, { mode: 0o600 });
  try {
    append('');
  } catch (error) {
    throw new CommandError(`--audit: ${errorMessage(error)}. Name a file that can be written. Nothing was changed.`);
  }
  const actor = environment.USER ?? environment.USERNAME ?? '';
  return (events) => {
    const time = new Date().toISOString();
    const lines = events.map((event): AuditEvent => ({ ...describeCommand(actor, time), ...event }));
    try {
      append(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    } catch (error) {
      print(`What was written could not be appended to ${values.audit}: ${errorMessage(error)}`);
    }
  };
}

function describeCommand(actor: string, time: string) {
  const who = { actor, actorKind: 'command line', role: '' } as const;
  return { time, ...who, orgId: 0, dataSource: '', count: 1, reporter: 'command line' } as const;
}
