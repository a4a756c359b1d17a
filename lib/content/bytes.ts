/** Base64 as bytes, in the browser and here. A plain loop: `Uint8Array.from` with a function takes 20 ms for a draft of 50,000 characters, this 1 ms. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const signs = atob(base64);
  const bytes = new Uint8Array(signs.length);
  for (let at = 0; at < signs.length; at++) bytes[at] = signs.charCodeAt(at);
  return bytes;
}
