// Writes face_api_reference.json: what face-api.js itself computes for the pictures of synthetic_pictures.cpp. The
// tests hold the imported networks against it.
//
//     npm ci --prefix models --ignore-scripts
//     node tests/core/vision/golden/face_api_reference.mjs
//
// No other package is needed: the bundle of @vladmandic/face-api holds TensorFlow.js, whose plain JavaScript backend
// runs here (two to three minutes). The file, `pictures` by motif:
//   sha256        of the picture drawn at 512 pixels, rows from the top, bytes red, green, blue
//   descriptor    128 numbers of the picture drawn at 150 pixels
//   points        136 numbers (x, y of 68 points, 0..1) of the picture drawn at 112 pixels
//   detector      by input size: `count` of anchors; `scores`, the face scores of every `step`th anchor; `best`, the 20
//                 anchors of highest score as [index, score]; `boxes`, of the first 5 of these, as
//                 [ymin, xmin, ymax, xmax] in 0..1
//   detector_bgr  the same at 512 with red and blue swapped, `best` alone

import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';

import { draw, motifs } from './synthetic_pictures.mjs';

const root = new URL('../../../../', import.meta.url);
const packageFolder = new URL('models/node_modules/@vladmandic/face-api/', root);

// The bundle is made for browsers: where it sees Node it asks for a module that is not in it.
const { process } = globalThis;
delete globalThis.process;
const faceapi = await import(new URL('dist/face-api.esm.js', packageFolder));
globalThis.process = process;
const tf = faceapi.tf;
tf.env().setPlatform('plain', {
  now: () => performance.now(),
  encode: (text) => new TextEncoder().encode(text),
  decode: (bytes) => new TextDecoder().decode(bytes),
  isTypedArray: (value) => ArrayBuffer.isView(value) && !(value instanceof DataView),
});

const drawn = (motif, size) => tf.tensor3d(draw(motif, size), [size, size, 3], 'float32');

const load = async (net, name) => {
  const layout = JSON.parse(await readFile(new URL(`model/${name}-weights_manifest.json`, packageFolder)));
  const read = (paths) => Promise.all(paths.map(async (path) => new Uint8Array(await readFile(path)).buffer));
  const weights = await tf.io.weightsLoaderFactory(read)(layout, new URL('model', packageFolder).pathname);
  net.loadFromWeightMap(weights);
  return net;
};

// The package has the anchors of 512 alone. For another size they keep their pixels: the grid of the network's levels,
// and the widths and heights of the first cell of each level at 512.
const anchorsFor = (anchors512, size) => {
  const source = anchors512.dataSync();
  const result = [];
  let first = 0;
  for (let level = 0; level < 6; level++) {
    const perCell = level === 0 ? 3 : 6;
    const cells = Math.ceil(size / (16 << level));
    for (let y = 0; y < cells; y++) {
      for (let x = 0; x < cells; x++) {
        for (let a = 0; a < perCell; a++) {
          const [top, left_, bottom, right_] = source.subarray(4 * (first + a), 4 * (first + a) + 4);
          const height = (bottom - top) * 256 / size;
          const width = (right_ - left_) * 256 / size;
          const [cy, cx] = [(y + 0.5) / cells, (x + 0.5) / cells];
          result.push(cy - height, cx - width, cy + height, cx + width);
        }
      }
    }
    first += (512 / (16 << level)) ** 2 * perCell;
  }
  return tf.tensor3d(result, [1, result.length / 4, 4]);
};

const rounded = (value) => Number(value.toPrecision(7));
const bestOf = (scores, count) => [...scores.keys()].sort((a, b) => scores[b] - scores[a]).slice(0, count);

const step = 37;

const detect = (net, picture) => {
  const size = picture.shape[0];
  const own = net.params.output_layer.extra_dim;
  net.params.output_layer.extra_dim = size === 512 ? own : anchorsFor(own, size);
  const result = net.forwardInput({ toBatchTensor: () => picture.expandDims(0) });
  net.params.output_layer.extra_dim = own;
  const scores = result.scores[0].dataSync();
  const boxes = result.boxes[0].arraySync();
  const best = bestOf(scores, 20);
  return {
    count: scores.length,
    scores: [...scores].filter((_, index) => index % step === 0).map(rounded),
    best: best.map((index) => [index, rounded(scores[index])]),
    boxes: best.slice(0, 5).map((index) => boxes[index].map(rounded)),
  };
};

await tf.setBackend('cpu');
await tf.ready();
const detector = await load(new faceapi.SsdMobilenetv1(), 'ssd_mobilenetv1_model');
const landmarks = await load(new faceapi.FaceLandmark68Net(), 'face_landmark_68_model');
const recognition = await load(new faceapi.FaceRecognitionNet(), 'face_recognition_model');

const pictures = {};
for (const motif of motifs) {
  const run = (net, size) => net(new faceapi.NetInput([drawn(motif, size)])).dataSync();
  const descriptor = run((input) => recognition.forwardInput(input), 150);
  const points = run((input) => landmarks.runNet(input), 112);
  const large = drawn(motif, 512);
  pictures[motif] = {
    sha256: createHash('sha256').update(Uint8Array.from(large.dataSync())).digest('hex'),
    descriptor: [...descriptor].map(rounded),
    points: [...points].map(rounded),
    detector: Object.fromEntries([512, 320, 256].map((size) => [size, detect(detector, drawn(motif, size))])),
    detector_bgr: { best: detect(detector, tf.reverse(large, 2)).best },
  };
  console.log(motif);
}
const text = JSON.stringify({ package: '@vladmandic/face-api', version: faceapi.version, step, pictures }, null, 1)
  .replace(/\[[^[\]{}]*\]/g, (list) => list.replace(/\s+/g, ' ')) + '\n';
await writeFile(new URL('face_api_reference.json', import.meta.url), text);
