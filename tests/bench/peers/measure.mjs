// Runs Rollcall and its peers on the same pictures and says how they compare; run.sh calls it.
//
//     node measure.mjs --programs FOLDER --images FOLDER --work FOLDER --runs N --blas FOLDER [--json FILE]
//
// FOLDER of --programs is the build folder; --work is what peers-prepare made; --blas holds another libblas.so.3.

import { spawnSync } from 'node:child_process';
import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values: options } = parseArgs({
  options: {
    programs: { type: 'string' }, images: { type: 'string' }, work: { type: 'string' }, runs: { type: 'string' },
    json: { type: 'string' }, blas: { type: 'string' },
  },
});
const runs = Number(options.runs);
const rounds = 5;
const work = (name) => `${options.work}/${name}`;
const rollcallctl = `${options.programs}/bin/rollcallctl`;
const dlibFiles = [`${options.programs}/peers/face_net.dat`, '/usr/share/dlib/shape_predictor_68_face_landmarks.dat'];
const faceApi = fileURLToPath(new URL('face_api.mjs', import.meta.url));

const say = (text) => process.stderr.write(`   ${text}\n`);
const rounded = (value, digits) => Number(value.toFixed(digits));

// Nearest rank.
const quantile = (values, share) => [...values].sort((a, b) => a - b)[Math.max(0, Math.ceil(share * values.length) - 1)];

// GNU time reports the largest resident memory of the process, in KiB.
const execute = (command, environment = {}) => {
  const memoryFile = work('memory');
  const begin = performance.now();
  const result = spawnSync('/usr/bin/time', ['-q', '-f', '%M', '-o', memoryFile, ...command], {
    env: { ...process.env, ...environment }, maxBuffer: 2 ** 30, stdio: ['ignore', 'pipe', 'pipe'],
  });
  const wallMs = performance.now() - begin;
  if (result.status !== 0)
    throw new Error(`${command.slice(0, 2).join(' ')} failed: ${result.error ?? result.stderr.toString().trim()}`);
  return { text: String(result.stdout), wallMs, memoryMb: Number(readFileSync(memoryFile, 'utf8')) / 1024 };
};

const lastLine = (text) => JSON.parse(text.trim().split('\n').at(-1));

const summary = (values) => ({ median_ms: quantile(values, 0.5), p95_ms: quantile(values, 0.95) });

const timePeer = (command, environment) => {
  const timed = execute([...command, 'time', work('face.ppm'), String(runs)], environment);
  const lists = lastLine(timed.text);
  const total = lists.detect.map((_, run) => Object.values(lists).reduce((sum, list) => sum + list[run], 0));
  const steps = Object.fromEntries(Object.entries({ ...lists, total }).map(([step, list]) => [step, summary(list)]));
  return { steps, memory_mb: timed.memoryMb };
};

const verifyPeer = (command, environment) => {
  const descriptors = execute([...command, 'describe', work('pictures.txt')], environment);
  writeFileSync(work('descriptors.txt'), descriptors.text);
  return lastLine(execute([`${options.programs}/peers/peers-score`, work('pairs.txt'), work('descriptors.txt')]).text);
};

const blasOf = (program, environment) => {
  const { stdout } = spawnSync('ldd', [program], { env: { ...process.env, ...environment } });
  const path = /libblas\S* => (\S+)/.exec(String(stdout))?.[1];
  return path ? basename(dirname(realpathSync(path))) : undefined;
};

const peer = (command, environment = {}, accuracyOf = undefined) => ({
  time: () => timePeer(command, environment),
  coldStart: () => execute([...command, 'describe', work('face.txt')], environment).wallMs,
  verify: () => verifyPeer(command, environment),
  blas: blasOf(command[0], environment),
  accuracyOf,
});

const timeRollcall = () => {
  const bench = execute([rollcallctl, '--json', 'bench', 'vision', '--images', work('face')]);
  return { steps: JSON.parse(bench.text).steps, memory_mb: bench.memoryMb };
};

const verifyRollcall = () => JSON.parse(execute([rollcallctl, '--json', 'eval', 'verification',
  '--images', options.images, '--pairs', work('pairs.txt')]).text);

