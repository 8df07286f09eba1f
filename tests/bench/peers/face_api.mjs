// face-api.js at its own defaults, for the comparison with Rollcall.
//
//     node face_api.mjs describe LIST       a line for each picture: its name, and 128 numbers if it has a face
//     node face_api.mjs time PICTURE RUNS   one JSON object: milliseconds of each run, by step
//
// LIST has a line `name file` for each picture; pictures are binary PPM files. Of several faces the one nearest the
// centre is the subject. TensorFlow.js computes with its WASM backend, SIMD and two threads.

import { readFileSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import { dirname } from 'node:path';
import workerThreads from 'node:worker_threads';

const threads = 2;
const warmUps = 5;
const require = createRequire(import.meta.url);

// The backend's threads are made for browsers: it hands its workers code as blobs, which Node's workers cannot read,
// and takes half of the processors it sees. Both are mended from outside; nothing of the package is changed.
const prepareThreads = () => {
  const folder = `${dirname(require.resolve('@tensorflow/tfjs-backend-wasm/package.json'))}/wasm-out`;
  const module = `${folder}/tfjs-backend-wasm-threaded-simd.js`;
  const { wasmWorkerContents } = require(`${folder}/tfjs-backend-wasm-threaded-simd.worker.js`);
  const load = `globalThis.importScripts = () => (0, eval)(fs.readFileSync(${JSON.stringify(module)}, 'utf8'));`;
  const code = `${wasmWorkerContents.replace(/\n/g, '\\n')}\n;${load}`;
  workerThreads.Worker = class extends workerThreads.Worker {
    constructor() {
      super(code, { eval: true });
    }
  };
  const processors = os.cpus();
  os.cpus = () => Array(2 * threads).fill(processors[0]);
};

prepareThreads();
const tf = require('@tensorflow/tfjs');
const wasm = require('@tensorflow/tfjs-backend-wasm');
const faceapi = require('@vladmandic/face-api/dist/face-api.node-wasm.js');

const start = async () => {
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', true);
  wasm.setThreadsCount(threads);
  await tf.setBackend('wasm');
  if (!tf.env().get('WASM_HAS_SIMD_SUPPORT') || wasm.getThreadsCount() !== threads)
    throw new Error(`the backend runs without SIMD, or not on ${threads} threads`);
  const model = `${dirname(require.resolve('@vladmandic/face-api/package.json'))}/model`;
  for (const net of ['ssdMobilenetv1', 'faceLandmark68Net', 'faceRecognitionNet'])
    await faceapi.nets[net].loadFromDisk(model);
};

const readPpm = (path) => {
  const bytes = readFileSync(path);
  const header = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 64));
  if (!header) throw new Error(`not a binary PPM file: ${path}`);
  const [width, height] = [Number(header[1]), Number(header[2])];
  const pixels = bytes.subarray(header[0].length);
  if (pixels.length !== width * height * 3) throw new Error(`the file is cut short: ${path}`);
  return tf.tensor3d(new Int32Array(pixels), [height, width, 3], 'int32');
};

const nearestToCentre = (detections, [height, width]) => {
  const distance = ({ box }) => Math.hypot(box.x + box.width / 2 - width / 2, box.y + box.height / 2 - height / 2);
  return detections.reduce((best, next) => (best && distance(best) <= distance(next) ? best : next), undefined);
};

// The package's own chain detectSingleFace().withFaceLandmarks().withFaceDescriptor(), with another choice of the face,
// and each link awaited by itself so that it can be timed.
const describe = async (picture, times = {}) => {
  let begin = performance.now();
  const lap = (step) => {
    const end = performance.now();
    times[step] = end - begin;
    begin = end;
  };
  const detections = await faceapi.detectAllFaces(picture, new faceapi.SsdMobilenetv1Options());
  lap('detect');
  const subject = nearestToCentre(detections, picture.shape);
  if (!subject) return undefined;
  const single = faceapi.detectSingleFace(picture);
  single.run = async () => subject;
  const withLandmarks = single.withFaceLandmarks();
  const face = await withLandmarks;
  lap('landmarks');
  withLandmarks.run = async () => face;
  const { descriptor } = await withLandmarks.withFaceDescriptor();
  lap('embed');
  return descriptor;
};

const describeAll = async (list) => {
  for (const line of readFileSync(list, 'utf8').trim().split('\n')) {
    const [name, file] = line.split(' ');
    const picture = readPpm(file);
    const descriptor = await describe(picture);
    picture.dispose();
    writeSync(1, `${[name, ...(descriptor ?? [])].join(' ')}\n`);
  }
};

const timeOne = async (file, runs) => {
  const picture = readPpm(file);
  const lists = { detect: [], landmarks: [], embed: [] };
  for (let run = -warmUps; run < runs; run++) {
    const times = {};
    if (!(await describe(picture, times))) throw new Error(`no face found in ${file}`);
    if (run >= 0) for (const [step, list] of Object.entries(lists)) list.push(times[step]);
  }
  writeSync(1, `${JSON.stringify(lists)}\n`);
};

const [command, file, runs] = process.argv.slice(2);
await start();
if (command === 'describe') await describeAll(file);
else if (command === 'time') await timeOne(file, Number(runs));
else throw new Error('usage: face_api.mjs describe LIST | time PICTURE RUNS');
process.exit(0); // the workers would keep it running
