import { readdirSync } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { testFolder } from "#db/testing.ts";
import { dropUpload, findUpload, readUpload, saveUpload } from "#db/upload.ts";

let folder: ReturnType<typeof testFolder>;
beforeEach(() => (folder = testFolder()));
afterEach(() => folder.remove());

describe("uploads", () => {
  it("keep a file whole, with its digest", async () => {
    const upload = await saveUpload(folder, "march.csv", Readable.from([Buffer.from("a,b\n"), Buffer.from("1,2\n")]));
    expect(upload).toMatchObject({ fileName: "march.csv", bytes: 8 });
    expect(await findUpload(folder, upload.id)).toEqual(upload);
    expect(Buffer.from(await readUpload(folder, upload.id)).toString()).toBe("a,b\n1,2\n");
    expect(Buffer.from(await readUpload(folder, upload.id, 3)).toString()).toBe("a,b");
    await dropUpload(folder, upload.id);
    await expect(findUpload(folder, upload.id)).rejects.toMatchObject({ code: "not-found" });
  });
  it("leave nothing behind when a transfer breaks", async () => {
    async function* broken() {
      yield Buffer.from("half");
      throw new Error("the line went dead");
    }
    await expect(saveUpload(folder, "x.csv", Readable.from(broken()))).rejects.toThrow("dead");
    expect(readdirSync(path.join(folder.dataDir, "uploads"))).toEqual([]);
  });
  it("are not found by a path", async () => {
    await expect(findUpload(folder, "../default-dead.db")).rejects.toMatchObject({ code: "not-found" });
  });
});
