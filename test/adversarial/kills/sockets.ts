import { Client, credentials, Metadata } from '@grpc/grpc-js';
import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Tally } from '../attack';
import { answerWaves } from '../stage/answers';
import { inspectAnswers, inspectTarget } from '../stage/inspect';
import { readResident } from '../stage/memory';
import { startSource } from '../stage/source';
import { createInstance, createModel, createQuery, startTarget, type Stage, type Target } from '../stage/stage';

const garbageConnections = 1000;
const halfOpenConnections = 300;
const garbageMessages = 1000;
const bigMessageMb = 100;
/** Longest time for a query afterwards. */
const maxAnswerMs = 5000;

const preface = Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n');

/** Bytes that are no gRPC, connections that say nothing, messages of any size: afterwards a query is answered. */
export async function abuseSocket(stage: Stage, tally: Tally): Promise<void> {
  const source = await startSource(answerWaves(), { keep: false });
  const target = await startTarget(stage);
  const check = (name: string) => checkAnswer(target, { name, url: source.url, tally });
  await check('at first');
  const files = countFiles(target);
  for (let i = 0; i < garbageConnections; i++) {
    await sendBytes(target, i);
  }
  await check(`${garbageConnections} connections of garbage`);
  const open = await openSilent(target);
  await check(`${halfOpenConnections} connections that say nothing`);
  open.forEach((socket) => socket.destroy());
  await sendGarbageMessages(target);
  await check(`${garbageMessages} messages that are none`);
  await sendBig(target);
  await check(`a message of ${bigMessageMb} MB`);
  await sleep(1000);
  const left = countFiles(target) - files;
  if (left > 5) {
    tally.through('connections that were left', `${left} more files are open`);
  }
  tally.figure(`after all of it: ${left} more open files, ${readResident(target.process.pid)} MB resident`);
  const wrong = inspectTarget(target);
  if (wrong) {
    tally.through('the process afterwards', wrong);
  }
  await target.stop();
  await source.stop();
}

interface Check {
  name: string;
  url: string;
  tally: Tally;
}

async function checkAnswer({ wire }: Target, { name, url, tally }: Check): Promise<void> {
  const began = performance.now();
  const outcome = await wire
    .query({ instance: createInstance(url) }, [createQuery(createModel())])
    .then((answers) => inspectAnswers(answers, ['A']) ?? (answers.A.error || undefined), String);
  const took = Math.round(performance.now() - began);
  const late = took > maxAnswerMs ? `the next answer came after ${took} ms` : undefined;
  const wrong = outcome ?? late;
  if (wrong === undefined) {
    tally.held();
  } else {
    tally.through(name, wrong);
  }
}

function dial({ process: { target } }: Target): net.Socket {
  const socket = target.startsWith('unix:')
    ? net.connect(target.slice(5))
    : net.connect(Number(target.split(':')[1]), target.split(':')[0]);
  return socket.on('error', () => undefined);
}

/** Bytes at random, behind a right beginning every other time. */
async function sendBytes(target: Target, index: number): Promise<void> {
  const socket = dial(target);
  const bytes = randomBytes(1 + (index % 2000));
  socket.end(index % 2 === 0 ? bytes : Buffer.concat([preface, bytes]));
  await Promise.race([new Promise((resolve) => socket.once('close', resolve)), sleep(20)]);
  socket.destroy();
}

async function openSilent(target: Target): Promise<net.Socket[]> {
  const sockets = Array.from({ length: halfOpenConnections }, (_, i) => {
    const socket = dial(target);
    if (i % 2 === 0) {
      socket.write(preface);
    }
    return socket;
  });
  await sleep(200);
  return sockets;
}

/** Sends bytes in place of messages, to methods that exist and to one that does not. */
async function sendGarbageMessages(target: Target): Promise<void> {
  const client = new Client(target.process.target, credentials.createInsecure(), {
    'grpc.use_local_subchannel_pool': 1,
  });
  const paths = ['Data/QueryData', 'Diagnostics/CheckHealth', 'Diagnostics/CollectMetrics', 'Nothing/Nothing'];
  const calls = Array.from({ length: garbageMessages }, (_, i) =>
    callRaw(client, `/pluginv2.${paths[i % paths.length]}`, randomBytes(i % 500))
  );
  await Promise.all(calls);
  client.close();
}

async function sendBig(target: Target): Promise<void> {
  const client = new Client(target.process.target, credentials.createInsecure(), {
    'grpc.use_local_subchannel_pool': 1,
    'grpc.max_send_message_length': -1,
  });
  await callRaw(client, '/pluginv2.Data/QueryData', Buffer.alloc(bigMessageMb * 1_000_000, 0x2a));
  client.close();
}

function callRaw(client: Client, path: string, bytes: Buffer): Promise<void> {
  const same = (value: Buffer) => value;
  const options = { deadline: Date.now() + 30_000 };
  return new Promise((resolve) => {
    client.makeUnaryRequest(path, same, same, bytes, new Metadata(), options, () => resolve());
  });
}

/** Open files of the process; 0 where this machine does not say. */
function countFiles({ process: { pid } }: Target): number {
  try {
    return readdirSync(`/proc/${pid}/fd`).length;
  } catch {
    return 0;
  }
}
