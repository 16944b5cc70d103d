/** What the reader refuses: an HTTP status with a sentence for people. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string
  ) {
    super(message);
  }
}

/** Of LogQL, but not of this reader. */
export function unsupported(what: string): Refusal {
  return new Refusal(
    400,
    `${what} is more than the demo's small log reader can do. For all of LogQL, start the demo with a Loki: \`npm run loki\` builds one.`
  );
}
