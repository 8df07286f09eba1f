// The pictures of synthetic_pictures.cpp, by the same formulas, for the scripts that write references.

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

// Rows from the top, three numbers (red, green, blue) a pixel.
export const draw = (motif, size) => {
  const rgb = [];
  for (let y = 0; y < size; y++) for (let x = 0; x < size; x++) rgb.push(...pixel(motif, x, y, size));
  return rgb;
};

export const motifs = ['portrait', 'scene', 'noise'];
