/** A vector's bytes as sqlite-vec reads them: 32-bit floats, as this computer orders their bytes. */
export function vectorBytes(values: Float32Array): Buffer {
  return Buffer.from(values.buffer, values.byteOffset, values.byteLength);
}

/** The signs of a vector, one bit each: vectors that point the same way share most of them (binary quantisation). */
export function vectorCode(values: Float32Array): Buffer {
  const code = Buffer.alloc(Math.ceil(values.length / 8));
  values.forEach((value, i) => {
    if (value > 0) code[i >> 3] = (code[i >> 3] ?? 0) | (1 << (i & 7));
  });
  return code;
}
