/** A line that shows how far a step has come; on a terminal it renews itself, elsewhere it writes every quarter. */
export interface Progress {
  /** Part done, [0, 1]. */
  update(done: number): void;
  /** Ends the line. */
  finish(text?: string): void;
}

export interface ProgressOutput {
  isTTY?: boolean;
  write(text: string): unknown;
}

const barWidth = 24;
const redrawEvery = 100;

export function startProgress(title: string, output: ProgressOutput, now: () => number = Date.now): Progress {
  const began = now();
  const terminal = output.isTTY === true;
  let drawn = -Infinity;
  let quarter = 0;
  const draw = (done: number) => output.write(`\r\u001b[K${title} ${bar(done)}${remaining(done, now() - began)}`);
  output.write(terminal ? title : `${title} ...\n`);
  return {
    update: (done) => {
      if (terminal && now() - drawn >= redrawEvery) {
        drawn = now();
        draw(done);
      } else if (!terminal && Math.floor(done * 4) > quarter) {
        quarter = Math.floor(done * 4);
        output.write(`${title} ${quarter * 25} %\n`);
      }
    },
    finish: (text = 'done') => {
      const line = `${title}: ${text} (${seconds(now() - began)})\n`;
      output.write(terminal ? `\r\u001b[K${line}` : line);
    },
  };
}

function bar(done: number): string {
  const filled = Math.round(done * barWidth);
  return `[${'#'.repeat(filled)}${'.'.repeat(barWidth - filled)}] ${String(Math.floor(done * 100)).padStart(3)} %`;
}

/** An estimate once a twentieth is done; before that it would jump about. */
function remaining(done: number, elapsed: number): string {
  return done < 0.05 ? '' : `, ${Math.ceil(((elapsed / done) * (1 - done)) / 1000)} s left`;
}

function seconds(ms: number): string {
  return ms < 950 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
