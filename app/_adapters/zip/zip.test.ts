import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { packageFiles } from "#app/_adapters/zip/package-files.ts";
import { readZip } from "#app/_adapters/zip/read-zip.ts";
import { writeZip } from "#app/_adapters/zip/write-zip.ts";

const MOST = 1_000_000;

it("reads what it wrote, whatever the bytes", async () => {
  const files = fc.uniqueArray(fc.record({ path: fc.stringMatching(/^[a-zé]{1,8}\.json$/), bytes: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)) }), { selector: ({ path: name }) => name, maxLength: 5 });
  await fc.assert(fc.asyncProperty(files, async (all) => {
    expect(await readZip(await writeZip(all), "x.zip", MOST)).toEqual(all);
  }));
});

it("is read by another program, where there is one", async () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "default-dead-zip-")), "a.zip");
  writeFileSync(file, await writeZip([{ path: "a.json", bytes: Buffer.from("{}".repeat(100)) }]));
  const told = spawnSync("python3", ["-c", "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(z.testzip(), z.namelist(), len(z.read('a.json')))", file], { encoding: "utf8" });
  if (told.error) return;
  expect(told.stdout.trim()).toBe("None ['a.json'] 200");
});

it("refuses what is damaged or unpacks to too much, with a sentence", async () => {
  const zip = await writeZip([{ path: "a.json", bytes: Buffer.alloc(2000) }]);
  const fault = async (bytes: Buffer, most = MOST) => {
    try {
      await readZip(bytes, "x.zip", most);
    } catch (error) {
      return (error as { faults: { path: string; message: string }[] }).faults[0];
    }
    return null;
  };
  expect(await fault(zip.subarray(0, 40))).toEqual({ path: "x.zip", message: "is no zip archive that can be read, or is damaged." });
  expect((await fault(zip, 1000))?.message).toMatch(/^unpacks to more than/);
  const data = 30 + zip.readUInt16LE(26) + zip.readUInt16LE(28);
  for (let at = 0; at < zip.length; at += 1) {
    const flipped = Buffer.from(zip);
    flipped[at] = (flipped[at] ?? 0) ^ 1;
    // One flipped bit is refused, or lies where it changes nothing that is read.
    const told = await readZip(flipped, "x.zip", MOST).catch((error: unknown) => (error as { code: string }).code);
    if (at === data) expect(await fault(flipped)).toEqual({ path: "x.zip/a.json", message: "is damaged." });
    if (told !== "invalid") expect((told as { bytes: Buffer }[]).every(({ bytes }) => bytes.equals(Buffer.alloc(2000)))).toBe(true);
  }
  // A directory that states 10 bytes of what unpacks to 2,000.
  const bomb = Buffer.from(zip);
  bomb.writeUInt32LE(10, bomb.indexOf("PK\u0001\u0002") + 24);
  expect(await fault(bomb, 1000)).toMatchObject({ path: "x.zip/a.json", message: "is damaged." });
});

it("takes the JSON files of an archive, whatever else lies in it", async () => {
  const zip = await writeZip([{ path: "pkg/Manifest.ocf.json", bytes: Buffer.from("{}") }, { path: "__MACOSX/pkg/._Manifest.ocf.json", bytes: Buffer.from("x") }, { path: "readme.txt", bytes: Buffer.from("x") }]);
  expect(await packageFiles([{ path: "x.ocf.zip", bytes: zip }, { path: "b.json", bytes: Buffer.from("[]") }])).toEqual([{ path: "pkg/Manifest.ocf.json", text: "{}" }, { path: "b.json", text: "[]" }]);
});
