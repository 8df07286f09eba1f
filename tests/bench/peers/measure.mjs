// Runs Rollcall and its peers on the same pictures and says how they compare; run.sh calls it.
//
//     node measure.mjs --programs FOLDER --images FOLDER --work FOLDER --runs N --blas FOLDER [--json FILE]
//
// FOLDER of --programs is the build folder; --work is what peers-prepare made; --blas holds another libblas.so.3.

import { spawnSync } from 'node:child_process';
import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values: options } = parseArgs({
  options: {
    programs: { type: 'string' }, images: { type: 'string' }, work: { type: 'string' }, runs: { type: 'string' },
    json: { type: 'string' }, blas: { type: 'string' },
  },
});
const runs = Number(options.runs);
const coldStarts = 5;
const work = (name) => `${options.work}/${name}`;
const rollcallctl = `${options.programs}/bin/rollcallctl`;
const dlibFiles = [`${options.programs}/peers/face_net.dat`, '/usr/share/dlib/shape_predictor_68_face_landmarks.dat'];
const faceApi = fileURLToPath(new URL('face_api.mjs', import.meta.url));

const peers = {
  'face-api.js': { command: [process.execPath, faceApi] },
  'dlib, Debian': { command: [`${options.programs}/peers/peers-dlib`, ...dlibFiles], accuracyOf: 'dlib, native' },
  // OpenBLAS on two threads is slower than on one where other work runs beside; the better of both counts.
  'dlib, native': {
    command: [`${options.programs}/peers/peers-dlib-native`, ...dlibFiles],
    environments: ['1', '2'].map((threads) => ({ LD_LIBRARY_PATH: options.blas, OPENBLAS_NUM_THREADS: threads })),
  },
};

const say = (text) => process.stderr.write(`   ${text}\n`);
const rounded = (value, digits) => Number(value.toFixed(digits));

// Nearest rank.
const quantile = (values, share) => [...values].sort((a, b) => a - b)[Math.max(0, Math.ceil(share * values.length) - 1)];

// GNU time reports the largest resident memory of the process, in KiB.
const execute = (command, { environment = {} } = {}) => {
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

const coldStart = (command, execution) => quantile(
  Array.from({ length: coldStarts }, () => execute(command, execution).wallMs), 0.5);

const summary = (values) => ({ median_ms: rounded(quantile(values, 0.5), 2), p95_ms: rounded(quantile(values, 0.95), 2) });

const blasOf = (program, environment) => {
  const { stdout } = spawnSync('ldd', [program], { env: { ...process.env, ...environment } });
  const path = /libblas\S* => (\S+)/.exec(String(stdout))?.[1];
  return path ? realpathSync(path) : undefined;
};

const timePeer = (command, environment) => {
  const timed = execute([...command, 'time', work('face.ppm'), String(runs)], { environment });
  const lists = lastLine(timed.text);
  const total = lists.detect.map((_, run) => Object.values(lists).reduce((sum, list) => sum + list[run], 0));
  const steps = Object.fromEntries(Object.entries({ ...lists, total }).map(([step, list]) => [step, summary(list)]));
  return { steps, memory_mb: rounded(timed.memoryMb, 0), environment };
};

const measurePeer = (name, { command, environments = [{}], accuracyOf }) => {
  say(`${name}: times`);
  const [times] = environments.map((environment) => timePeer(command, environment))
    .sort((a, b) => a.steps.total.median_ms - b.steps.total.median_ms);
  const { environment } = times;
  const cold = coldStart([...command, 'describe', work('face.txt')], { environment });
  const result = { ...times, cold_start_ms: rounded(cold, 0), blas: blasOf(command[0], environment) };
  if (accuracyOf) return result;
  say(`${name}: accuracy`);
  const descriptors = execute([...command, 'describe', work('pictures.txt')], { environment });
  writeFileSync(work('descriptors.txt'), descriptors.text);
  const score = execute([`${options.programs}/peers/peers-score`, work('pairs.txt'), work('descriptors.txt')]);
  return { ...result, verification: lastLine(score.text) };
};

// Without `rollcallctl bench`: what `runs` more pictures cost one process; it includes reading the file.
const timeByInspect = () => {
  const inspect = (count) => execute([rollcallctl, '--json', 'inspect', ...Array(count).fill(work('face/face.png'))]);
  const more = Array.from({ length: coldStarts }, () => (inspect(runs + 1).wallMs - inspect(1).wallMs) / runs);
  return { steps: { total: { median_ms: rounded(quantile(more, 0.5), 2) } }, memory_mb: rounded(inspect(runs).memoryMb, 0) };
};

const timeByBench = () => {
  const bench = execute([rollcallctl, '--json', 'bench', 'vision', '--images', work('face')]);
  return { steps: JSON.parse(bench.text).steps, memory_mb: rounded(bench.memoryMb, 0) };
};

const measureRollcall = (images) => {
  say('Rollcall: times');
  const hasBench = /^ +bench\b/m.test(execute([rollcallctl, '--help']).text);
  const times = hasBench ? timeByBench() : timeByInspect();
  const cold = coldStart([rollcallctl, '--json', 'inspect', work('face/face.png')]);
  say('Rollcall: accuracy');
  const verification = execute(
    [rollcallctl, '--json', 'eval', 'verification', '--images', images, '--pairs', work('pairs.txt')]);
  return { ...times, cold_start_ms: rounded(cold, 0), verification: JSON.parse(verification.text) };
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

const results = { Rollcall: measureRollcall(options.images) };
for (const [name, peer] of Object.entries(peers)) results[name] = measurePeer(name, peer);
for (const [name, { accuracyOf }] of Object.entries(peers))
  if (accuracyOf) results[name].verification = results[accuracyOf].verification;

const about = machine();
console.log(`${about.processor}, ${about.cores} cores, ${about.memory_gb} GB; load before ${about.load_before}`);
console.log(`${results.Rollcall.verification.pairs} pairs, ${runs} runs; in brackets: how many times Rollcall's figure\n`);
console.log(table(results));
if (options.json) writeFileSync(options.json, `${JSON.stringify({ machine: about, runs, results }, null, 2)}\n`);
