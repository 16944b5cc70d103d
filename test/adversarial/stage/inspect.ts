import type { QueryAnswers } from './caller';
import { secretMark, type Target } from './stage';

/** What is wrong with answers, whatever was sent; undefined where nothing is. */
export function inspectAnswers(answers: QueryAnswers, refIds: string[]): string | undefined {
  for (const refId of refIds) {
    const wrong = Object.hasOwn(answers, refId) ? inspectAnswer(answers[refId]) : 'no answer';
    if (wrong !== undefined) {
      return `${refId}: ${wrong}`;
    }
  }
  return undefined;
}

function inspectAnswer({ status, error, errorSource, frames }: QueryAnswers[string]): string | undefined {
  const said = `${status} ${error}`;
  if (errorSource === 'plugin') {
    return `a fault of the plugin: ${said}`;
  }
  if (!isStatus(status) || (status === 200) === Boolean(error)) {
    return `a status that does not fit: ${said}`;
  }
  const shown = [Buffer.from(error ?? ''), ...(frames ?? []).map((frame) => Buffer.from(frame))];
  return shown.some((bytes) => bytes.includes(secretMark)) ? `a secret is shown: ${said}` : undefined;
}

function isStatus(status: number | null | undefined): boolean {
  return typeof status === 'number' && status >= 200 && status <= 599;
}

export function containsSecret(text: string): boolean {
  return text.includes(secretMark);
}

/** What is wrong with the answer of a resource. */
export function inspectResource({ status, body }: { status: number; body: string }): string | undefined {
  if (!isStatus(status) || status === 500) {
    return `status ${status}: ${body.slice(0, 200)}`;
  }
  return containsSecret(body) ? `a secret is shown: ${body.slice(0, 200)}` : undefined;
}

/** What is wrong with a process after a group. */
export function inspectTarget({ isAlive, log }: Target): string | undefined {
  if (!isAlive()) {
    return 'the process has ended';
  }
  const secret = log.find(containsSecret);
  if (secret !== undefined) {
    return `the log shows a secret: ${secret.slice(0, 300)}`;
  }
  const uncaught = log.find((line) => /Uncaught exception|Unhandled rejection/.test(line));
  return uncaught && `the log has an uncaught failure: ${uncaught.slice(0, 300)}`;
}