const native = (threads, accuracyOf) => peer([`${options.programs}/peers/peers-dlib-native`, ...dlibFiles],
  { LD_LIBRARY_PATH: options.blas, OPENBLAS_NUM_THREADS: threads }, accuracyOf);

const programs = {
  Rollcall: {
    time: timeRollcall,
    coldStart: () => execute([rollcallctl, '--json', 'inspect', '--live', work('face/face.png')]).wallMs,
    verify: verifyRollcall,
  },
  'face-api.js': peer([process.execPath, faceApi]),
  'dlib, Debian': peer([`${options.programs}/peers/peers-dlib`, ...dlibFiles], {}, 'dlib, native'),
  'dlib, native': native('1'),
  'dlib, native, 2 threads': native('2', 'dlib, native'),
};

// The median of each number over objects of one form.
const middle = (objects) => (typeof objects[0] === 'number' ? rounded(quantile(objects, 0.5), 2)
  : Object.fromEntries(Object.keys(objects[0]).map((key) => [key, middle(objects.map((object) => object[key]))])));

// In rounds, so that other work on the machine meets all programs alike.
const measureTimes = () => {
  const measured = Object.fromEntries(Object.keys(programs).map((name) => [name, []]));
  for (let round = 1; round <= rounds; round++) {
    say(`times, round ${round} of ${rounds}`);
    for (const [name, { time, coldStart }] of Object.entries(programs))
      measured[name].push({ ...time(), cold_start_ms: coldStart() });
  }
  return Object.fromEntries(Object.entries(measured).map(([name, list]) => [name, middle(list)]));
};

const machine = () => ({
  processor: os.cpus()[0].model,
  cores: os.cpus().length,
  memory_gb: rounded(os.totalmem() / 2 ** 30, 1),
  system: `${os.type()} ${os.release()}`,
  load_before: rounded(os.loadavg()[0], 2),
});

// ---- the table

const ratio = (value, ours) => (value !== undefined && ours ? ` (${(value / ours).toFixed(1)})` : '');
const number = (digits) => (value) => (value === undefined ? '-' : value.toFixed(digits));

const rows = [
  ['accuracy, k-fold', number(4), (p) => p.verification?.accuracy],
  ['accuracy at 0.6', number(4), (p) => p.verification?.accuracy_at_0_6],
  ['pictures without a found face', number(0), (p) => p.verification?.undetected],
  ['detect, ms', number(1), (p) => p.steps.detect?.median_ms, true],
  ['landmarks, ms', number(1), (p) => p.steps.landmarks?.median_ms, true],
  ['align, ms', number(1), (p) => p.steps.align?.median_ms, true],
  ['embed, ms', number(1), (p) => p.steps.embed?.median_ms, true],
  ['a picture, median, ms', number(1), (p) => p.steps.total.median_ms, true],
  ['a picture, p95, ms', number(1), (p) => p.steps.total.p95_ms, true],
  ['start to first descriptor, ms', number(0), (p) => p.cold_start_ms, true],
  ['peak memory, MB', number(0), (p) => p.memory_mb, true],
];

const table = (results) => {
  const [ours] = Object.values(results);
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const body = rows.map(([label, text, pick, isRatio]) => line([label,
    ...Object.values(results).map((peer) => text(pick(peer)) + (isRatio && peer !== ours ? ratio(pick(peer), pick(ours)) : ''))]));
  return [line(['', ...Object.keys(results)]), line(['---', ...Object.keys(results).map(() => '---:')]), ...body].join('\n');
};

const about = machine();
const results = measureTimes();
for (const [name, { verify, accuracyOf, blas }] of Object.entries(programs)) {
  results[name].blas = blas;
  if (accuracyOf) continue;
  say(`accuracy of ${name}`);
  results[name].verification = verify();
}
for (const [name, { accuracyOf }] of Object.entries(programs))
  if (accuracyOf) results[name].verification = results[accuracyOf].verification;

console.log(`${about.processor}, ${about.cores} cores, ${about.memory_gb} GB; load before ${about.load_before}`);
console.log(`${results.Rollcall.verification.pairs} pairs, ${rounds} rounds of ${runs} runs; in brackets: how many times Rollcall's figure\n`);
console.log(table(results));
if (options.json) writeFileSync(options.json, `${JSON.stringify({ machine: about, rounds, runs, results }, null, 2)}\n`);
