/** The year of times without one. */
const defaultYear = 2017;
/** Characters of a line in which its time stands. */
const headLength = 120;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

type Form = [pattern: RegExp, read: (groups: Record<string, string | undefined>) => number];

/** Year (or two digits of it), month, day, and a time. */
function toMs({ y, mo, d, h, mi, s, f }: Record<string, string | undefined>): number {
  const month = months.includes(mo ?? '') ? months.indexOf(mo ?? '') : Number(mo) - 1;
  const year = y === undefined ? defaultYear : y.length === 2 ? 2000 + Number(y) : Number(y);
  return Date.UTC(year, month, Number(d), Number(h), Number(mi), Number(s), Math.round(1000 * Number(`0.${f ?? 0}`)));
}

const clock = String.raw`(?<h>\d\d):(?<mi>\d\d):(?<s>\d\d)(?:[.,](?<f>\d{1,9}))?`;

/** The more telling first. */
const forms: readonly Form[] = [
  [new RegExp(String.raw`(?<![\d-])(?<y>\d{4})[-/](?<mo>\d\d)[-/](?<d>\d\d)[T ]${clock}`), toMs],
  [/(?:^|\s)(?<epoch>1\d{9})(?=\s)/, ({ epoch }) => 1000 * Number(epoch)],
  [new RegExp(String.raw`(?<mo>${months.join('|')}) {1,2}(?<d>\d{1,2})(?: (?<y>\d{4}))? ${clock}`), toMs],
  [new RegExp(String.raw`^(?<y>\d\d)/(?<mo>\d\d)/(?<d>\d\d) ${clock}`), toMs],
  [new RegExp(String.raw`^(?<mo>\d\d)-(?<d>\d\d) ${clock}`), toMs],
  [new RegExp(String.raw`^[IWEF](?<mo>\d\d)(?<d>\d\d) ${clock}`), toMs],
  [/^(?<y>\d\d)(?<mo>\d\d)(?<d>\d\d) (?<h>\d\d)(?<mi>\d\d)(?<s>\d\d) /, toMs],
];

/** The time (ms) that a line begins with, in one of the usual forms; times without a zone are UTC. undefined where there is none. */
export function parseTime(line: string): number | undefined {
  const head = line.slice(0, headLength);
  for (const [pattern, read] of forms) {
    const groups = pattern.exec(head)?.groups;
    const time = groups ? read(groups) : NaN;
    if (Number.isFinite(time)) {
      return time;
    }
  }
  return undefined;
}
