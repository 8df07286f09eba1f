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

// ---- the pictures; the same formulas as synthetic_pictures.cpp

const div = (a, b) => Math.trunc(a / b);
const clamp = (value, low, high) => Math.min(Math.max(value, low), high);

const portrait = {
  centre: [500, 520], halfHeight: 400, skin: [226, 172, 142], hair: [62, 40, 26],
  iris: [70, 96, 130], clothes: [40, 70, 150],
};
const left = {
  centre: [290, 400], halfHeight: 150, skin: [236, 188, 160], hair: [90, 60, 30],
  iris: [60, 110, 80], clothes: [170, 40, 50],
};
const right = {
  centre: [700, 560], halfHeight: 200, skin: [150, 104, 78], hair: [24, 20, 20],
  iris: [60, 40, 24], clothes: [40, 130, 90],
};

const ellipse = ([px, py], [cx, cy], halfWidth, halfHeight) =>
  div(1000 * (px - cx) * (px - cx), halfWidth * halfWidth) + div(1000 * (py - cy) * (py - cy), halfHeight * halfHeight);

const blended = (colour, paint, distance, inner) => {
  const share = clamp(div((1000 - distance) * 256, 1000 - inner), 0, 256);
  return colour.map((value, c) => div(value * (256 - share) + paint[c] * share, 256));
};

const scaled = (colour, percent) => colour.map((value) => Math.min(255, div(value * percent, 100)));

const drawEye = (colour, face, p) => {
  colour = blended(colour, scaled(face.skin, 72), ellipse(p, [0, 0], 230, 150), 300);
  colour = blended(colour, scaled(face.hair, 90), ellipse(p, [0, -190], 230, 50), 500);
  colour = blended(colour, scaled(face.hair, 70), ellipse(p, [0, -15], 160, 80), 850);
  if (ellipse(p, [0, 0], 150, 68) < 1000) {
    colour = [236, 232, 228];
    colour = blended(colour, face.iris, ellipse(p, [0, -6], 72, 72), 700);
    colour = blended(colour, [12, 10, 10], ellipse(p, [0, -6], 34, 34), 600);
    colour = blended(colour, [250, 250, 250], ellipse(p, [-18, -26], 16, 16), 400);
  }
  return colour;
};

const drawFeatures = (colour, face, p) => {
  colour = drawEye(colour, face, [p[0] < 0 ? p[0] + 290 : p[0] - 290, p[1] + 130]);
  colour = blended(colour, scaled(face.skin, 112), ellipse(p, [-20, 60], 60, 240), 0);
  colour = blended(colour, scaled(face.skin, 70), ellipse(p, [60, 100], 60, 230), 200);
  colour = blended(colour, scaled(face.skin, 108), ellipse(p, [0, 230], 110, 80), 100);
  colour = blended(colour, scaled(face.skin, 60), ellipse(p, [0, 300], 160, 40), 100);
  colour = blended(colour, [60, 30, 26], ellipse(p, [-70, 290], 40, 24), 300);
  colour = blended(colour, [60, 30, 26], ellipse(p, [70, 290], 40, 24), 300);
  colour = blended(colour, [176, 84, 82], ellipse(p, [0, 510], 260, 90), 700);
  colour = blended(colour, [90, 34, 36], ellipse(p, [0, 505], 250, 22), 400);
  return blended(colour, scaled(face.skin, 72), ellipse(p, [0, 650], 170, 50), 0);
};

const drawFace = (colour, face, p) => {
  colour = blended(colour, face.clothes, ellipse(p, [0, 1950], 1300, 850), 960);
  colour = blended(colour, face.hair, ellipse(p, [0, -220], 830, 950), 940);
  colour = blended(colour, scaled(face.skin, 66), ellipse(p, [0, 950], 340, 520), 900);
  colour = blended(colour, scaled(face.skin, 80), ellipse(p, [-720, 40], 90, 190), 700);
  colour = blended(colour, scaled(face.skin, 70), ellipse(p, [720, 40], 90, 190), 700);
  const edge = ellipse(p, [0, 60], 710, 900);
  if (edge >= 1000) return colour;
  const light = 108 - div(edge * 34, 1000) - div(Math.max(0, p[0]) * 14, 1000);
  const skin = drawFeatures(scaled(face.skin, light), face, p);
  const hairline = ellipse(p, [0, 350], 800, 1020);
  return hairline < 1000 ? blended(colour, skin, edge, 950) : blended(skin, face.hair, 2000 - hairline, 940);
};

const noise = (x, y, salt) => {
  let hash = (Math.imul(x, 374761393) + Math.imul(y, 668265263) + Math.imul(salt, 2246822519)) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 13), 1274126177) >>> 0;
  return (hash ^ (hash >>> 16)) & 255;
};

const inFace = (face, x, y, size) => [x, y].map((pixel, axis) =>
  div(((2 * pixel + 1) * 1000 - 2 * face.centre[axis] * size) * 1000, 2 * face.halfHeight * size));

const pixel = (motif, x, y, size) => {
  const across = div(255 * x, size);
  const down = div(255 * y, size);
  if (motif === 'noise') {
    return [div(across + noise(x, y, 1), 2), div(down + noise(div(x, 4), div(y, 4), 2), 2),
      div(255 - across + noise(div(x, 16), div(y, 16), 3), 2)];
  }
  let colour = [60 + div(down, 4), 110 + div(across, 4), 130 - div(down, 4)];
  for (const face of motif === 'portrait' ? [portrait] : [left, right])
    colour = drawFace(colour, face, inFace(face, x, y, size));
  return colour.map((value, c) => clamp(value + div(noise(x, y, c), 32) - 4, 0, 255));
};

const draw = (motif, size) => {
  const rgb = [];
  for (let y = 0; y < size; y++) for (let x = 0; x < size; x++) rgb.push(...pixel(motif, x, y, size));
  return tf.tensor3d(rgb, [size, size, 3], 'float32');
};

// ---- face-api.js

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
for (const motif of ['portrait', 'scene', 'noise']) {
  const run = (net, size) => net(new faceapi.NetInput([draw(motif, size)])).dataSync();
  const descriptor = run((input) => recognition.forwardInput(input), 150);
  const points = run((input) => landmarks.runNet(input), 112);
  const large = draw(motif, 512);
  pictures[motif] = {
    sha256: createHash('sha256').update(Uint8Array.from(large.dataSync())).digest('hex'),
    descriptor: [...descriptor].map(rounded),
    points: [...points].map(rounded),
    detector: Object.fromEntries([512, 320, 256].map((size) => [size, detect(detector, draw(motif, size))])),
    detector_bgr: { best: detect(detector, tf.reverse(large, 2)).best },
  };
  console.log(motif);
}
const text = JSON.stringify({ package: '@vladmandic/face-api', version: faceapi.version, step, pictures }, null, 1)
  .replace(/\[[^[\]{}]*\]/g, (list) => list.replace(/\s+/g, ' ')) + '\n';
await writeFile(new URL('face_api_reference.json', import.meta.url), text);
