/** Lines of one record at most; the rest of a longer one is left out. */
const maxRecordLines = 200;

/** Frames of Java, JavaScript, Python, .NET, Ruby and Go, and what names a cause between them. */
const frame =
  /^(?:\s+\S|Caused by: |Suppressed: |\.{3} \d+ more|During handling of the above exception|The above exception was )/;
/** What an indented Python traceback ends with. */
const pythonEnd = /^[\w.]{1,200}(?:Error|Exception|Warning|Interrupt|Exit)\b/;
/** A goroutine's functions stand unindented, each with its file below. */
const goroutine = /^goroutine \d+ \[/;
const goFunction = /^[\w./*()-]{1,300}\(.{0,300}\)$|^created by /;

interface OpenRecord {
  lines: string[];
  kind: 'plain' | 'python' | 'go';
}

/**
 * Lines joined to records, by line breaks: what a program writes of one exception, such as a stack trace, is one. Blank lines are left
 * out.
 */
export function joinRecords(lines: readonly string[]): string[] {
  const records: OpenRecord[] = [];
  for (const line of lines) {
    const open = records[records.length - 1];
    if (line.trim() === '') {
      continue;
    }
    if (open && continuesRecord(line, open)) {
      if (open.lines.length < maxRecordLines) {
        open.lines.push(line);
      }
      open.kind = findKind(line, open.kind);
    } else {
      records.push({ lines: [line], kind: findKind(line, 'plain') });
    }
  }
  return records.map(({ lines: joined }) => joined.join('\n'));
}

function continuesRecord(line: string, { kind }: OpenRecord): boolean {
  if (frame.test(line)) {
    return true;
  }
  if (kind === 'python') {
    return pythonEnd.test(line) || line.startsWith('Traceback ');
  }
  return goroutine.test(line) ? kind === 'go' : kind === 'go' && goFunction.test(line);
}

function findKind(line: string, before: OpenRecord['kind']): OpenRecord['kind'] {
  if (line.includes('Traceback (most recent call last)')) {
    return 'python';
  }
  if (goroutine.test(line) || line.startsWith('panic: ')) {
    return 'go';
  }
  return before === 'python' && pythonEnd.test(line) ? 'plain' : before;
}
