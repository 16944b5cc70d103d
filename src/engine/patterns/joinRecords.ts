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

type RecordKind = 'plain' | 'python' | 'go';

/**
 * Lines joined to records, by line breaks: what a program writes of one exception, such as a stack trace, is one. Blank lines are left
 * out.
 */
export function joinRecords(lines: readonly string[]): string[] {
  return groupRecords(lines, (line) => line).map((joined) => joined.join('\n'));
}

/** Entries of a log, in the order of their times, grouped by the record that they are of; those without text are left out. */
export function groupRecords<Entry>(entries: readonly Entry[], readText: (entry: Entry) => string): Entry[][] {
  const records: Entry[][] = [];
  let kind: RecordKind = 'plain';
  for (const entry of entries) {
    const line = readText(entry);
    const open = records.at(-1);
    if (line.trim() === '') {
      continue;
    }
    if (open && continuesRecord(line, kind)) {
      if (open.length < maxRecordLines) {
        open.push(entry);
      }
      kind = findKind(line, kind);
    } else {
      records.push([entry]);
      kind = findKind(line, 'plain');
    }
  }
  return records;
}

function continuesRecord(line: string, kind: RecordKind): boolean {
  if (frame.test(line)) {
    return true;
  }
  if (kind === 'python') {
    return pythonEnd.test(line) || line.startsWith('Traceback ');
  }
  return goroutine.test(line) ? kind === 'go' : kind === 'go' && goFunction.test(line);
}

function findKind(line: string, before: RecordKind): RecordKind {
  if (line.includes('Traceback (most recent call last)')) {
    return 'python';
  }
  if (goroutine.test(line) || line.startsWith('panic: ')) {
    return 'go';
  }
  return before === 'python' && pythonEnd.test(line) ? 'plain' : before;
}
