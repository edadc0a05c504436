/** The SHA-256 of a file, read piece by piece, so that other work goes on between the pieces. */
import { createHash } from "node:crypto";
import { open } from "node:fs/promises";

const pieceSize = 2 ** 20;

/** In hex, as `sha256sum` prints it. Rejects when the file cannot be read. */
export async function fileHash(path: string): Promise<string> {
  const file = await open(path, "r");
  try {
    const hash = createHash("sha256");
    const piece = Buffer.allocUnsafe(pieceSize);
    for (let more = true; more;) {
      const { bytesRead } = await file.read(piece, 0, pieceSize, null);
      hash.update(piece.subarray(0, bytesRead));
      more = bytesRead > 0;
    }
    return hash.digest("hex");
  } finally {
    await file.close();
  }
}
